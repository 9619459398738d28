import { Injectable } from '@nestjs/common';
import { DomainError } from '@satu/domain/problem';
import { createHash } from 'node:crypto';
import { tokenHash } from '../../platform/auth/opaque-token.js';
import { Clock } from '../../platform/clock/clock.js';
import type { Tx } from '../../platform/database/transaction.js';
import { KnownDeviceRepository } from './known-device.repository.js';
import { SignInFailureRepository } from './sign-in-failure.repository.js';

const FREE_FAILURES = 5;
const REMEMBERED_MS = 60 * 60_000;
const FIRST_DELAY_S = 30;
const LONGEST_DELAY_S = 15 * 60;
const ADDRESS_FAILURES = 100;
const ADDRESS_WINDOW_MS = 10 * 60_000;
const NOBODY = '00000000-0000-0000-0000-000000000000';

/** Who tries, and where from. */
export interface Attempt {
  /** Null for a login that nobody has. */
  personId: string | null;
  accountHash: Buffer;
  address: string;
  deviceToken: string | null;
}

/**
 * Slows guessing down. Only failures count: five are free, then each makes the account wait twice as
 * long; an address may fail a hundred times in ten minutes.
 */
@Injectable()
export class SignInThrottle {
  private readonly turns = new Map<string, Promise<unknown>>();

  constructor(
    private readonly failures: SignInFailureRepository,
    private readonly devices: KnownDeviceRepository,
    private readonly clock: Clock,
  ) {}

  /** Attempts at one account go one after another: a burst of guesses can't outrun the count. */
  async inTurn<T>(accountHash: Buffer, work: () => Promise<T>): Promise<T> {
    const key = accountHash.toString('hex');
    const before = this.turns.get(key) ?? Promise.resolve();
    const turn = before.then(work, work);
    this.turns.set(key, turn);
    try {
      return await turn;
    } finally {
      if (this.turns.get(key) === turn) this.turns.delete(key);
    }
  }

  /** Refuses an attempt that comes too soon. */
  async assertMayTry(attempt: Attempt): Promise<void> {
    const { accountHash, address } = attempt;
    const now = this.clock.real().getTime();
    const nth = await this.failures.nthLastOfAddress(
      networkOf(address),
      ADDRESS_FAILURES,
      new Date(now - ADDRESS_WINDOW_MS),
    );
    if (nth) throw tooMany((nth.getTime() + ADDRESS_WINDOW_MS - now) / 1000);
    // The owner's own device: a stranger's failures never lock her out.
    if (await this.comesFromKnownDevice(attempt)) return;
    const { count, latestAt } = await this.failures.ofAccount(
      accountHash,
      new Date(now - REMEMBERED_MS),
    );
    if (!latestAt || count < FREE_FAILURES) return;
    const wait = delayAfter(count) - (now - latestAt.getTime()) / 1000;
    if (wait > 0) throw tooMany(wait);
  }

  async noteFailure({ accountHash, address }: Attempt): Promise<void> {
    await this.failures.record(accountHash, networkOf(address), this.clock.real());
  }

  async noteSuccess(tx: Tx, accountHash: Buffer): Promise<void> {
    await this.failures.clear(tx, accountHash);
  }

  /** Asked for unknown accounts too, so that their answer takes as long. */
  private comesFromKnownDevice({ personId, deviceToken }: Attempt): Promise<boolean> {
    return this.devices.isKnown(personId ?? NOBODY, tokenHash(deviceToken ?? ''));
  }
}

/** Seconds an account waits after so many failures. */
export function delayAfter(failures: number): number {
  if (failures < FREE_FAILURES) return 0;
  return Math.min(FIRST_DELAY_S * 2 ** Math.min(failures - FREE_FAILURES, 20), LONGEST_DELAY_S);
}

/** One person's failures count together under all her names; an unknown name counts for itself. */
export function accountHashOf(personId: string | null, login: string): Buffer {
  const name = personId ? `person ${personId}` : `login ${login.trim().toLowerCase()}`;
  return createHash('sha256').update(name).digest();
}

/** A provider gives each customer a whole /64 of IPv6: its addresses are one. */
export function networkOf(address: string): string {
  if (!address.includes(':')) return address;
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped) return mapped;
  const [head = '', tail] = address.split('::');
  const before = head === '' ? [] : head.split(':');
  const after = tail ? tail.split(':') : [];
  const zeros = tail === undefined ? [] : Array<string>(8 - before.length - after.length).fill('0');
  return `${[...before, ...zeros, ...after].slice(0, 4).join(':')}::/64`;
}

function tooMany(seconds: number): DomainError {
  return new DomainError('too-many', 'too-many-requests', { retryAfter: Math.ceil(seconds) });
}

import { Injectable } from '@nestjs/common';
import { DomainError } from '@satu/domain/problem';
import { createHash } from 'node:crypto';
import { tokenHash } from '../../platform/auth/opaque-token.js';
import { Clock } from '../../platform/clock/clock.js';
import type { Tx } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { KnownDeviceRepository } from './known-device.repository.js';
import { networkOf } from './network.js';
import { type Counter, SignInFailureRepository } from './sign-in-failure.repository.js';

const FREE_FAILURES = 5;
const REMEMBERED_MS = 60 * 60_000;
const FIRST_DELAY_S = 30;
const LONGEST_DELAY_S = 15 * 60;
const DEVICE_FAILURES = 10;
const ADDRESS_FAILURES = 100;
const ADDRESS_WINDOW_MS = 10 * 60_000;
const NOBODY = '00000000-0000-0000-0000-000000000000';

/** Who tries, and where from. */
export interface Attempt {
  /** Null for a login that nobody has. */
  personId: string | null;
  login: string;
  address: string;
  deviceToken: string | null;
}

/**
 * Slows guessing down. Only failures count: five are free, then each makes the next attempt wait twice
 * as long; an address may fail a hundred times in ten minutes. A device on which the person signed in
 * before counts for itself, so that no stranger locks her out, and is a stranger after ten failures.
 */
@Injectable()
export class SignInThrottle {
  constructor(
    private readonly failures: SignInFailureRepository,
    private readonly devices: KnownDeviceRepository,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** Asks for unknown accounts too whether the device is known, so that their answer takes as long. */
  async counterOf({ personId, login, address, deviceToken }: Attempt): Promise<Counter> {
    const deviceHash = tokenHash(deviceToken ?? '');
    const known = await this.devices.isKnown(personId ?? NOBODY, deviceHash);
    return {
      accountHash: accountHashOf(personId, login),
      network: networkOf(address),
      deviceHash: known ? deviceHash : null,
    };
  }

  /** Refuses an attempt that comes too soon. */
  async assertMayTry(counter: Counter, tx?: Tx): Promise<void> {
    const now = this.clock.real().getTime();
    const windowStart = new Date(now - ADDRESS_WINDOW_MS);
    const nth = await this.failures.nthLastOf(counter.network, ADDRESS_FAILURES, windowStart, tx);
    if (nth) throw tooMany((nth.getTime() + ADDRESS_WINDOW_MS - now) / 1000);
    const since = new Date(now - REMEMBERED_MS);
    const { count, latestAt } = await this.failures.of(counter, since, tx);
    if (!latestAt || count < FREE_FAILURES) return;
    const wait = delayAfter(count) - (now - latestAt.getTime()) / 1000;
    if (wait > 0) throw tooMany(wait);
  }

  /**
   * Counts the attempt as failed before it is known to be: of many at once, in whatever process, no
   * more are tried than may fail. Not part of what the request does, whose key stays untouched.
   */
  async reserve(counter: Counter): Promise<void> {
    await this.unitOfWork.run(
      async (tx) => {
        await this.failures.hold(tx, counter);
        await this.assertMayTry(counter, tx);
        await this.failures.record(tx, counter, this.clock.real());
      },
      { aside: true },
    );
  }

  /** Only failures count: gives back what was reserved, with all that the counter held before. */
  async noteSuccess(counter: Counter): Promise<void> {
    await this.failures.clear(counter);
  }

  /** A device from which so much is guessed is not in its owner's hands. */
  async noteFailure(counter: Counter, personId: string | null): Promise<void> {
    if (counter.deviceHash === null || personId === null) return;
    const { deviceHash } = counter;
    const since = new Date(this.clock.real().getTime() - REMEMBERED_MS);
    if ((await this.failures.of(counter, since)).count < DEVICE_FAILURES) return;
    await this.unitOfWork.run(
      async (tx) => {
        await this.devices.forget(tx, personId, deviceHash);
        await this.failures.becomeStrange(tx, counter);
      },
      { aside: true },
    );
  }

  /** Whoever proved herself by a link need not wait for anybody's failures. */
  async forgive(tx: Tx, personId: string): Promise<void> {
    await this.failures.clearAll(tx, accountHashOf(personId, ''));
  }
}

/** Seconds an attempt waits after so many failures. */
export function delayAfter(failures: number): number {
  if (failures < FREE_FAILURES) return 0;
  return Math.min(FIRST_DELAY_S * 2 ** Math.min(failures - FREE_FAILURES, 20), LONGEST_DELAY_S);
}

/** One person's failures count together under all her names; an unknown name counts for itself. */
function accountHashOf(personId: string | null, login: string): Buffer {
  const name = personId ? `person ${personId}` : `login ${login.trim().toLowerCase()}`;
  return createHash('sha256').update(name).digest();
}

function tooMany(seconds: number): DomainError {
  return new DomainError('too-many', 'too-many-requests', { retryAfter: Math.ceil(seconds) });
}

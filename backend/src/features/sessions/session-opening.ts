import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { Audit } from '../../platform/audit/audit.js';
import { newToken, tokenHash } from '../../platform/auth/opaque-token.js';
import { Clock } from '../../platform/clock/clock.js';
import type { Tx } from '../../platform/database/transaction.js';
import { AccountRepository } from './account.repository.js';
import { deviceLabel } from './device-label.js';
import { KnownDeviceRepository } from './known-device.repository.js';
import { ABSOLUTE_MS } from './session-lifetime.js';
import { SessionRepository } from './session.repository.js';

/** The machine somebody signs in on. */
export interface Device {
  userAgent: string | undefined;
  address: string;
  /** The token of its device cookie, when it has one. */
  deviceToken: string | null;
}

/** Secrets that go into cookies, once. */
export interface OpenedSession {
  sessionToken: string;
  deviceToken: string;
}

/** Opens sessions for people who have proved who they are. */
@Injectable()
export class SessionOpening {
  constructor(
    private readonly sessions: SessionRepository,
    private readonly accounts: AccountRepository,
    private readonly devices: KnownDeviceRepository,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  async open(tx: Tx, personId: string, device: Device): Promise<OpenedSession> {
    const at = this.clock.real();
    const opened = { sessionToken: newToken(), deviceToken: device.deviceToken ?? newToken() };
    await this.sessions.insert(tx, {
      id: uuid(),
      tokenHash: tokenHash(opened.sessionToken),
      personId,
      label: deviceLabel(device.userAgent),
      createdAt: at,
      lastSeenAt: at,
      expiresAt: new Date(at.getTime() + ABSOLUTE_MS),
    });
    await this.devices.remember(tx, personId, tokenHash(opened.deviceToken), at);
    await this.accounts.noteSignIn(tx, personId, at);
    await this.audit.record(tx, {
      act: 'session.opened',
      subjectType: 'person',
      subjectId: personId,
      regionId: null,
    });
    return opened;
  }
}

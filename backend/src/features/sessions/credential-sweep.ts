import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { SessionRepository } from './session.repository.js';
import { SignInFailureRepository } from './sign-in-failure.repository.js';

const EVERY_MS = 3_600_000;
const FAILURES_KEPT_MS = 24 * 3_600_000;

/** Forgets ended sessions and old failures once an hour: an address is kept no longer than needed. */
@Injectable()
export class CredentialSweep implements OnApplicationBootstrap, OnModuleDestroy {
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly sessions: SessionRepository,
    private readonly failures: SignInFailureRepository,
    private readonly clock: Clock,
  ) {}

  onApplicationBootstrap(): void {
    // A failed sweep is made good by the next one.
    this.timer = setInterval(() => void this.sweep().catch(() => undefined), EVERY_MS);
    this.timer.unref();
  }

  onModuleDestroy(): void {
    clearInterval(this.timer);
  }

  private async sweep(): Promise<void> {
    const now = this.clock.real();
    await this.sessions.forgetEnded(now);
    await this.failures.forgetOld(new Date(now.getTime() - FAILURES_KEPT_MS));
  }
}

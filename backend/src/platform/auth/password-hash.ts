import { Injectable } from '@nestjs/common';
import { DomainError } from '@satu/domain/problem';
import { hash, verify } from '@node-rs/argon2';

/** OWASP's first choice for argon2id: 19 MiB, two passes, one lane (argon2id is the default). */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** More at once would only make all of them slow, and take 19 MiB each. */
const AT_ONCE = 2;
const WAITING_AT_MOST = 200;

/** Of a password nobody has: verifying it takes an unknown account as long as a known one. */
const DECOY =
  '$argon2id$v=19$m=19456,t=2,p=1$UAm5bzbw5mpWY4CWBsZaGA$H6CN7rAlkkq1ZGtWideLWNZO150CA4N1R7BIEjHm7qA';

/** Hashes and verifies passwords, a few at a time. */
@Injectable()
export class PasswordHash {
  private running = 0;
  private readonly waiting: (() => void)[] = [];

  hash(password: string): Promise<string> {
    return this.inTurn(() => hash(password, COST));
  }

  /**
   * False also for an account without a password, after the same time. `before` runs when the turn
   * has come, so that whatever it counts is never ahead of what is being verified.
   */
  verify(
    stored: string | null,
    password: string,
    before: () => Promise<void> = () => Promise.resolve(),
  ): Promise<boolean> {
    return this.inTurn(async () => {
      await before();
      return (await verify(stored ?? DECOY, password)) && stored !== null;
    });
  }

  private async inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (this.running < AT_ONCE) this.running += 1;
    else await this.queue();
    try {
      return await work();
    } finally {
      const next = this.waiting.shift();
      // The place is handed over, so that nobody slips in between.
      if (next) next();
      else this.running -= 1;
    }
  }

  private async queue(): Promise<void> {
    if (this.waiting.length >= WAITING_AT_MOST) throw new DomainError('try-again', 'try-again');
    await new Promise<void>((resolve) => this.waiting.push(resolve));
  }
}

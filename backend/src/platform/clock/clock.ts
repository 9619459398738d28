import { Injectable } from '@nestjs/common';

/**
 * The only source of time. Business time (deadlines, periods, audit) may be shifted by `SATU_NOW`
 * and runs on from there; sessions, tokens, throttles and logs follow the real one.
 */
@Injectable()
export class Clock {
  private readonly shift: number;

  constructor(startAt: Date | null = null) {
    this.shift = startAt ? startAt.getTime() - this.real().getTime() : 0;
  }

  /** Business time. */
  now(): Date {
    return new Date(this.real().getTime() + this.shift);
  }

  /** The machine's time. */
  real(): Date {
    return new Date();
  }
}

import { Clock } from '../platform/clock/clock.js';

/** A clock that stands still until a test moves it; business and real time move apart if told so. */
export class TestClock extends Clock {
  private business: Date;
  private machine: Date;

  constructor(start: string) {
    super();
    this.business = new Date(start);
    this.machine = new Date(start);
  }

  override now(): Date {
    return new Date(this.business);
  }

  override real(): Date {
    return new Date(this.machine);
  }

  /** Sets business time. */
  set(at: string | Date): void {
    this.business = new Date(at);
  }

  /** Lets both run on. */
  advance(ms: number): void {
    this.business = new Date(this.business.getTime() + ms);
    this.machine = new Date(this.machine.getTime() + ms);
  }
}

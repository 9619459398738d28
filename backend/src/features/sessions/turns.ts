import { DomainError } from '@satu/domain/problem';

/** Work of one name goes one after another, and never more than so many at a time wait for it. */
export class Turns {
  private readonly lines = new Map<string, { last: Promise<unknown>; length: number }>();

  constructor(private readonly longest: number) {}

  async take<T>(name: string, work: () => Promise<T>): Promise<T> {
    const line = this.lines.get(name) ?? { last: Promise.resolve(), length: 0 };
    if (line.length >= this.longest) throw new DomainError('try-again', 'try-again');
    const turn = line.last.then(work, work);
    line.last = turn;
    line.length += 1;
    this.lines.set(name, line);
    try {
      return await turn;
    } finally {
      line.length -= 1;
      if (line.length === 0) this.lines.delete(name);
    }
  }
}

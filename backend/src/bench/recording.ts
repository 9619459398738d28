import pg from 'pg';

/** One statement as it went to the database. */
export interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
}

/** One request as the product answered it, and what it asked the database for that. */
export interface Recording {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly personId: string;
  readonly agencyId: string | null;
  /** Ids that are younger were minted by the request. */
  readonly startedAt: number;
  readonly status: number;
  readonly answer: unknown;
  readonly statements: readonly Statement[];
}

type Query = (...parameters: unknown[]) => unknown;

/** Writes down the statements of all connections of this process while it is on. */
export class StatementRecorder {
  private statements: Statement[] = [];
  private original: Query | null = null;

  /** Starts anew, or stops and answers what was written down. */
  switch(on: boolean): Statement[] {
    const prototype = pg.Client.prototype as unknown as { query: Query };
    if (!on) {
      if (this.original) prototype.query = this.original;
      return this.statements;
    }
    const original = prototype.query;
    const statements: Statement[] = [];
    prototype.query = function query(this: unknown, ...parameters: unknown[]): unknown {
      statements.push(statementOf(parameters));
      return original.apply(this, parameters);
    };
    this.original = original;
    this.statements = statements;
    return [];
  }
}

/** The three ways to hand a statement over. */
function statementOf([first, second]: readonly unknown[]): Statement {
  const values = Array.isArray(second) ? (second as unknown[]) : [];
  if (typeof first === 'string') return { text: first, values };
  const { text, values: own } = first as Statement & { values?: unknown[] };
  return { text, values: Array.isArray(own) ? own : values };
}

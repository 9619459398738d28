import { DomainError } from '@satu/domain/problem';
import { problemOfConstraint } from './constraint.js';

interface PostgresError {
  code: string;
  constraint?: string;
}

const RETRYABLE = new Set(['40001', '40P01']);

/** SQLSTATE classes and codes that mean "the database can't serve this now". */
const UNAVAILABLE = /^(08...|53...|55P03|57014|57P0[1-5]|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT)$/;

/** What the driver says without a code when the connection broke, or none came free in time. */
const NO_CONNECTION =
  /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error)/;

/** Another transaction won; the same work may succeed when run again. */
export function isRetryable(error: unknown): boolean {
  const found = postgresError(error);
  return found !== null && RETRYABLE.has(found.code);
}

/** The one place where PostgreSQL's errors become problems. What has no meaning stays as it is. */
export function toDomainError(error: unknown): unknown {
  if (error instanceof Error && NO_CONNECTION.test(error.message)) return unavailable();
  const found = postgresError(error);
  if (!found) return error;
  const named = found.constraint ? problemOfConstraint(found.constraint) : null;
  if (named) return named;
  if (RETRYABLE.has(found.code) || UNAVAILABLE.test(found.code)) {
    return unavailable();
  }
  return error;
}

function unavailable(): DomainError {
  return new DomainError('try-again', 'try-again');
}

function postgresError(error: unknown): PostgresError | null {
  if (!(error instanceof Error)) return null;
  // TypeORM wraps the driver's error.
  const inner = 'driverError' in error ? error.driverError : error;
  const code = inner instanceof Error && 'code' in inner ? inner.code : null;
  if (typeof code !== 'string') return null;
  const constraint =
    inner instanceof Error && 'constraint' in inner && typeof inner.constraint === 'string'
      ? { constraint: inner.constraint }
      : {};
  return { code, ...constraint };
}

import { DomainError } from './domain-error.js';
import { PROBLEM_STATUS, type ProblemKind, statusOf } from './problem-kind.js';

it('each kind has a status of its own', () => {
  const kinds = Object.keys(PROBLEM_STATUS) as ProblemKind[];
  expect(new Set(kinds.map(statusOf)).size).toBe(kinds.length);
  expect(statusOf('unprocessable')).toBe(422);
});

it('a refusal carries its code and facts, and no text of its own', () => {
  const error = new DomainError('conflict', 'self-grant', { role: 'VERIFIER' });
  expect(error).toBeInstanceOf(Error);
  expect([error.name, error.message, error.errors]).toEqual(['DomainError', 'self-grant', []]);
  expect(error.context).toEqual({ role: 'VERIFIER' });
});

export { DomainError, type FieldError, type ProblemContext } from './domain-error.js';
export { PROBLEM_STATUS, statusOf, type ProblemKind } from './problem-kind.js';

import { DomainError } from './domain-error.js';

/** The refusal that the act throws, or null when it refuses nothing; any other error passes. */
export function refusalOf(act: () => unknown): DomainError | null {
  try {
    act();
    return null;
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
}

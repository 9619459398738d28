import { DomainError } from '../problem/index.js';
import { DRAFT_TITLE_LENGTH, type InnovationStatus } from './innovation-words.js';

/** Text is changed in DRAFT and RETURNED only; later a working copy is (rule 4). */
export function isEditable(status: InnovationStatus): boolean {
  return status === 'DRAFT' || status === 'RETURNED';
}

/** A draft needs a title and nothing else. */
export function assertTitled(name: string): void {
  const detail =
    name.trim() === '' ? 'required' : name.length > DRAFT_TITLE_LENGTH ? 'too-long' : null;
  if (detail === null) return;
  const error = { pointer: '/name', detail, limit: DRAFT_TITLE_LENGTH };
  throw new DomainError('invalid', 'validation-failed', {}, [error]);
}

/** Refuses a second working copy beside an open one: two would overwrite each other. */
export function assertMayCopy(openCopyId: string | null): void {
  if (openCopyId === null) return;
  throw new DomainError('conflict', 'working-copy-exists', { workingCopyId: openCopyId });
}

/**
 * Whether a working copy that has just reached this status takes the place of the original's text:
 * at the standing the original had, so that what counts and what is published never goes back.
 */
export function copyMergesOn(copy: InnovationStatus, original: InnovationStatus): boolean {
  return copy === original && isInPlace(original);
}

/**
 * Refuses to decide on a copy whose original is being corrected itself, or has ended: a copy starts
 * from what is endorsed, and its text would undo what was written there since. It can be withdrawn.
 */
export function assertMayTakePlace(id: string, original: InnovationStatus): void {
  if (isInPlace(original)) return;
  throw new DomainError('conflict', 'working-copy-outdated', {
    innovationId: id,
    status: original,
  });
}

/** Whether a copy may stand beside a text of this status. */
function isInPlace(status: InnovationStatus): boolean {
  return status === 'ENDORSED' || status === 'VERIFIED';
}

import { SetMetadata, type Type } from '@nestjs/common';
import type { Viewer } from '@satu/domain/access';

/** Tells whether the thing a URL names exists for somebody. */
export abstract class SubjectLookup {
  /** Throws `not-found` when it does not exist, or not for this viewer. */
  abstract assertVisible(viewer: Viewer, parameters: Record<string, string>): Promise<void>;
}

export const SUBJECT = 'satu:subject';

/**
 * What is hidden is missing, also for a wrong body: before a 400 of the body (or a 428) leaves, the
 * look-up is asked, and its 404 goes first. Costs nothing when the request is fine.
 */
export const Subject = (lookup: Type<SubjectLookup>): ClassDecorator & MethodDecorator =>
  SetMetadata(SUBJECT, lookup);

import { SetMetadata } from '@nestjs/common';

/** What of a request holds a secret. */
export type SecretPart = 'body' | 'answer';

export const NOT_KEPT = 'satu:not-kept';

/**
 * On doors that take a password or hand out a secret: the database never holds it, not even for
 * repetitions. With the answer unkept, a repetition is only told that the request was done.
 */
export const NotKept = (...parts: SecretPart[]): MethodDecorator => SetMetadata(NOT_KEPT, parts);

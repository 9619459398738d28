import { applyDecorators, HttpCode, SetMetadata } from '@nestjs/common';

/** What an operation answers when it succeeds. */
export interface Answer {
  readonly status: number;
  /** Name of an interface in libs/contract's views; null for an empty answer. */
  readonly view: string | null;
  readonly location: string | null;
  readonly mediaType: string;
  /** A second form of the same facts, such as a spreadsheet. */
  readonly alsoAs: string | null;
  /** How many seconds others may keep it (0: kept, but asked for again); null: nobody may. */
  readonly sharedFor: number | null;
  /** Whether a reader may ask for a range of it (206). */
  readonly inRanges: boolean;
}

export const ANSWER = 'satu:answer';

interface AnswerOptions {
  /** Where the new resource stands, such as `/api/entries/:id`; default: the collection and its id. */
  location?: string;
  /** Default `application/json`. */
  mediaType?: string;
  alsoAs?: string;
  /** For what everybody may read: seconds that caches between may keep it without asking again. */
  sharedFor?: number;
  inRanges?: true;
}

/** Names status and schema of the success: `@Answers(200, 'AgencyView')`, `@Answers(204)`. */
export function Answers(
  status: number,
  view?: string,
  options: AnswerOptions = {},
): MethodDecorator {
  const answer: Answer = {
    status,
    view: view ?? null,
    location: options.location ?? null,
    mediaType: options.mediaType ?? 'application/json',
    alsoAs: options.alsoAs ?? null,
    sharedFor: options.sharedFor ?? null,
    inRanges: options.inRanges ?? false,
  };
  return applyDecorators(HttpCode(status), SetMetadata(ANSWER, answer));
}

import type { Problem } from '@satu/contract/views';

import { localProblem } from '../http/problem-error';
import type { Draft } from './draft';

/** Why words are still on their way, for a page whose act must wait for them. */
export function whyPending(draft: Draft<object>): Problem {
  const told = draft.problem() ?? draft.delay();
  return told ?? localProblem(draft.conflicts().length > 0 ? 'conflict' : 'busy');
}

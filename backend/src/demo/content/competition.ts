import type { EditionContent } from './content-types.js';
import { finishedEdition } from './edition-finished.js';
import { runningEdition } from './edition-running.js';

/** The contest's editions, oldest first; both score by `demoRubric`. */
export const demoEditions: readonly EditionContent[] = [finishedEdition, runningEdition];

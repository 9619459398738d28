import { FORMS } from '@satu/domain/shipped-forms';

import { learnForm } from './known-forms';

/** The forms that this release brings along; they are large, so they come with the first text. */
export function learnShippedForms(): void {
  for (const form of FORMS) learnForm(form);
}

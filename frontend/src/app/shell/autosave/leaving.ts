import { DOCUMENT, DestroyRef, inject } from '@angular/core';

import { Autosave } from './autosave';
import { KeptForms } from './kept-forms';

/** Closing the page would cost words that stand in it alone: the browser asks first. */
export function askBeforeLosing(): void {
  const autosave = inject(Autosave);
  const forms = inject(KeptForms);
  const view = inject(DOCUMENT).defaultView;
  const ask = (event: Event): void => {
    if (autosave.adrift() || forms.adrift()) event.preventDefault();
  };
  view?.addEventListener('beforeunload', ask);
  inject(DestroyRef).onDestroy(() => {
    view?.removeEventListener('beforeunload', ask);
  });
}

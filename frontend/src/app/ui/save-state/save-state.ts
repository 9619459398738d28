import { Component, booleanAttribute, input } from '@angular/core';

import { Icon } from '../icon/icon';

export type Saving =
  'idle' | 'saving' | 'saved' | 'unsent' | 'busy' | 'ended' | 'conflict' | 'refused';

/** What became of the typed text, in honest words. */
@Component({
  selector: 'satu-save-state',
  imports: [Icon],
  host: { role: 'status', '[attr.data-state]': 'state()' },
  templateUrl: './save-state.html',
  styleUrl: './save-state.css',
})
export class SaveState {
  readonly state = input.required<Saving>();
  /** When it was last saved, in words: "10.42 WIB". */
  readonly at = input<string | null>();
  /** The browser refused to keep the words: closing the page would lose them. */
  readonly adrift = input(false, { transform: booleanAttribute });
}

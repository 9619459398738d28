import { Component, ElementRef, afterNextRender, inject, input } from '@angular/core';

import { Notice } from '../../ui/notice/notice';
import { Announcer } from './announcer';

/**
 * What an act has brought about: it stands on the page that the act leads to, is said aloud, and is
 * scrolled to where it wouldn't be seen. One is made for each act.
 */
@Component({
  selector: 'satu-outcome-notice',
  imports: [Notice],
  host: { tabindex: '-1' },
  template: `
    <satu-notice tone="good">
      <p>{{ words() }}</p>
      <ng-content />
    </satu-notice>
  `,
})
export class OutcomeNotice {
  readonly words = input.required<string>();

  constructor() {
    const announcer = inject(Announcer);
    const host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    afterNextRender(() => {
      announcer.say(this.words());
      const page = host.ownerDocument;
      // The button that was pressed may be gone with the act: the keyboard goes on from here.
      const isLost = page.activeElement === null || page.activeElement === page.body;
      if (isLost) host.focus({ preventScroll: true });
      host.scrollIntoView({ block: 'nearest' });
    });
  }
}

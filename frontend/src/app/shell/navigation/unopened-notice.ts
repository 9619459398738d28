import { Component, inject } from '@angular/core';

import { Button } from '../../ui/button/button';
import { Notice } from '../../ui/notice/notice';
import { Unopened } from './unopened';

/** Says, over the page that stays, that a link could not be followed. */
@Component({
  selector: 'satu-unopened-notice',
  imports: [Button, Notice],
  templateUrl: './unopened-notice.html',
  styleUrl: './unopened-notice.css',
})
export class UnopenedNotice {
  protected readonly unopened = inject(Unopened);
}

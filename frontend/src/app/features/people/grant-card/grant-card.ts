import { Component, booleanAttribute, input, output } from '@angular/core';
import type { GrantView } from '@satu/contract/views';
import { GRANT_KIND_LABELS, PROGRAMME_LABELS, ROLE_LABELS } from '@satu/domain/access';

import { LabelPipe } from '../../../shell/language/label.pipe';
import { ZonedPipe } from '../../../shell/time/zoned.pipe';
import { Button } from '../../../ui/button/button';
import { Consenters } from './consenters';

/** One role of a person: where, how long, in what state, and what may be done about it. */
@Component({
  selector: 'satu-grant-card',
  imports: [Button, Consenters, LabelPipe, ZonedPipe],
  templateUrl: './grant-card.html',
})
export class GrantCard {
  readonly grant = input.required<GrantView>();
  readonly mayConsent = input(false, { transform: booleanAttribute });
  readonly mayEnd = input(false, { transform: booleanAttribute });
  readonly busy = input(false);
  readonly consentGiven = output();
  readonly endAsked = output();
  readonly annulAsked = output();

  protected readonly roleLabels = ROLE_LABELS;
  protected readonly kindLabels = GRANT_KIND_LABELS;
  protected readonly programmeLabels = PROGRAMME_LABELS;
}

import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { InnovationView } from '@satu/contract/views';

import { ZonedPipe } from '../../../shell/time/zoned.pipe';
import { pastLabels, signedText } from '../innovation-words';

/** What happened to the record, step by step, and in whose name. */
@Component({
  selector: 'satu-path-list',
  imports: [RouterLink, ZonedPipe],
  templateUrl: './path-list.html',
  styleUrl: './path-list.css',
})
export class PathList {
  readonly innovation = input.required<InnovationView>();
  protected readonly pastLabels = pastLabels();
  protected readonly signed = signedText;
}

import { Component, booleanAttribute, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ComplianceRow } from '@satu/contract/views';
import { ZONE_LABELS } from '@satu/domain/obligation';

import { LabelPipe } from '../../../shell/language/label.pipe';
import { lacks } from '../../../shell/letters/lacking';
import { ZonedPipe } from '../../../shell/time/zoned.pipe';
import { Button } from '../../../ui/button/button';
import { DataTable } from '../../../ui/data-list/data-table';
import { StatusBadge } from '../../../ui/status-badge/status-badge';
import { ZONE_TONES } from '../zone-tones';

/** Every agency in a row; those that lack can be reminded where reminding still helps. */
@Component({
  selector: 'satu-compliance-table',
  imports: [Button, DataTable, LabelPipe, RouterLink, StatusBadge, ZonedPipe],
  templateUrl: './compliance-table.html',
})
export class ComplianceTable {
  readonly rows = input.required<readonly ComplianceRow[]>();
  readonly periodId = input.required<string>();
  readonly remindable = input(false, { transform: booleanAttribute });
  readonly remind = output<ComplianceRow>();
  protected readonly zoneLabels = ZONE_LABELS;
  protected readonly tones = ZONE_TONES;
  protected readonly lacks = lacks;
}

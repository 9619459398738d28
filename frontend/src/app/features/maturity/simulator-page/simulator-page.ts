import { Component, LOCALE_ID, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type Tier, toPoints } from '@satu/domain/maturity';
import { toFixedHalfUp } from '@satu/domain/rational';
import {
  type Effort,
  EFFORTS,
  type Move,
  type MoveScope,
  rowEffortKey,
} from '@satu/domain/simulation';

import { Button } from '../../../ui/button/button';
import { PageHeader } from '../../../ui/page-header/page-header';
import { ProblemPanel } from '../../../ui/problem-panel/problem-panel';
import { SelectField } from '../../../ui/select-field/select-field';
import { Skeleton } from '../../../ui/skeleton/skeleton';
import { StatusBadge } from '../../../ui/status-badge/status-badge';
import { BilingualPipe } from '../bilingual';
import { FigurePipe } from '../figure.pipe';
import { EditionNote } from '../edition-note';
import { BAND_TONES } from '../maturity-words';
import { MoveLine } from './move-line';
import { PlannedList } from './planned-list';
import { SimulatorStore } from './simulator-store';
import { WayCard } from './way-card';

const SHOWN = 12;

/** What would lift the index, the cheapest first; ticking a step shows where the index would stand. */
@Component({
  selector: 'satu-simulator-page',
  imports: [
    BilingualPipe,
    Button,
    EditionNote,
    MoveLine,
    PageHeader,
    PlannedList,
    ProblemPanel,
    RouterLink,
    SelectField,
    Skeleton,
    StatusBadge,
    FigurePipe,
    WayCard,
  ],
  providers: [SimulatorStore],
  templateUrl: './simulator-page.html',
  styleUrl: './simulator-page.css',
})
export class SimulatorPage {
  private readonly language = inject(LOCALE_ID) === 'en' ? 'en' : 'id';
  protected readonly store = inject(SimulatorStore);
  protected readonly tones = BAND_TONES;
  protected readonly points = toPoints;
  protected readonly moves = computed(() => this.store.moves().slice(0, SHOWN));
  protected readonly more = computed(() => this.store.moves().length - this.moves().length);
  protected readonly scopes = computed(() => {
    const innovations = this.store.facts()?.innovations ?? [];
    const agencies = new Map(innovations.map(({ agencyId, agencyName }) => [agencyId, agencyName]));
    return [
      { value: 'REGION', label: $localize`:@@maturity.simulator.region:Seluruh daerah` },
      ...[...agencies].map(([id, label]) => ({
        value: `agency:${id}`,
        label,
        group: $localize`:@@maturity.simulator.agencies:Satu perangkat daerah`,
      })),
      ...innovations.map(({ id, name }) => ({
        value: `innovation:${id}`,
        label: name,
        group: $localize`:@@maturity.simulator.innovations:Satu inovasi`,
      })),
    ];
  });
  constructor() {
    void this.store.load();
  }

  protected narrow(value: string): void {
    const [kind = '', id = ''] = value.split(':');
    const scope: MoveScope =
      kind === 'agency'
        ? { agencyId: id }
        : kind === 'innovation'
          ? { innovationId: id }
          : 'REGION';
    this.store.scope.set(scope);
  }

  protected raise(move: Move, tier: number): void {
    this.store.raise(move, tier as Tier);
  }

  protected setEffort(move: Move, effort: number): void {
    const known = EFFORTS.find((one): one is Effort => one === effort);
    const key = move.innovationId === null ? rowEffortKey(move.key) : move.key;
    if (known !== undefined) void this.store.setEffort(key, known);
  }

  protected nameOf({ innovationId, key }: Move): string {
    const edition = this.store.edition();
    const parts = innovationId === null ? edition?.rows : edition?.indicators;
    const name = parts?.find((part) => part.key === key)?.name;
    return name ? name[this.language] || name.id : key;
  }

  protected whereOf({ innovationId }: Move): string {
    const found = this.store.facts()?.innovations.find(({ id }) => id === innovationId);
    return found?.name ?? $localize`:@@maturity.simulator.ofRegion:Baris daerah`;
  }

  protected gainOf(move: Move): string {
    return toFixedHalfUp(move.gain, 3);
  }

  protected bandOf(key: string | undefined) {
    return this.store.edition()?.bands.find((band) => band.key === key) ?? null;
  }
}

import { Component, LOCALE_ID, computed, inject, signal } from '@angular/core';
import {
  AGENCY_KIND_LABELS,
  AGENCY_KINDS,
  REORGANISATION_KIND_LABELS,
  REORGANISATION_KINDS,
  type ReorganisationKind,
} from '@satu/domain/agency';
import type { Labels, Language } from '@satu/domain/language';
import type { FieldError } from '@satu/domain/problem';
import { dayInZone, type TimeZone } from '@satu/domain/time';

import { Region } from '../../../shell/region/region';
import { Clock } from '../../../shell/time/clock';
import { ZonedPipe } from '../../../shell/time/zoned.pipe';
import { Button } from '../../../ui/button/button';
import { DateField } from '../../../ui/date-field/date-field';
import { Dialog } from '../../../ui/dialog/dialog';
import { EmptyState } from '../../../ui/empty-state/empty-state';
import { ErrorSummary } from '../../../ui/error-summary/error-summary';
import type { Option } from '../../../ui/option';
import { PageHeader } from '../../../ui/page-header/page-header';
import { ProblemPanel } from '../../../ui/problem-panel/problem-panel';
import { RadioGroup } from '../../../ui/radio-group/radio-group';
import { SelectField } from '../../../ui/select-field/select-field';
import { Skeleton } from '../../../ui/skeleton/skeleton';
import { Tag } from '../../../ui/tag/tag';
import { type Moved, Outcome } from '../outcome/outcome';
import { PostsForecast } from '../posts-forecast/posts-forecast';
import { faultsOf, rolesGoOn, takenFaults } from '../reorganisation-plan';
import { ReorganisationStore } from '../reorganisation-store';
import { faultSentence, takenSentence } from '../reorganisation-words';
import { SuccessorFields } from '../successor-fields/successor-fields';

/** Change of the SOTK: who ends, who stands afterwards, and who answers for each innovation. */
@Component({
  selector: 'satu-reorganisation-page',
  imports: [
    Button,
    DateField,
    Dialog,
    EmptyState,
    ErrorSummary,
    Outcome,
    PageHeader,
    PostsForecast,
    ProblemPanel,
    RadioGroup,
    SelectField,
    Skeleton,
    SuccessorFields,
    Tag,
    ZonedPipe,
  ],
  providers: [ReorganisationStore],
  templateUrl: './reorganisation-page.html',
})
export class ReorganisationPage {
  private readonly language: Language = inject(LOCALE_ID) === 'en' ? 'en' : 'id';
  private readonly region = inject(Region);
  private readonly clock = inject(Clock);
  protected readonly store = inject(ReorganisationStore);
  protected readonly kinds = this.optionsOf(REORGANISATION_KINDS, REORGANISATION_KIND_LABELS);
  protected readonly agencyKinds = this.optionsOf(AGENCY_KINDS, AGENCY_KIND_LABELS);
  protected readonly confirming = signal(false);
  private readonly faults = signal<readonly FieldError[]>([]);

  protected readonly today = computed(() =>
    dayInZone(new Date(this.clock.now()), this.region.timeZone() as TimeZone),
  );
  protected readonly predecessors = computed(() => {
    const chosen = this.store.plan().predecessorIds;
    return this.store.agencies().filter(({ id }) => chosen.includes(id));
  });
  protected readonly others = computed(() => {
    const chosen = this.store.plan().predecessorIds;
    return this.store
      .agencies()
      .filter(({ id }) => !chosen.includes(id))
      .map(({ id, name }) => ({ value: id, label: name }));
  });
  protected readonly rolesGoOn = computed(() => rolesGoOn(this.store.plan()));
  protected readonly successorNames = computed(() =>
    this.store.plan().successors.map(({ agencyId, name }, index) => {
      const known = this.store.agencies().find(({ id }) => id === agencyId)?.name ?? name.trim();
      return known || $localize`:@@reorganisations.successor.nth:Penerus ${index + 1}:number:`;
    }),
  );
  protected readonly places = computed(() =>
    this.successorNames().map((label, index) => ({ value: String(index), label })),
  );
  /** Everything to be placed, with drafts that only their agency reads under a number. */
  protected readonly innovations = computed(() => {
    const seen = this.store.innovations().map(({ id, name }) => ({ id, name, seen: true }));
    const unseen = this.store.unseenIds().map((id, index) => ({
      id,
      name: $localize`:@@reorganisations.custody.unseen:Draf ${index + 1}:number: yang belum diajukan`,
      seen: false,
    }));
    return [...seen, ...unseen];
  });
  protected readonly errors = computed(
    () => new Map(this.faults().map((fault) => [fault.pointer, faultSentence(fault)])),
  );
  protected readonly summary = computed(() =>
    [...this.errors()].map(([pointer, text]) => ({ field: pointer.slice(1), text })),
  );
  protected readonly moved = computed<readonly Moved[]>(() =>
    (this.store.outcome()?.movedInnovationIds ?? []).map((movedId) => {
      const one = this.innovations().find(({ id }) => id === movedId);
      const to = this.successorNames()[this.store.plan().custody.get(movedId) ?? 0] ?? '';
      const draft = $localize`:@@reorganisations.custody.draft:Draf yang belum diajukan`;
      return { id: one?.seen ? movedId : null, name: one?.name ?? draft, to };
    }),
  );

  constructor() {
    void this.store.load(this.today());
  }

  protected chooseKind(kind: string): void {
    this.store.setKind(kind as ReorganisationKind);
  }

  protected addPredecessor(id: string): void {
    if (id) void this.store.setPredecessors([...this.store.plan().predecessorIds, id]);
  }

  protected dropPredecessor(id: string): void {
    const rest = this.store.plan().predecessorIds.filter((one) => one !== id);
    void this.store.setPredecessors(rest);
  }

  protected placeOf(innovationId: string): string {
    return String(this.store.plan().custody.get(innovationId) ?? '');
  }

  protected place(innovationId: string, index: string): void {
    this.store.place(innovationId, index === '' ? null : Number(index));
  }

  protected dropLabel(name: string): string {
    return $localize`:@@reorganisations.predecessor.drop:Keluarkan ${name}:agency:`;
  }

  protected check(event: Event): void {
    event.preventDefault();
    this.faults.set(this.allFaults());
    this.confirming.set(this.faults().length === 0);
  }

  /** A refusal leads back to the fields that it names. */
  protected async perform(): Promise<void> {
    await this.store.perform();
    this.confirming.set(false);
    const refused = this.store.refused();
    const homeless = faultsOf(this.store.plan(), this.store.livingIds(), this.today());
    this.faults.set(refused ? (refused.errors ?? homeless) : []);
  }

  private allFaults(): readonly FieldError[] {
    const plan = this.store.plan();
    const faults = faultsOf(plan, this.store.livingIds(), this.today());
    const blank = new Set(faults.map(({ pointer }) => pointer));
    const taken = takenFaults(plan, this.store.agencies()).filter((one) => !blank.has(one.pointer));
    return [
      ...faults,
      ...taken.map((one) => ({ pointer: one.pointer, detail: takenSentence(one) })),
    ];
  }

  private optionsOf<Code extends string>(
    codes: readonly Code[],
    labels: Labels<Code>,
  ): readonly Option[] {
    return codes.map((value) => ({ value, label: labels[value][this.language] }));
  }
}

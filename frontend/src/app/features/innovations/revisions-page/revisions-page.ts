import {
  Component,
  LOCALE_ID,
  computed,
  effect,
  inject,
  input,
  signal,
  untracked,
} from '@angular/core';
import { Router } from '@angular/router';
import type { Language } from '@satu/domain/language';

import { formFor, summaryOf } from '../../../shell/form-text/form-summary';
import { RecordRooms } from '../../../shell/record-rooms/record-rooms';
import { ZonedPipe } from '../../../shell/time/zoned.pipe';
import { titledBy } from '../../../shell/title/subject-title';
import { Button } from '../../../ui/button/button';
import { Dialog } from '../../../ui/dialog/dialog';
import { EmptyState } from '../../../ui/empty-state/empty-state';
import type { Option } from '../../../ui/option';
import { PageHeader } from '../../../ui/page-header/page-header';
import { ProblemPanel } from '../../../ui/problem-panel/problem-panel';
import { SelectField } from '../../../ui/select-field/select-field';
import { Skeleton } from '../../../ui/skeleton/skeleton';
import { SummaryList } from '../../../ui/summary-list/summary-list';
import { changesOf, frozenValues } from '../innovation-changes';
import { pastLabels } from '../innovation-words';
import { RevisionsStore } from './revisions-store';

/** What was sent and decided, word for word as it stood. */
@Component({
  selector: 'satu-revisions-page',
  imports: [
    Button,
    Dialog,
    EmptyState,
    PageHeader,
    ProblemPanel,
    RecordRooms,
    SelectField,
    Skeleton,
    SummaryList,
    ZonedPipe,
  ],
  providers: [RevisionsStore],
  template: `
    <div class="stack-l">
      <div>
        <satu-page-header
          i18n-heading="@@innovations.revisions.heading"
          heading="Revisi yang dibekukan"
        />
        <satu-record-rooms [innovationId]="id()" />
      </div>
      @switch (store.state()) {
        @case ('loading') {
          <satu-skeleton [rows]="4" />
        }
        @case ('problem') {
          <satu-problem-panel
            [problem]="store.problem()!"
            list="/inovasi"
            retryable
            (retry)="store.reload()"
          />
        }
        @case ('full') {
          @if (store.refused(); as refused) {
            <satu-problem-panel [problem]="refused" />
          }
          <ol role="list" class="stack">
            @for (one of store.items(); track one.number) {
              <li class="card">
                <p>
                  <strong>{{ one.number }}. {{ pastLabels[one.act] }}</strong> · {{ one.by }} ·
                  {{ one.at | zoned: 'dateTime' }}
                </p>
                <div class="row">
                  <button
                    satuButton
                    type="button"
                    variant="secondary"
                    (click)="store.read(one.number)"
                    i18n="@@innovations.revisions.read"
                  >
                    Baca
                  </button>
                  @if (earlierThan(one.number); as earlier) {
                    <button
                      satuButton
                      type="button"
                      variant="quiet"
                      (click)="store.read(one.number, earlier)"
                    >
                      <ng-container i18n="@@innovations.revisions.compare"
                        >Bandingkan dengan revisi {{ earlier }}</ng-container
                      >
                    </button>
                  }
                </div>
                @if (store.reading()?.number === one.number) {
                  <div class="row no-print">
                    @if (others(one.number).length > 1) {
                      <satu-select-field
                        field="against"
                        i18n-label="@@innovations.revisions.against"
                        label="Bandingkan dengan"
                        [options]="others(one.number)"
                        [value]="against()"
                        (valueChange)="store.read(one.number, $event ? +$event : null)"
                      />
                    }
                    @if (store.restorable()) {
                      <button
                        satuButton
                        type="button"
                        variant="secondary"
                        (click)="asking.set(one.number)"
                        i18n="@@innovations.revisions.restore"
                      >
                        Pulihkan revisi ini
                      </button>
                    }
                  </div>
                  @if (store.against(); as against) {
                    <h3 i18n="@@innovations.revisions.compared">
                      Yang berbeda dari revisi {{ against.number }}
                    </h3>
                    @if (sections().length === 0) {
                      <p i18n="@@innovations.revisions.same">Tulisannya sama.</p>
                    }
                  }
                  @for (section of sections(); track section.key) {
                    <h3>{{ section.heading }}</h3>
                    <satu-summary-list [rows]="section.rows" />
                  }
                }
              </li>
            } @empty {
              <li>
                <satu-empty-state
                  kind="none-yet"
                  i18n-heading="@@innovations.revisions.none"
                  heading="Belum ada revisi"
                  i18n-text="@@innovations.revisions.noneText"
                  text="Setiap kali berkas diajukan atau diputuskan, tulisannya dibekukan sebagai revisi dan dapat dibaca di sini."
                />
              </li>
            }
          </ol>
        }
      }
    </div>
    <satu-dialog
      [open]="asking() !== null"
      i18n-heading="@@innovations.revisions.restoreHeading"
      heading="Tulis kembali revisi ini?"
      (closed)="asking.set(null)"
    >
      <div class="stack">
        @if (store.notRestored(); as refused) {
          <satu-problem-panel [problem]="refused" takesFocus />
        }
        @if (store.innovation()?.inForce && !store.editable()) {
          <p i18n="@@innovations.revisions.intoCopy">
            Tulisannya masuk ke salinan kerja baru yang menempuh jalan biasa. Yang berlaku sekarang
            tetap berlaku dan tetap dihitung sampai salinan itu disetujui.
          </p>
        } @else {
          <p i18n="@@innovations.revisions.intoDraft">
            Tulisannya menggantikan isian yang sekarang. Yang tergantikan tetap dapat dibaca dalam
            riwayat isian, dan pengajuan berikutnya menjadi revisi baru.
          </p>
        }
        <div class="row">
          <button
            satuButton
            type="button"
            [busy]="store.busy()"
            (click)="restore()"
            i18n="@@innovations.revisions.restoreNow"
          >
            Tulis kembali
          </button>
          <button
            satuButton
            type="button"
            variant="quiet"
            (click)="asking.set(null)"
            i18n="@@innovations.revisions.cancel"
          >
            Batal
          </button>
        </div>
      </div>
    </satu-dialog>
  `,
})
export class RevisionsPage {
  readonly id = input.required<string>();

  private readonly language: Language = inject(LOCALE_ID) === 'en' ? 'en' : 'id';
  private readonly router = inject(Router);
  protected readonly store = inject(RevisionsStore);
  protected readonly pastLabels = pastLabels();
  protected readonly sections = computed(() => {
    const revision = this.store.reading();
    if (!revision) return [];
    const [form, values] = [formFor(revision), frozenValues(revision)];
    const against = this.store.against();
    if (!against) return summaryOf(form, values, { language: this.language });
    const before = changesOf(form, frozenValues(against), values, this.language);
    return summaryOf(form, values, { language: this.language, before })
      .map((section) => ({ ...section, rows: section.rows.filter(({ key }) => before.has(key)) }))
      .filter(({ rows }) => rows.length > 0);
  });

  /** The revision that is to be taken up again, while that is asked. */
  protected readonly asking = signal<number | null>(null);
  protected readonly against = computed(() => String(this.store.against()?.number ?? ''));

  /** All but this one, among those that the reader may see. */
  protected others(number: number): readonly Option[] {
    return (this.store.items() ?? [])
      .filter((one) => one.number !== number)
      .map((one) => ({
        value: String(one.number),
        label: `${one.number}. ${this.pastLabels[one.act]}`,
      }));
  }

  protected async restore(): Promise<void> {
    const number = this.asking();
    const into = number === null ? null : await this.store.restore(number);
    if (into === null) return;
    this.asking.set(null);
    await this.router.navigate(['/inovasi', into]);
  }

  /** The number of the revision before this one, among those that the reader may see. */
  protected earlierThan(number: number): number | null {
    const numbers = (this.store.items() ?? []).map((one) => one.number);
    return (
      numbers.filter((one) => one < number).reduce((top, one) => Math.max(top, one), 0) || null
    );
  }

  constructor() {
    titledBy(() => this.store.reading()?.name);
    effect(() => {
      const id = this.id();
      untracked(() => void this.store.load(id));
    });
  }
}

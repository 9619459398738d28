import { Component, computed, inject, signal } from '@angular/core';
import { Router } from '@angular/router';
import type { SimilarInnovation } from '@satu/contract/views';

import { acting } from '../../../shell/http/acting';
import { newKey } from '../../../shell/http/key';
import { Session } from '../../../shell/session/session';
import { Button } from '../../../ui/button/button';
import { type ErrorItem, ErrorSummary } from '../../../ui/error-summary/error-summary';
import { Notice } from '../../../ui/notice/notice';
import { PageHeader } from '../../../ui/page-header/page-header';
import { ProblemPanel } from '../../../ui/problem-panel/problem-panel';
import { SelectField } from '../../../ui/select-field/select-field';
import { TextArea } from '../../../ui/text-area/text-area';
import { TextField } from '../../../ui/text-field/text-field';
import { InnovationClient } from '../innovation-client';
import { SimilarPanel } from '../similar-panel/similar-panel';

/** Where the idea came from, as the form asks. */
const REPLICATION = { origin: 'REPLICATION' };

/** A title is enough to begin. */
@Component({
  selector: 'satu-new-innovation-page',
  imports: [
    Button,
    ErrorSummary,
    Notice,
    PageHeader,
    ProblemPanel,
    SelectField,
    SimilarPanel,
    TextArea,
    TextField,
  ],
  template: `
    <form class="stack measure" (submit)="create($event)" novalidate>
      <satu-page-header
        i18n-heading="@@innovations.new.title"
        heading="Daftarkan inovasi"
        i18n-lead="@@innovations.new.lead"
        lead="Judul saja cukup untuk memulai. Selebihnya dapat diisi kapan saja, dalam urutan apa saja."
      />
      <satu-error-summary [items]="errors()" />
      @if (problem(); as refused) {
        <satu-problem-panel [problem]="refused" />
      }
      <satu-text-field
        field="name"
        i18n-label="@@innovations.new.name"
        label="Nama inovasi"
        [(value)]="name"
        [error]="errors()[0]?.text ?? null"
      />
      @if (agencies().length > 1) {
        <satu-select-field
          field="agencyId"
          i18n-label="@@innovations.new.agency"
          label="Perangkat daerah"
          [options]="agencies()"
          [(value)]="agencyId"
        />
      }
      <satu-text-area
        field="summary"
        i18n-label="@@innovations.new.summary"
        label="Permasalahan yang diatasi"
        optional
        i18n-hint="@@innovations.new.summaryHint"
        hint="Satu dua kalimat; dapat dilanjutkan nanti."
        [(value)]="summary"
      />
      @if (origin(); as joined) {
        <satu-notice
          tone="good"
          i18n-heading="@@innovations.new.joined"
          heading="Akan digabung sebagai replikasi"
        >
          <p i18n="@@innovations.new.joinedTo">
            Inovasi ini akan dicatat sebagai replikasi dari {{ joined.name }},
            {{ joined.agencyName }}.
          </p>
          <button
            satuButton
            type="button"
            variant="quiet"
            (click)="origin.set(null)"
            i18n="@@innovations.new.unjoin"
          >
            Batalkan penggabungan
          </button>
        </satu-notice>
      }
      <satu-similar-panel
        [name]="name()"
        [summary]="summary()"
        [joinable]="origin() === null"
        (joined)="origin.set($event)"
      />
      <div>
        <button satuButton type="submit" [busy]="busy()" i18n="@@innovations.new.begin">
          Mulai mengisi
        </button>
      </div>
    </form>
  `,
})
export class NewInnovationPage {
  private readonly client = inject(InnovationClient);
  private readonly router = inject(Router);
  private readonly session = inject(Session);
  private readonly key = newKey();
  protected readonly name = signal('');
  protected readonly summary = signal('');
  /** What the new one will be joined to as its replication. */
  protected readonly origin = signal<SimilarInnovation | null>(null);
  protected readonly agencyId = signal('');
  private readonly acts = acting();
  protected readonly busy = this.acts.busy;
  protected readonly problem = this.acts.refused;
  protected readonly errors = signal<readonly ErrorItem[]>([]);
  protected readonly agencies = computed(() => {
    const writing = this.session
      .grants()
      .filter(
        ({ role, agencyId }) =>
          agencyId !== null && (role === 'AGENCY_STAFF' || role === 'AGENCY_HEAD'),
      );
    const named = new Map(
      writing.map(({ agencyId, agencyName }) => [agencyId ?? '', agencyName ?? '']),
    );
    return [...named].map(([value, label]) => ({ value, label }));
  });

  protected async create(event: Event): Promise<void> {
    event.preventDefault();
    this.acts.forget();
    const name = this.name().trim();
    this.errors.set(
      name === ''
        ? [{ field: 'name', text: $localize`:@@innovations.new.nameMissing:Isi nama inovasi.` }]
        : [],
    );
    if (name === '') return;
    const id = await this.acts.run(() => this.begin(name));
    if (id === null) return;
    await this.router.navigate(['/inovasi', id, 'isi', 'basics'], { replaceUrl: true });
  }

  /** Pressed again after a refused join, the draft that was made already is joined. */
  private async begin(name: string): Promise<string> {
    const [agencyId, problem, origin] = [this.agencyId(), this.summary().trim(), this.origin()];
    const body = {
      name,
      ...(agencyId ? { agencyId } : {}),
      ...(problem || origin
        ? { content: { ...(problem ? { problem } : {}), ...(origin ? REPLICATION : {}) } }
        : {}),
    };
    const { id } = (await this.client.create(body, this.key)).body;
    if (origin) await this.client.join(id, origin.id);
    return id;
  }
}

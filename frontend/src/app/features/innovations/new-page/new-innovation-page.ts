import { Component, computed, inject, signal } from '@angular/core';
import { Router } from '@angular/router';

import { acting } from '../../../shell/http/acting';
import { newKey } from '../../../shell/http/key';
import { Session } from '../../../shell/session/session';
import { Button } from '../../../ui/button/button';
import { type ErrorItem, ErrorSummary } from '../../../ui/error-summary/error-summary';
import { PageHeader } from '../../../ui/page-header/page-header';
import { ProblemPanel } from '../../../ui/problem-panel/problem-panel';
import { SelectField } from '../../../ui/select-field/select-field';
import { TextField } from '../../../ui/text-field/text-field';
import { InnovationClient } from '../innovation-client';

/** A title is enough to begin. */
@Component({
  selector: 'satu-new-innovation-page',
  imports: [Button, ErrorSummary, PageHeader, ProblemPanel, SelectField, TextField],
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
    const agencyId = this.agencyId();
    const made = await this.acts.run(() =>
      this.client.create(agencyId ? { name, agencyId } : { name }, this.key),
    );
    if (!made) return;
    await this.router.navigate(['/inovasi', made.body.id, 'isi', 'basics'], { replaceUrl: true });
  }
}

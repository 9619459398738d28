import { Component, computed, inject, signal } from '@angular/core';
import { Router } from '@angular/router';
import type { Problem } from '@satu/contract/views';

import { newKey } from '../../../shell/http/key';
import { problemOf } from '../../../shell/http/problem-error';
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
  protected readonly busy = signal(false);
  protected readonly problem = signal<Problem | null>(null);
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
    this.problem.set(null);
    const name = this.name().trim();
    this.errors.set(
      name === ''
        ? [{ field: 'name', text: $localize`:@@innovations.new.nameMissing:Isi nama inovasi.` }]
        : [],
    );
    if (name === '' || this.busy()) return;
    this.busy.set(true);
    try {
      const agencyId = this.agencyId();
      const { body } = await this.client.create(agencyId ? { name, agencyId } : { name }, this.key);
      await this.router.navigate(['/inovasi', body.id, 'isi', 'basics'], { replaceUrl: true });
    } catch (error) {
      this.problem.set(problemOf(error));
    } finally {
      this.busy.set(false);
    }
  }
}

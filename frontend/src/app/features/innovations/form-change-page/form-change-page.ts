import { Component, LOCALE_ID, computed, effect, inject, input, untracked } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { type FieldMove, fieldsOf } from '@satu/domain/form';
import type { Language } from '@satu/domain/language';

import { formFor, wordsOf } from '../../../shell/form-text/form-summary';
import { acting } from '../../../shell/http/acting';
import { loaded } from '../../../shell/http/loaded';
import { Button } from '../../../ui/button/button';
import { PageHeader } from '../../../ui/page-header/page-header';
import { ProblemPanel } from '../../../ui/problem-panel/problem-panel';
import { Skeleton } from '../../../ui/skeleton/skeleton';
import { InnovationClient } from '../innovation-client';

/** What moving a draft to the edition in force does, before it is done. */
@Component({
  selector: 'satu-form-change-page',
  imports: [Button, PageHeader, ProblemPanel, RouterLink, Skeleton],
  templateUrl: './form-change-page.html',
})
export class FormChangePage {
  readonly id = input.required<string>();

  private readonly client = inject(InnovationClient);
  private readonly router = inject(Router);
  private readonly language: Language = inject(LOCALE_ID) === 'en' ? 'en' : 'id';
  private readonly acts = acting();
  protected readonly refused = this.acts.refused;
  protected readonly busy = this.acts.busy;
  protected readonly page = loaded(async () => {
    const [{ body, etag }, change] = await Promise.all([
      this.client.get(this.id()),
      this.client.formChange(this.id()),
    ]);
    return { innovation: body, etag, change };
  });
  protected readonly groups = computed(() => {
    const page = this.page.value();
    if (!page) return [];
    const fields = new Map(fieldsOf(formFor(page.innovation)).map((field) => [field.key, field]));
    const told = page.change.moves.map(({ key, fate, label, value }) => {
      const field = fields.get(key);
      const words = field ? wordsOf(field, value, this.language) : null;
      return { key, fate, label: label[this.language], words: [words ?? []].flat().join(', ') };
    });
    return FATES.map(({ fate, heading }) => ({
      fate,
      heading,
      fields: told.filter((one) => one.fate === fate),
    })).filter(({ fields: found }) => found.length > 0);
  });

  constructor() {
    effect(() => {
      this.id();
      untracked(() => void this.page.reload());
    });
  }

  protected async move(): Promise<void> {
    const page = this.page.value();
    if (!page) return;
    const moved = await this.acts.run(() =>
      this.client.moveToForm(this.id(), page.change.to, page.etag),
    );
    if (moved) await this.router.navigate(['/inovasi', this.id()]);
  }
}

const FATES: readonly { fate: FieldMove['fate']; heading: string }[] = [
  { fate: 'ADDED', heading: $localize`:@@innovations.formChange.added:Isian baru` },
  {
    fate: 'CONVERTED',
    heading: $localize`:@@innovations.formChange.converted:Isi tetap, bentuknya menjadi tabel atau daftar`,
  },
  {
    fate: 'SET_ASIDE',
    heading: $localize`:@@innovations.formChange.setAside:Tidak muat di formulir baru; disimpan dalam riwayat isian`,
  },
];

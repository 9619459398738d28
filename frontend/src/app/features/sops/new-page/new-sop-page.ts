import { Component, computed, inject, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';

import { KeptForms } from '../../../shell/autosave/kept-forms';
import { acting } from '../../../shell/http/acting';
import { fieldError } from '../../../shell/http/field-error';
import { newKey } from '../../../shell/http/key';
import { Session } from '../../../shell/session/session';
import { Button } from '../../../ui/button/button';
import { ErrorSummary } from '../../../ui/error-summary/error-summary';
import { PageHeader } from '../../../ui/page-header/page-header';
import { ProblemPanel } from '../../../ui/problem-panel/problem-panel';
import { SelectField } from '../../../ui/select-field/select-field';
import { TextField } from '../../../ui/text-field/text-field';
import { SopClient } from '../sop-client';
import { writingAgencies } from '../sop-rights';
import { SOP_LABELS, faultLines, withNumberTaken } from '../sop-words';

const KEPT = 'sop:new';

interface NewSop {
  agencyId: string;
  number: string;
  name: string;
}

/** A number and a name are enough to begin. */
@Component({
  selector: 'satu-new-sop-page',
  imports: [Button, ErrorSummary, PageHeader, ProblemPanel, RouterLink, SelectField, TextField],
  templateUrl: './new-sop-page.html',
})
export class NewSopPage {
  private readonly client = inject(SopClient);
  private readonly kept = inject(KeptForms);
  private readonly router = inject(Router);
  private readonly session = inject(Session);
  private readonly keys = new Map<string, string>();
  protected readonly labels = SOP_LABELS;
  protected readonly draft = signal<NewSop>({
    agencyId: '',
    number: '',
    name: '',
    ...(this.kept.read(KEPT) as Partial<NewSop> | null),
  });
  private readonly acts = acting();
  protected readonly busy = this.acts.busy;
  protected readonly problem = computed(() => {
    const refused = this.acts.refused();
    return refused && withNumberTaken(refused);
  });
  protected readonly agencies = computed(() => writingAgencies(this.session.grants()));
  protected readonly errors = computed(() =>
    faultLines(this.problem()?.errors ?? [], (pointer) => this.names[pointer] ?? null),
  );
  private readonly names: Readonly<Record<string, string>> = {
    '/agencyId': $localize`:@@sops.field.agency:Perangkat daerah`,
    '/number': SOP_LABELS.number,
    '/name': SOP_LABELS.name,
  };

  protected change(part: Partial<NewSop>): void {
    this.draft.update((draft) => ({ ...draft, ...part }));
    this.kept.keep(KEPT, this.draft());
  }

  protected errorAt(pointer: string): string | null {
    return fieldError(this.problem(), pointer);
  }

  protected async create(event: Event): Promise<void> {
    event.preventDefault();
    const { agencyId, number, name } = this.draft();
    const body = { number: number.trim(), name: name.trim(), ...(agencyId ? { agencyId } : {}) };
    const made = await this.acts.run(async () => {
      const answer = await this.client.create(body, this.keyOf(JSON.stringify(body)));
      this.kept.forget(KEPT);
      return answer;
    });
    if (made) await this.router.navigate(['/sop', made.id, 'ubah'], { replaceUrl: true });
  }

  /** A press that is repeated because no answer came must not register a second time. */
  private keyOf(text: string): string {
    const key = this.keys.get(text) ?? newKey();
    this.keys.set(text, key);
    return key;
  }
}

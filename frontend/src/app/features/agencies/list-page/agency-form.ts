import {
  Component,
  computed,
  effect,
  inject,
  input,
  output,
  signal,
  untracked,
} from '@angular/core';
import type { AgencyView, Problem } from '@satu/contract/views';

import { fieldError } from '../../../shell/http/field-error';
import { problemOf } from '../../../shell/http/problem-error';
import { Button } from '../../../ui/button/button';
import { CheckboxGroup } from '../../../ui/checkbox-group/checkbox-group';
import type { Option } from '../../../ui/option';
import { ProblemPanel } from '../../../ui/problem-panel/problem-panel';
import { SelectField } from '../../../ui/select-field/select-field';
import { TextField } from '../../../ui/text-field/text-field';
import { AgencyClient } from '../agency-client';

/** A new agency owes an innovation unless somebody says otherwise. */
const BLANK = { code: '', name: '', shortName: '', kind: '', parentId: null, obliged: true };

/** Entering an agency, or changing one. */
@Component({
  selector: 'satu-agency-form',
  imports: [Button, CheckboxGroup, ProblemPanel, SelectField, TextField],
  template: `
    <form class="stack" (submit)="save($event)" novalidate>
      @if (problem(); as refused) {
        <satu-problem-panel [problem]="refused" />
      }
      <satu-text-field
        field="code"
        i18n-label="@@agencies.field.code"
        label="Kode"
        [error]="errorAt('/code')"
        [(value)]="code"
      />
      <satu-text-field
        field="name"
        i18n-label="@@agencies.field.name"
        label="Nama"
        [error]="errorAt('/name')"
        [(value)]="name"
      />
      <satu-text-field
        field="shortName"
        i18n-label="@@agencies.field.shortName"
        label="Nama pendek"
        [error]="errorAt('/shortName')"
        [(value)]="shortName"
      />
      <satu-select-field
        field="kind"
        i18n-label="@@agencies.field.kind"
        label="Jenis"
        [options]="kinds()"
        [error]="errorAt('/kind')"
        [(value)]="kind"
      />
      <satu-select-field
        field="parentId"
        optional
        i18n-label="@@agencies.field.parent"
        label="Induk"
        i18n-emptyLabel="@@agencies.form.noParent"
        emptyLabel="Tanpa induk"
        [options]="parents()"
        [error]="errorAt('/parentId')"
        [(value)]="parentId"
      />
      <satu-checkbox-group
        field="obliged"
        i18n-label="@@agencies.form.duty"
        label="Kewajiban"
        [options]="obligedOption"
        [(value)]="obliged"
      />
      <div class="row">
        <button satuButton type="submit" i18n="@@agencies.form.save">Simpan</button>
        <button
          satuButton
          type="button"
          variant="quiet"
          (click)="cancelled.emit()"
          i18n="@@agencies.form.cancel"
        >
          Batal
        </button>
      </div>
    </form>
  `,
})
export class AgencyForm {
  readonly agency = input.required<AgencyView | null>();
  readonly kinds = input.required<readonly Option[]>();
  readonly others = input.required<readonly AgencyView[]>();
  readonly saved = output();
  readonly cancelled = output();

  private readonly client = inject(AgencyClient);
  protected readonly code = signal('');
  protected readonly name = signal('');
  protected readonly shortName = signal('');
  protected readonly kind = signal('');
  protected readonly parentId = signal('');
  protected readonly obliged = signal<readonly string[]>([]);
  protected readonly problem = signal<Problem | null>(null);
  protected readonly parents = computed(() =>
    this.others()
      .filter(({ id }) => id !== this.agency()?.id)
      .map(({ id, name }) => ({ value: id, label: name })),
  );
  protected readonly obligedOption = [
    {
      value: 'yes',
      label: $localize`:@@agencies.form.obliged:Wajib mempunyai sedikitnya satu inovasi`,
    },
  ];

  constructor() {
    effect(() => {
      const agency = this.agency();
      untracked(() => {
        this.fill(agency ?? BLANK);
      });
    });
  }

  protected errorAt(pointer: string): string | null {
    return fieldError(this.problem(), pointer);
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    this.problem.set(null);
    const agency = this.agency();
    try {
      if (agency === null) {
        await this.client.create(this.values());
      } else {
        const { etag } = await this.client.get(agency.id);
        await this.client.change(agency.id, this.values(), etag);
      }
      this.saved.emit();
    } catch (error) {
      this.problem.set(problemOf(error));
    }
  }

  private fill(agency: AgencyView | typeof BLANK): void {
    this.code.set(agency.code);
    this.name.set(agency.name);
    this.shortName.set(agency.shortName);
    this.kind.set(agency.kind);
    this.parentId.set(agency.parentId ?? '');
    this.obliged.set(agency.obliged ? ['yes'] : []);
  }

  private values(): object {
    return {
      code: this.code().trim(),
      name: this.name().trim(),
      shortName: this.shortName().trim() || this.name().trim().slice(0, 60),
      kind: this.kind(),
      parentId: this.parentId() || null,
      obliged: this.obliged().length > 0,
    };
  }
}

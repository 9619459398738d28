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
import type { AgencyView } from '@satu/contract/views';
import { AFFAIRS } from '@satu/domain/reference';

import { AgencyChoices } from '../../../shell/agencies/agency-choices';
import { acting } from '../../../shell/http/acting';
import { entityTag } from '../../../shell/http/entity-tag';
import { errorItems, fieldError } from '../../../shell/http/field-error';
import { Button } from '../../../ui/button/button';
import { CheckboxGroup } from '../../../ui/checkbox-group/checkbox-group';
import { DateField } from '../../../ui/date-field/date-field';
import { ErrorSummary } from '../../../ui/error-summary/error-summary';
import type { Option } from '../../../ui/option';
import { ProblemPanel } from '../../../ui/problem-panel/problem-panel';
import { SelectField } from '../../../ui/select-field/select-field';
import { TextField } from '../../../ui/text-field/text-field';
import { AgencyClient } from '../agency-client';

/** A new agency owes an innovation unless somebody says otherwise. */
const BLANK = {
  ...{ code: '', name: '', shortName: '', kind: '', parentId: null, obliged: true },
  ...{ affairCodes: [] as string[], validFrom: '', validUntil: null },
};

/** Entering an agency, or changing one. */
@Component({
  selector: 'satu-agency-form',
  imports: [Button, CheckboxGroup, DateField, ErrorSummary, ProblemPanel, SelectField, TextField],
  templateUrl: './agency-form.html',
})
export class AgencyForm {
  readonly agency = input.required<AgencyView | null>();
  readonly kinds = input.required<readonly Option[]>();
  readonly others = input.required<readonly AgencyView[]>();
  readonly saved = output();
  readonly cancelled = output();

  private readonly client = inject(AgencyClient);
  private readonly choices = inject(AgencyChoices);
  /** The agency as it was when the form last met it. */
  private readonly base = signal<AgencyView | null>(null);
  protected readonly code = signal('');
  protected readonly name = signal('');
  protected readonly shortName = signal('');
  protected readonly kind = signal('');
  protected readonly parentId = signal('');
  protected readonly obliged = signal<readonly string[]>([]);
  protected readonly affairCodes = signal<readonly string[]>([]);
  protected readonly validFrom = signal('');
  protected readonly validUntil = signal('');
  protected readonly acts = acting();
  protected readonly problem = this.acts.refused;
  protected readonly errors = computed(() => errorItems(this.problem()));
  protected readonly affairs = AFFAIRS.map(({ code, name }) => ({
    value: code,
    label: `${code} ${name}`,
  }));
  protected readonly parents = computed(() =>
    this.choices.all(
      this.others().filter(
        (other) =>
          other.id !== this.agency()?.id &&
          // One that has ended takes nobody in; under whom it hung already it may stay.
          (!this.choices.hasEnded(other) || other.id === this.agency()?.parentId),
      ),
    ),
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
        this.base.set(agency);
        this.fill(agency ?? BLANK);
      });
    });
  }

  protected errorAt(pointer: string): string | null {
    return fieldError(this.problem(), pointer);
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const agency = this.base();
    const saved = await this.acts.done(() =>
      agency === null
        ? this.client.create(this.values())
        : // The version that was on screen: what somebody else changed since is not written over.
          this.client.change(agency.id, this.changes(agency), entityTag(agency)),
    );
    if (saved) this.saved.emit();
    else await this.catchUp();
  }

  /** Somebody was faster: what was typed stays, and is saved over the newest version next time. */
  private async catchUp(): Promise<void> {
    const agency = this.base();
    if (agency === null || this.problem()?.code !== 'stale-version') return;
    try {
      this.base.set((await this.client.get(agency.id)).body);
    } catch {
      // The next press is refused once more, and asks again.
    }
  }

  private fill(agency: AgencyView | typeof BLANK): void {
    this.code.set(agency.code);
    this.name.set(agency.name);
    this.shortName.set(agency.shortName);
    this.kind.set(agency.kind);
    this.parentId.set(agency.parentId ?? '');
    this.obliged.set(agency.obliged ? ['yes'] : []);
    this.affairCodes.set(agency.affairCodes);
    this.validFrom.set(agency.validFrom);
    this.validUntil.set(agency.validUntil ?? '');
  }

  /** Only what differs: a change of name says nothing of the duty. */
  private changes(agency: AgencyView): object {
    return Object.fromEntries(
      Object.entries(this.values()).filter(
        ([field, value]) =>
          JSON.stringify(value) !== JSON.stringify(agency[field as keyof AgencyView]),
      ),
    );
  }

  private values(): object {
    return {
      code: this.code().trim(),
      name: this.name().trim(),
      shortName: this.shortName().trim() || this.name().trim().slice(0, 60),
      kind: this.kind(),
      parentId: this.parentId() || null,
      obliged: this.obliged().length > 0,
      affairCodes: this.affairCodes(),
      ...(this.validFrom() ? { validFrom: this.validFrom() } : {}),
      validUntil: this.validUntil() || null,
    };
  }
}

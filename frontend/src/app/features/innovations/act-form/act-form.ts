import {
  Component,
  LOCALE_ID,
  computed,
  effect,
  inject,
  input,
  linkedSignal,
  output,
  signal,
  untracked,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import {
  type Act,
  CRITERION_LABELS,
  REJECTION_CRITERIA,
  USE_STATE_LABELS,
  USE_STATES,
} from '@satu/domain/innovation';
import type { Labels, Language } from '@satu/domain/language';
import type { InnovationView, Problem } from '@satu/contract/views';

import { Button } from '../../../ui/button/button';
import { DateField } from '../../../ui/date-field/date-field';
import type { Option } from '../../../ui/option';
import { Notice } from '../../../ui/notice/notice';
import { ProblemPanel } from '../../../ui/problem-panel/problem-panel';
import { RadioGroup } from '../../../ui/radio-group/radio-group';
import { SelectField } from '../../../ui/select-field/select-field';
import { TextArea } from '../../../ui/text-area/text-area';
import { consequenceOf } from './act-consequences';
import { ActChoices } from './act-choices';

/** Acts that ask nothing but to be meant. */
const SHORT: ReadonlySet<Act> = new Set(['publication', 'unpublication']);

/** What an act asks before it is done. */
@Component({
  selector: 'satu-act-form',
  imports: [Button, DateField, Notice, ProblemPanel, RadioGroup, RouterLink, SelectField, TextArea],
  providers: [ActChoices],
  templateUrl: './act-form.html',
})
export class ActForm {
  readonly act = input.required<Act>();
  readonly innovation = input.required<InnovationView>();
  /** What is chosen to begin with. */
  readonly preset = input('');
  readonly problem = input<Problem | null>(null);
  readonly busy = input(false);
  readonly sent = output<object>();
  readonly cancelled = output();

  private readonly language: Language = inject(LOCALE_ID) === 'en' ? 'en' : 'id';
  protected readonly choices = inject(ActChoices);
  protected readonly text = signal('');
  protected readonly chosen = linkedSignal(() => this.preset());
  protected readonly day = signal('');
  /** What is missing, by field. */
  protected readonly missing = signal<Readonly<Record<string, string>>>({});

  protected readonly criteria = this.optionsOf(REJECTION_CRITERIA, CRITERION_LABELS);
  protected readonly useStates = this.optionsOf(USE_STATES, USE_STATE_LABELS);
  protected readonly textLabel = computed(() =>
    this.act() === 'declaration'
      ? $localize`:@@innovations.actForm.development:Apa yang dikembangkan sejak tahun lalu`
      : this.act() === 'return'
        ? $localize`:@@innovations.actForm.note:Catatan: apa yang perlu dilengkapi`
        : $localize`:@@innovations.actForm.reason:Alasan`,
  );
  protected readonly asksText = computed(() => !SHORT.has(this.act()));
  /** What there is to know before the act cannot be taken back. */
  protected readonly consequence = computed(() => consequenceOf(this.act()));
  protected readonly nothingToDeclare = computed(
    () =>
      this.act() === 'declaration' && this.choices.loaded() && this.choices.options().length === 0,
  );

  constructor() {
    effect(() => {
      const [act, innovation] = [this.act(), this.innovation()];
      untracked(() => void this.choices.load(act, innovation));
    });
  }

  protected send(event: Event): void {
    event.preventDefault();
    const missing = this.whatIsMissing();
    this.missing.set(missing);
    if (Object.keys(missing).length === 0) this.sent.emit(this.body());
  }

  private whatIsMissing(): Readonly<Record<string, string>> {
    const act = this.act();
    const chooses = act !== 'return' && act !== 'withdrawal' && !SHORT.has(act);
    const writes = act !== 'declaration' && !SHORT.has(act);
    return {
      ...(chooses && !this.chosen()
        ? { chosen: $localize`:@@innovations.actForm.choiceMissing:Pilih salah satu.` }
        : {}),
      ...(act === 'use-state' && !this.day()
        ? { day: $localize`:@@innovations.actForm.dayMissing:Isi sejak kapan.` }
        : {}),
      ...(writes && this.text().trim() === ''
        ? { text: $localize`:@@innovations.actForm.textMissing:Tuliskan dengan kata-kata Anda.` }
        : {}),
    };
  }

  private body(): object {
    const text = this.text().trim();
    const chosen = this.chosen();
    switch (this.act()) {
      case 'return':
        return { note: text };
      case 'rejection':
        return { criterion: chosen, reason: text };
      case 'withdrawal':
        return chosen ? { reason: text, replacementId: chosen } : { reason: text };
      case 'declaration':
        return text ? { periodId: chosen, development: text } : { periodId: chosen };
      case 'transfer':
        return { agencyId: chosen, reason: text };
      case 'use-state':
        return { state: chosen, since: this.day(), reason: text };
      default:
        return {};
    }
  }

  private optionsOf<Code extends string>(
    codes: readonly Code[],
    labels: Labels<Code>,
  ): readonly Option[] {
    return codes.map((value) => ({ value, label: labels[value][this.language] }));
  }
}

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

import { errorItems } from '../../../shell/http/field-error';
import { Button } from '../../../ui/button/button';
import { DateField } from '../../../ui/date-field/date-field';
import { type ErrorItem, ErrorSummary } from '../../../ui/error-summary/error-summary';
import type { Option } from '../../../ui/option';
import { Notice } from '../../../ui/notice/notice';
import { ProblemPanel } from '../../../ui/problem-panel/problem-panel';
import { RadioGroup } from '../../../ui/radio-group/radio-group';
import { SelectField } from '../../../ui/select-field/select-field';
import { TextArea } from '../../../ui/text-area/text-area';
import { consequenceOf } from './act-consequences';
import { ActChoices } from './act-choices';
import { keepsTyped, keptStep, type TypedAct } from './kept-act';

/** Acts that ask nothing but to be meant. */
const SHORT: ReadonlySet<Act> = new Set(['publication', 'unpublication']);
/** The field of the choice that an act can't do without. */
const CHOICES: Readonly<Partial<Record<Act, string>>> = {
  rejection: 'criterion',
  'use-state': 'state',
  declaration: 'periodId',
  transfer: 'agencyId',
};
/** One field of text takes what the acts call by different names. */
const TEXTS: ReadonlySet<string> = new Set(['/reason', '/note', '/development']);

/** What an act asks before it is done. */
@Component({
  selector: 'satu-act-form',
  imports: [
    Button,
    DateField,
    ErrorSummary,
    Notice,
    ProblemPanel,
    RadioGroup,
    RouterLink,
    SelectField,
    TextArea,
  ],
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
  /** What is missing, and what the server refused at a field, by the name of the field. */
  private readonly missing = signal<readonly ErrorItem[]>([]);
  protected readonly errors = computed<readonly ErrorItem[]>(() => {
    const missing = this.missing();
    return missing.length > 0 ? missing : errorItems(this.problem()).map(atField);
  });

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
    keepsTyped<TypedAct>(
      computed(() => keptStep(this.innovation().id, this.act())),
      {
        typed: () => {
          const [text, chosen, day] = [this.text(), this.chosen(), this.day()];
          return text || day || chosen !== this.preset() ? { text, chosen, day } : null;
        },
        fill: ({ text, chosen, day }) => {
          this.text.set(text);
          this.chosen.set(this.preset() || chosen);
          this.day.set(day);
        },
      },
    );
  }

  protected errorAt(field: string): string | null {
    return this.errors().find((error) => error.field === field)?.text ?? null;
  }

  protected send(event: Event): void {
    event.preventDefault();
    const missing = this.whatIsMissing();
    this.missing.set(missing);
    if (missing.length === 0) this.sent.emit(this.body());
  }

  private whatIsMissing(): readonly ErrorItem[] {
    const act = this.act();
    const choice = CHOICES[act];
    const writes = act !== 'declaration' && !SHORT.has(act);
    return [
      ...(choice && !this.chosen()
        ? [
            {
              ...{ field: choice, unnamed: true },
              text: $localize`:@@innovations.actForm.choiceMissing:Pilih salah satu.`,
            },
          ]
        : []),
      ...(act === 'use-state' && !this.day()
        ? [{ field: 'since', text: $localize`:@@innovations.actForm.dayMissing:Isi sejak kapan.` }]
        : []),
      ...(writes && this.text().trim() === ''
        ? [
            {
              ...{ field: 'text', unnamed: true },
              text: $localize`:@@innovations.actForm.textMissing:Tuliskan dengan kata-kata Anda.`,
            },
          ]
        : []),
    ];
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

function atField(item: ErrorItem): ErrorItem {
  const pointer = item.field ?? '';
  return { ...item, field: TEXTS.has(pointer) ? 'text' : pointer.replace(/^\//, '') };
}

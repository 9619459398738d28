import { APPROVAL_LABELS, SOP_LABELS, STEP_LABELS } from '../sop-words';
import type { SopDraft, SopField } from './sop-draft';

/** Fields that are plain text, with what helps to fill them. */
export const SOP_TEXTS = [
  {
    key: 'related',
    hint: $localize`:@@sops.hint.related:SOP lain yang berkaitan dengan SOP ini.`,
  },
  {
    key: 'warning',
    hint: $localize`:@@sops.hint.warning:Apa akibatnya bila SOP ini tidak dijalankan.`,
  },
  {
    key: 'qualifications',
    hint: $localize`:@@sops.hint.qualifications:Pengetahuan dan keterampilan yang harus dimiliki pelaksana.`,
  },
  {
    key: 'equipment',
    hint: $localize`:@@sops.hint.equipment:Alat dan bahan yang dipakai.`,
  },
  {
    key: 'recording',
    hint: $localize`:@@sops.hint.recording:Apa yang dicatat, di mana, dan siapa yang menyimpannya.`,
  },
] as const satisfies readonly { key: SopField; hint: string }[];

/** What stands in a field, for showing two versions beside each other. */
export function said(
  draft: SopDraft,
  field: SopField,
  dayWords: (day: string) => string,
): readonly string[] {
  const lines = linesOf(draft, field, dayWords).filter((line) => line.trim() !== '');
  return lines.length > 0 ? lines : ['–'];
}

function linesOf(draft: SopDraft, field: SopField, dayWords: (day: string) => string): string[] {
  switch (field) {
    case 'steps':
      return draft.steps.map(
        ({ activity, actor, requirements, minutes, output, remark }, index) => {
          const time = minutes ? `${STEP_LABELS.minutes} ${minutes}` : '';
          const parts = [activity, actor, requirements, time, output, remark].filter(Boolean);
          return `${index + 1}. ${parts.join(' · ')}`;
        },
      );
    case 'approvedBy':
      return [draft.approvedBy.position, draft.approvedBy.name, draft.approvedBy.nip];
    case 'madeOn':
    case 'revisedOn':
    case 'effectiveOn':
      return [draft[field] && dayWords(draft[field])];
    default:
      return [draft[field]];
  }
}

/** The name of the field that a refusal points at: `/steps/2/minutes` is in step 3. */
export function pointerName(pointer: string): string | null {
  const [, field, second, third] = pointer.split('/');
  if (field === 'steps' && second !== undefined) {
    const step = $localize`:@@sops.steps.nth:Langkah ${Number(second) + 1}:place:`;
    const part =
      third && third in STEP_LABELS ? STEP_LABELS[third as keyof typeof STEP_LABELS] : '';
    return [step, part].filter(Boolean).join(', ');
  }
  if (field === 'approvedBy' && second !== undefined && second in APPROVAL_LABELS) {
    return APPROVAL_LABELS[second as keyof typeof APPROVAL_LABELS];
  }
  return field && field in SOP_LABELS ? SOP_LABELS[field as SopField] : null;
}

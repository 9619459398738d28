import type { SopApproval, SopStep, SopView } from '@satu/contract/views';

/** One step as it is being typed; `key` stays with it when it is moved. */
export interface StepDraft extends Omit<SopStep, 'minutes'> {
  key: string;
  minutes: string;
}

/** An SOP as the form holds it: everything as typed, the legal basis one a line. */
export interface SopDraft {
  number: string;
  name: string;
  madeOn: string;
  revisedOn: string;
  effectiveOn: string;
  intervalMonths: string;
  approvedBy: SopApproval;
  legalBasis: string;
  related: string;
  warning: string;
  qualifications: string;
  equipment: string;
  recording: string;
  steps: StepDraft[];
}

export type SopField = keyof SopDraft;

export type StepsChange = (steps: readonly StepDraft[]) => StepDraft[];

/** In the order of the form. */
export const SOP_FIELDS = [
  'number',
  'name',
  'madeOn',
  'revisedOn',
  'effectiveOn',
  'intervalMonths',
  'approvedBy',
  'legalBasis',
  'related',
  'warning',
  'qualifications',
  'equipment',
  'recording',
  'steps',
] as const satisfies readonly SopField[];

/** Before anything was loaded. */
export const BLANK_SOP: SopDraft = {
  number: '',
  name: '',
  madeOn: '',
  revisedOn: '',
  effectiveOn: '',
  intervalMonths: '',
  approvedBy: { position: '', name: '', nip: '' },
  legalBasis: '',
  related: '',
  warning: '',
  qualifications: '',
  equipment: '',
  recording: '',
  steps: [],
};

/** The form of an SOP that exists. */
export function draftOf(sop: SopView): SopDraft {
  return {
    number: sop.number,
    name: sop.name,
    madeOn: sop.madeOn ?? '',
    revisedOn: sop.revisedOn ?? '',
    effectiveOn: sop.effectiveOn ?? '',
    intervalMonths: String(sop.intervalMonths),
    approvedBy: sop.approvedBy ?? BLANK_SOP.approvedBy,
    legalBasis: sop.legalBasis.join('\n'),
    related: sop.related,
    warning: sop.warning,
    qualifications: sop.qualifications,
    equipment: sop.equipment,
    recording: sop.recording,
    steps: sop.steps.map((step, index) => ({
      ...step,
      key: `s${index + 1}`,
      minutes: step.minutes === null ? '' : String(step.minutes),
    })),
  };
}

/** A further step, still empty. */
export function newStep(others: readonly StepDraft[]): StepDraft {
  const highest = Math.max(0, ...others.map(({ key }) => Number(key.slice(1)) || 0));
  const blank = { activity: '', actor: '', requirements: '', output: '', remark: '' };
  return { ...blank, key: `s${highest + 1}`, minutes: '' };
}

/** One field as the server takes it. */
function sent(draft: SopDraft, field: SopField): unknown {
  switch (field) {
    case 'madeOn':
    case 'revisedOn':
    case 'effectiveOn':
      return draft[field] || null;
    case 'intervalMonths':
      return whole(draft[field]);
    case 'approvedBy':
      return approval(draft[field]);
    case 'legalBasis':
      return linesOf(draft[field]);
    case 'steps':
      return draft[field].map(stepBody);
    default:
      return draft[field].trim();
  }
}

/** What differs between two drafts, as the merge patch that leads from one to the other. */
export function changesBetween(from: SopDraft, to: SopDraft): Partial<Record<SopField, unknown>> {
  return Object.fromEntries(
    SOP_FIELDS.filter((field) => differs(from, to, field)).map((field) => [field, sent(to, field)]),
  );
}

export interface Rebased {
  draft: SopDraft;
  /** Fields that somebody else changed and that now stand in the draft as theirs. */
  merged: SopField[];
  /** Fields that both changed, differently: the draft keeps its own words. */
  clashes: SopField[];
}

/** Carries what was typed on one version over to a newer one; nothing typed is given up. */
export function rebased(base: SopDraft, mine: SopDraft, theirs: SopDraft): Rebased {
  const changed = SOP_FIELDS.filter((field) => differs(base, theirs, field));
  const isMine = (field: SopField): boolean => differs(base, mine, field);
  const merged = changed.filter((field) => !isMine(field));
  const clashes = changed.filter((field) => isMine(field) && differs(mine, theirs, field));
  const own = SOP_FIELDS.filter(isMine).map((field) => [field, mine[field]]);
  return { draft: { ...theirs, ...Object.fromEntries(own) } as SopDraft, merged, clashes };
}

/** Whether two drafts would be sent differently in this field. */
export function differs(one: SopDraft, other: SopDraft, field: SopField): boolean {
  return JSON.stringify(sent(one, field)) !== JSON.stringify(sent(other, field));
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
}

/** Nobody is named until one of the three is filled. */
function approval({ position, name, nip }: SopApproval): SopApproval | null {
  const said = { position: position.trim(), name: name.trim(), nip: nip.trim() };
  return Object.values(said).some(Boolean) ? said : null;
}

function stepBody(step: StepDraft): object {
  const { activity, actor, requirements, minutes, output, remark } = step;
  return {
    activity: activity.trim(),
    actor: actor.trim(),
    requirements: requirements.trim(),
    minutes: minutes.trim() === '' ? null : whole(minutes),
    output: output.trim(),
    remark: remark.trim(),
  };
}

/** What isn't a number goes as it was typed, so that the refusal speaks of what stands in the field. */
function whole(text: string): number | string {
  return /^\d+$/.test(text.trim()) ? Number(text) : text;
}

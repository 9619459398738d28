import { SOP_QUESTIONS, type SopQuestion } from '@satu/domain/sop';

/** What is to be mended, and where. */
export interface Fault {
  pointer: string;
  detail: string;
}

/** One answer as it is being given; nothing is chosen beforehand. */
export interface AnswerDraft {
  yes: '' | 'yes' | 'no';
  note: string;
}

/** An evaluation as the form holds it. */
export interface EvaluationDraft {
  evaluatedOn: string;
  outcome: string;
  answers: Record<SopQuestion, AnswerDraft>;
  minutes: string;
}

export function emptyEvaluation(today: string): EvaluationDraft {
  const answers = SOP_QUESTIONS.map((key) => [key, { yes: '', note: '' }]);
  return {
    evaluatedOn: today,
    outcome: '',
    answers: Object.fromEntries(answers) as EvaluationDraft['answers'],
    minutes: '',
  };
}

/** The body that the server takes, once nothing is missing. */
export function evaluationBody({
  evaluatedOn,
  outcome,
  answers,
  minutes,
}: EvaluationDraft): object {
  return {
    evaluatedOn,
    outcome,
    answers: SOP_QUESTIONS.map((key) => ({
      key,
      yes: answers[key].yes === 'yes',
      note: answers[key].note.trim() || null,
    })),
    minutes: minutes.trim(),
  };
}

/** What is still to be answered, said at its field; a yes or no must never be guessed. */
export function missingIn(draft: EvaluationDraft): Fault[] {
  const unanswered = SOP_QUESTIONS.flatMap((key, index) => {
    if (draft.answers[key].yes) return [];
    const detail = $localize`:@@sops.evaluate.unanswered:Jawab ya atau tidak.`;
    return [{ pointer: `/answers/${index}/yes`, detail }];
  });
  const rest = [
    draft.evaluatedOn
      ? null
      : {
          pointer: '/evaluatedOn',
          detail: $localize`:@@sops.evaluate.noDay:Isi tanggal evaluasi.`,
        },
    draft.outcome
      ? null
      : {
          pointer: '/outcome',
          detail: $localize`:@@sops.evaluate.noOutcome:Pilih hasil evaluasi.`,
        },
    draft.minutes.trim()
      ? null
      : {
          pointer: '/minutes',
          detail: $localize`:@@sops.evaluate.noMinutes:Tulis berita acara evaluasi.`,
        },
  ];
  return [...unanswered, ...rest.filter((one) => one !== null)];
}

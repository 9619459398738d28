import type { InnovationSummary } from '@satu/contract/views';
import {
  INITIATOR_LABELS,
  INNOVATION_FORM_LABELS,
  INNOVATION_STAGE_LABELS,
  MEDIUM_LABELS,
  USE_STATE_LABELS,
} from '@satu/domain/innovation';
import type { Labels, Language } from '@satu/domain/language';
import type { InnovationColumnKey } from '@satu/domain/list';
import { affairOf } from '@satu/domain/reference';

type Words = (item: InnovationSummary, language: Language) => string;

/** Cells that are only words; name, status and days are drawn by the page. */
const WORDS: Readonly<Partial<Record<InnovationColumnKey, Words>>> = {
  custodianAgency: ({ custodianAgencyName }) => custodianAgencyName,
  agency: ({ agencyName }) => agencyName,
  stage: ({ stage }, language) => word(stage, INNOVATION_STAGE_LABELS, language),
  mainAffair: ({ mainAffairCode: code }) => (code ? `${code} ${affairOf(code)?.name ?? ''}` : '–'),
  years: ({ years }) => years.join(', ') || '–',
  initiator: ({ initiator }, language) => word(initiator, INITIATOR_LABELS, language),
  medium: ({ medium }, language) => word(medium, MEDIUM_LABELS, language),
  form: ({ form }, language) => word(form, INNOVATION_FORM_LABELS, language),
  useState: ({ useState }, language) => word(useState, USE_STATE_LABELS, language),
  published: ({ published }, language) => YES_OR_NO[language][published ? 0 : 1],
};

const YES_OR_NO = { id: ['ya', 'tidak'], en: ['yes', 'no'] } as const;

/** What a column says of an innovation. */
export function wordsOf(
  key: InnovationColumnKey,
  item: InnovationSummary,
  language: Language,
): string {
  return WORDS[key]?.(item, language) ?? '';
}

function word<Code extends string>(
  code: Code | null,
  labels: Labels<Code>,
  language: Language,
): string {
  return code === null ? '–' : labels[code][language];
}

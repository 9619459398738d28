import type { ExitField, ExitMapping } from './exit-mapping.js';

export const PROPOSAL_GROUPS = ['GENERAL', 'REPLICATION', 'SPECIAL'] as const;
export type ProposalGroup = (typeof PROPOSAL_GROUPS)[number];

const SOURCE = {
  id: 'Pola formulir KIPP/Kovablik satu daerah; batas kata dapat diubah panitia',
  en: 'Pattern of one regional KIPP/Kovablik form; a secretariat may change the limits',
};

function section(
  key: string,
  [id, en]: readonly [string, string],
  maxWords: number,
  from: readonly string[],
): ExitField {
  return { key, label: { id, en }, maxWords, from };
}

const SUMMARY = section('summary', ['Ringkasan', 'Summary'], 200, ['purpose', 'benefit']);

/** Sections and word limits of the proposal, by group of contestants. */
export const PROPOSAL_EXITS: Readonly<Record<ProposalGroup, ExitMapping>> = {
  GENERAL: {
    key: 'GENERAL',
    label: { id: 'Kelompok umum', en: 'General' },
    source: SOURCE,
    fields: [
      SUMMARY,
      section('innovativeIdea', ['Ide Inovatif', 'Innovative idea'], 600, [
        'problem',
        'strategicIssue',
        'purpose',
        'novelty',
      ]),
      section('significance', ['Signifikansi', 'Significance'], 600, [
        'howItWorks',
        'benefit',
        'result',
      ]),
      section(
        'sdgContribution',
        ['Kontribusi terhadap Capaian TPB', 'Contribution to the SDGs'],
        200,
        ['sdgs'],
      ),
      section('adaptability', ['Adaptabilitas', 'Adaptability'], 400, [
        'renewalMethod',
        'replications',
      ]),
      section('sustainability', ['Keberlanjutan', 'Sustainability'], 600, [
        'legalBasis',
        'sop',
        'sopReference',
        'budget',
        'budgetSource',
        'businessProfile',
      ]),
      section(
        'stakeholderCollaboration',
        ['Kolaborasi Pemangku Kepentingan', 'Stakeholders'],
        200,
        ['jointAgencies', 'partnerAgencies'],
      ),
    ],
  },
  REPLICATION: {
    key: 'REPLICATION',
    label: { id: 'Kelompok replikasi', en: 'Replication' },
    source: SOURCE,
    fields: [
      SUMMARY,
      section('inspiration', ['Inspirasi', 'Inspiration'], 100, ['origin', 'originNote']),
      section('replicationProcess', ['Proses Replikasi', 'Process'], 200, [
        'renewalMethod',
        'howItWorks',
      ]),
      section('differentiators', ['Faktor Pembeda', 'Differences'], 100, ['novelty']),
    ],
  },
  SPECIAL: {
    key: 'SPECIAL',
    label: { id: 'Kelompok khusus (pernah terpilih)', en: 'Special (selected before)' },
    source: SOURCE,
    fields: [
      SUMMARY,
      section('improvementSinceAward', ['Pembaruan/Peningkatan Inovasi', 'Improvement'], 200, [
        'developedOn',
        'development',
        'awards',
      ]),
      section('adaptability', ['Adaptabilitas', 'Adaptability'], 200, [
        'renewalMethod',
        'replications',
      ]),
      section('sustainabilityStrengthening', ['Penguatan Keberlanjutan', 'Sustainability'], 300, [
        'legalBasis',
        'sop',
        'sopReference',
        'budget',
      ]),
      section('evaluation', ['Evaluasi', 'Evaluation'], 300, ['result']),
    ],
  },
};

import type { ExitAnswer, ProposalGroup } from '@satu/domain/exit';
import type { Bilingual } from '@satu/domain/language';

/** One field of the other system, with what is typed there. */
export interface IidExitField {
  key: string;
  label: Bilingual;
  text: string;
  words: number;
  state: ExitAnswer['state'];
  /** Who has typed it there already. */
  ticked: { by: string; at: string } | null;
}

/** The copy panel of the national index, in its order. */
export interface IidExitView {
  innovationId: string;
  name: string;
  /** Where the order was taken from. */
  source: Bilingual;
  /** The number that the other system gave. */
  number: string | null;
  fields: IidExitField[];
  evidence: {
    evidenceId: string;
    indicatorKey: string;
    title: string;
    url: string | null;
    bytes: number | null;
    /** Why its file stays behind: people are in it and not masked, it isn't scanned yet, or has a virus. */
    withheld: 'PERSONAL_DATA' | 'SCAN' | 'VIRUS' | null;
  }[];
}

/** The proposal of a competition in its sections. */
export interface ProposalView {
  innovationId: string;
  name: string;
  group: ProposalGroup;
  source: Bilingual;
  sections: {
    key: string;
    label: Bilingual;
    text: string;
    words: number;
    maxWords: number | null;
    state: ExitAnswer['state'];
  }[];
}

/** A paper that was issued under a code. */
export interface ExitPaperView {
  innovationId: string;
  code: string;
  issuedAt: string;
}

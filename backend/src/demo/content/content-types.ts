import type { Programme, Role } from '@satu/domain/access';
import type { AgencyKind } from '@satu/domain/agency';
import type {
  Initiator,
  InnovationForm,
  InnovationStage,
  Medium,
  RejectionCriterion,
  UseState,
} from '@satu/domain/innovation';
import type { Bilingual } from '@satu/domain/language';
import type { RegionKind } from '@satu/domain/region';

/**
 * Shapes of the demo's content. The content is data only: which row, act or account it becomes is
 * the loader's business, so nothing here knows a database, a clock or a service.
 */

/** A day counted from the year of the demo's anchor day: `yearsBack: 1` lies in the year before. */
export interface AnchoredDay {
  readonly yearsBack: number;
  readonly month: number;
  readonly day: number;
}

export interface RegionContent {
  readonly code: string;
  readonly parentCode: string | null;
  readonly kind: RegionKind;
  readonly name: string;
  readonly timeZone: string;
}

export interface AgencyContent {
  readonly regionCode: string;
  readonly code: string;
  readonly name: string;
  readonly shortName: string;
  readonly kind: AgencyKind;
  /** The agency above a unit; a unit's innovation counts for it. */
  readonly parentCode: string | null;
  readonly affairCodes: readonly string[];
  readonly obliged: boolean;
}

export interface ExemptionContent {
  readonly agencyCode: string;
  readonly basisKind: 'SK' | 'SURAT' | 'NOTA';
  readonly basisNumber: string;
  readonly reason: string;
}

/** Where an innovation has arrived, with the words that the act leading there asks for. */
export type InnovationLife =
  | { readonly status: 'DRAFT' | 'SUBMITTED' | 'ENDORSED' }
  | { readonly status: 'VERIFIED'; readonly published: boolean }
  | {
      readonly status: 'RETURNED';
      /** Only the head's return ends the counting; a verifier's takes nothing away. */
      readonly returnedBy: 'HEAD' | 'VERIFIER';
      readonly note: string;
    }
  | {
      readonly status: 'REJECTED';
      readonly criterion: RejectionCriterion;
      readonly reason: string;
    }
  | {
      readonly status: 'WITHDRAWN';
      readonly withdrawnFrom: 'SUBMITTED' | 'ENDORSED';
      readonly reason: string;
    };

export interface UseStateContent {
  readonly state: Exclude<UseState, 'IN_USE'>;
  readonly sinceMonthsBefore: number;
  readonly reason: string;
}

/**
 * The design narrative (rancang bangun), keyed as the form's fields. Two of its six parts are the
 * innovation's own problem and novelty; all six have at least 300 words together.
 */
export interface DesignContent {
  readonly legalBasis: string;
  readonly strategicIssue: string;
  readonly renewalMethod: string;
  readonly howItWorks: string;
}

export interface InnovationContent {
  readonly key: string;
  readonly agencyCode: string;
  readonly name: string;
  readonly stage: InnovationStage;
  readonly initiator: Initiator;
  readonly medium: Medium;
  readonly form: InnovationForm;
  readonly mainAffairCode: string;
  readonly touchedAffairCodes: readonly string[];
  readonly sdgs: readonly number[];
  /** Three sentences. */
  readonly problem: string;
  readonly novelty: string;
  readonly purpose: string | null;
  readonly benefit: string | null;
  /** Null while the innovation is an idea: nobody is asked for results then. */
  readonly result: string | null;
  readonly startedOn: AnchoredDay;
  /** An office, never a person's name. */
  readonly responsibleOfficial: string;
  readonly life: InnovationLife;
  /** Absent: in use. */
  readonly use?: UseStateContent;
  /** Declared and verified in last year's closed period as well. */
  readonly countedLastYear?: true;
}

export type CriterionKey =
  'novelty' | 'effectiveness' | 'usefulness' | 'transferability' | 'sustainability';

export interface CriterionContent {
  readonly key: CriterionKey;
  readonly name: Bilingual;
  readonly weight: number;
  /** Anchors of the levels 1, 2, 3 and 4, in this order. */
  readonly levels: readonly [Bilingual, Bilingual, Bilingual, Bilingual];
}

/** One level for each criterion in the rubric's order; null: not scored yet. */
export type Levels = readonly [
  number | null,
  number | null,
  number | null,
  number | null,
  number | null,
];

/** What one evaluator gave one entry. */
export interface ScoresheetContent {
  readonly innovationKey: string;
  readonly evaluator: string;
  readonly status: 'SUBMITTED' | 'DRAFT';
  readonly levels: Levels;
  readonly notes: Partial<Record<CriterionKey, string>>;
}

export interface AssignmentContent {
  readonly innovationKey: string;
  /** Local parts of the evaluators' addresses. */
  readonly evaluators: readonly [string, string, string];
}

/** A running edition lies around the anchor day, a finished one in the year before. */
export type EditionDays =
  | {
      readonly kind: 'AROUND_ANCHOR';
      readonly registrationOpens: number;
      readonly registrationCloses: number;
      readonly scoringOpens: number;
      readonly scoringCloses: number;
    }
  | {
      readonly kind: 'ON_DAYS';
      readonly registrationOpens: AnchoredDay;
      readonly registrationCloses: AnchoredDay;
      readonly scoringOpens: AnchoredDay;
      readonly scoringCloses: AnchoredDay;
      readonly publishedOn: AnchoredDay;
    };

export interface EditionContent {
  readonly key: string;
  readonly competitionName: string;
  /** The edition is named after this year. */
  readonly yearsBack: number;
  readonly theme: string;
  readonly publishers: 1 | 2;
  readonly days: EditionDays;
  readonly assignments: readonly AssignmentContent[];
  readonly scoresheets: readonly ScoresheetContent[];
}

export interface SopStepContent {
  readonly activity: string;
  readonly actor: string;
  readonly requirements: string;
  readonly time: string;
  readonly output: string;
}

export interface SopContent {
  readonly number: string;
  readonly name: string;
  readonly agencyCode: string;
  readonly effectiveMonthsBefore: number;
  /** Null: in force, never evaluated yet. */
  readonly evaluatedMonthsBefore: number | null;
  readonly legalBasis: readonly string[];
  readonly steps: readonly SopStepContent[];
}

export interface GrantContent {
  readonly role: Role;
  /**
   * The agency that bounds an agency's role. At a role that reaches the whole region it is where
   * the person works, which decides conflicts; null for none.
   */
  readonly agencyCode: string | null;
  readonly programme: Programme | null;
}

export interface PersonContent {
  readonly localPart: string;
  readonly displayName: string;
  /** For people from outside the government. */
  readonly affiliation: string | null;
  readonly grants: readonly GrantContent[];
}

export interface AccountsContent {
  readonly regionCode: string;
  readonly mailDomain: string;
  readonly people: readonly PersonContent[];
}

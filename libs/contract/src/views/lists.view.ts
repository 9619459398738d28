import type { AuditLine } from './audit.view.js';
import type { CatalogueEdition, CatalogueItem } from './catalogue.view.js';
import type {
  AssignmentView,
  CompetitionView,
  EditionSummary,
  EntrySummary,
  ScoresheetSummary,
} from './competition.view.js';
import type { FieldChangeView, InnovationSummary } from './innovation.view.js';
import type { ReviewItem, RubricSummary } from './maturity.view.js';
import type { DecreeView } from './decree.view.js';
import type { DocumentView } from './document.view.js';
import type { Page } from './page.view.js';
import type { PeriodSummary } from './period.view.js';
import type { PersonSummary } from './person.view.js';
import type { AgencyView } from './region.view.js';
import type { SopSummary } from './sop.view.js';
import type { UseConfirmationItem } from './use.view.js';
import type { StatementView } from './statement.view.js';

/** Lists that cross the wire, named: the API description refers to them by these names. */
export type AgencyPage = Page<AgencyView>;
export type AuditPage = Page<AuditLine>;
export type CatalogueInnovationPage = Page<CatalogueItem>;
export type CatalogueResults = Page<CatalogueEdition>;
export type CompetitionPage = Page<CompetitionView>;
export type DecreePage = Page<DecreeView>;
export type DocumentPage = Page<DocumentView>;
export type EditionPage = Page<EditionSummary>;
export type EntryPage = Page<EntrySummary>;
export type FieldChangePage = Page<FieldChangeView>;
export type InnovationPage = Page<InnovationSummary>;
export type PeriodPage = Page<PeriodSummary>;
export type PersonPage = Page<PersonSummary>;
export type ReviewPage = Page<ReviewItem>;
export type RubricPage = Page<RubricSummary>;
export type ScoresheetPage = Page<ScoresheetSummary>;
export type UseConfirmationPage = Page<UseConfirmationItem>;
export type SopPage = Page<SopSummary>;
export type StatementPage = Page<StatementView>;

export interface AssignmentsView {
  items: AssignmentView[];
}

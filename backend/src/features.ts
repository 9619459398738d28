import type { Type } from '@nestjs/common';
import { AgenciesModule } from './features/agencies/agencies.module.js';
import { AssignmentsModule } from './features/assignments/assignments.module.js';
import { AuditsModule } from './features/audits/audits.module.js';
import { CatalogueModule } from './features/catalogue/catalogue.module.js';
import { CompetitionsModule } from './features/competitions/competitions.module.js';
import { ComplianceModule } from './features/compliance/compliance.module.js';
import { ConfirmationsModule } from './features/confirmations/confirmations.module.js';
import { DecreesModule } from './features/decrees/decrees.module.js';
import { DocumentsModule } from './features/documents/documents.module.js';
import { EntriesModule } from './features/entries/entries.module.js';
import { FiltersModule } from './features/filters/filters.module.js';
import { ExitsModule } from './features/exits/exits.module.js';
import { FormsModule } from './features/forms/forms.module.js';
import { ImportsModule } from './features/imports/imports.module.js';
import { EvidenceModule } from './features/evidence/evidence.module.js';
import { FilesModule } from './features/files/files.module.js';
import { InnovationsModule } from './features/innovations/innovations.module.js';
import { MaturityModule } from './features/maturity/maturity.module.js';
import { PeopleModule } from './features/people/people.module.js';
import { PeriodsModule } from './features/periods/periods.module.js';
import { ReadinessModule } from './features/readiness/readiness.module.js';
import { RegionsModule } from './features/regions/regions.module.js';
import { ReplicationsModule } from './features/replications/replications.module.js';
import { ResultsModule } from './features/results/results.module.js';
import { ScoresheetsModule } from './features/scoresheets/scoresheets.module.js';
import { RubricsModule } from './features/rubrics/rubrics.module.js';
import { TurnaroundsModule } from './features/turnarounds/turnarounds.module.js';
import { ReorganisationsModule } from './features/reorganisations/reorganisations.module.js';
import { SessionsModule } from './features/sessions/sessions.module.js';
import { SopsModule } from './features/sops/sops.module.js';
import { StatementsModule } from './features/statements/statements.module.js';

/** Every feature, from the ground up: the arrows between them are in ARCHITECTURE.md. */
export const FEATURES: readonly Type[] = [
  RegionsModule,
  AgenciesModule,
  PeopleModule,
  SessionsModule,
  FiltersModule,
  PeriodsModule,
  FormsModule,
  FilesModule,
  InnovationsModule,
  EvidenceModule,
  RubricsModule,
  MaturityModule,
  ImportsModule,
  SopsModule,
  StatementsModule,
  DocumentsModule,
  DecreesModule,
  CompetitionsModule,
  EntriesModule,
  AssignmentsModule,
  ScoresheetsModule,
  ResultsModule,
  ReplicationsModule,
  ConfirmationsModule,
  TurnaroundsModule,
  CatalogueModule,
  ComplianceModule,
  ReorganisationsModule,
  AuditsModule,
  ExitsModule,
  ReadinessModule,
];

import type { InnovationSummary } from '@satu/contract/views';
import type { InnovationRow } from './innovation-row.js';

/** A row of the list, with the names that it shows. */
export type SummaryRow = Pick<
  InnovationRow,
  | 'id'
  | 'name'
  | 'agencyId'
  | 'custodianAgencyId'
  | 'status'
  | 'stage'
  | 'mainAffairCode'
  | 'initiator'
  | 'medium'
  | 'form'
  | 'useState'
  | 'version'
  | 'updatedAt'
  | 'turnSince'
  | 'publishedAt'
  | 'copyOfId'
> & { agencyName: string; custodianAgencyName: string; periodIds: string[]; years: number[] };

/** What a list shows of an innovation. */
export function presentSummary(row: SummaryRow): InnovationSummary {
  return {
    id: row.id,
    name: row.name,
    agencyId: row.agencyId,
    agencyName: row.agencyName,
    custodianAgencyId: row.custodianAgencyId,
    custodianAgencyName: row.custodianAgencyName,
    status: row.status,
    stage: row.stage,
    mainAffairCode: row.mainAffairCode,
    periodIds: row.periodIds,
    years: row.years,
    initiator: row.initiator,
    medium: row.medium,
    form: row.form,
    useState: row.useState,
    version: row.version,
    updatedAt: row.updatedAt.toISOString(),
    turnSince: row.turnSince.toISOString(),
    published: row.publishedAt !== null,
    copyOfId: row.copyOfId,
  };
}

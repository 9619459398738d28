import type { CatalogueInnovation, CatalogueItem } from '@satu/contract/views';
import type { CatalogueRow, ItemRow } from './catalogue.row.js';

/** A published innovation in the list. */
export function presentItem(row: ItemRow): CatalogueItem {
  return {
    id: row.id,
    name: row.name,
    agencyName: row.agencyName,
    regionName: row.regionName,
    stage: row.stage,
    medium: row.medium,
    mainAffairCode: row.mainAffairCode,
    summary: row.summary,
    useState: row.useState,
    publishedAt: row.publishedAt.toISOString(),
  };
}

/** A published innovation on its own page. */
export function presentCatalogueInnovation(row: CatalogueRow): CatalogueInnovation {
  return {
    ...presentItem(row),
    regionId: row.regionId,
    custodianAgencyName: row.custodianAgencyName,
    touchedAffairCodes: row.touchedAffairCodes,
    sdgs: row.sdgs,
    content: row.content,
    formKey: row.formKey,
    formVersion: row.formVersion,
    awards: row.awards,
  };
}

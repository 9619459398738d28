import type { InnovationStage, Medium, UseState } from '@satu/domain/innovation';

/** A published innovation as the catalogue lists it. */
export interface ItemRow {
  id: string;
  name: string;
  agencyName: string;
  regionName: string;
  stage: InnovationStage;
  medium: Medium | null;
  mainAffairCode: string;
  summary: string;
  useState: UseState;
  publishedAt: Date;
}

/** A published innovation, whole, with the places it won in published results. */
export interface CatalogueRow extends ItemRow {
  regionId: string;
  custodianAgencyName: string;
  touchedAffairCodes: string[];
  sdgs: number[];
  content: Record<string, unknown>;
  formKey: string;
  formVersion: number;
  awards: { editionName: string; year: number; rank: number }[];
}

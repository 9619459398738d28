import type { InnovationStage, Medium, UseState } from '@satu/domain/innovation';

export interface CatalogueItem {
  id: string;
  name: string;
  agencyName: string;
  regionName: string;
  stage: InnovationStage;
  medium: Medium | null;
  mainAffairCode: string;
  summary: string;
  useState: UseState;
  publishedAt: string;
}

export interface CatalogueInnovation extends CatalogueItem {
  regionId: string;
  custodianAgencyName: string;
  touchedAffairCodes: string[];
  sdgs: number[];
  content: Record<string, unknown>;
  formKey: string;
  formVersion: number;
  awards: { editionName: string; year: number; rank: number }[];
}

/** An edition whose results are public. */
export interface CatalogueEdition {
  editionId: string;
  editionName: string;
  competitionName: string;
  regionId: string;
  regionName: string;
  year: number;
  publishedAt: string;
}

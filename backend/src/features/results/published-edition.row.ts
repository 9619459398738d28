export interface PublishedEditionRow {
  readonly editionId: string;
  readonly editionName: string;
  readonly competitionName: string;
  readonly regionId: string;
  readonly regionName: string;
  readonly year: number;
  readonly publishedAt: Date;
}

export interface CompetitionRow {
  readonly id: string;
  readonly regionId: string;
  readonly name: string;
  readonly updatedAt: Date;
}

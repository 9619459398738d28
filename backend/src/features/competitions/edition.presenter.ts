import type { EditionSummary, EditionView, StageView } from '@satu/contract/views';
import { regionsWhere, type Viewer } from '@satu/domain/access';
import { statusOfEdition } from '@satu/domain/competition';
import type { EditionRow, EditionSummaryRow, StageRow } from './edition.row.js';

/** An edition in a list. */
export function presentEditionSummary(row: EditionSummaryRow, now: Date): EditionSummary {
  return {
    id: row.id,
    competitionId: row.competitionId,
    competitionName: row.competitionName,
    regionId: row.regionId,
    year: row.year,
    name: row.name,
    status: statusOfEdition(row, now),
    entriesOpenAt: row.entriesOpenAt.toISOString(),
    entriesCloseAt: row.entriesCloseAt.toISOString(),
    publishers: row.publishers,
    publishedAt: row.publishedAt?.toISOString() ?? null,
    entryCount: row.entryCount,
    version: row.version,
    updatedAt: row.updatedAt.toISOString(),
  };
}

/** An edition with its stages; how far scoring has come is told to those who assign only. */
export function presentEdition(row: EditionRow, viewer: Viewer, now: Date): EditionView {
  const manages = regionsWhere(viewer, 'competition:manage').includes(row.regionId);
  const assigns = regionsWhere(viewer, 'assignment:manage').includes(row.regionId);
  return {
    ...presentEditionSummary(row, now),
    description: row.description,
    stages: row.stages.map((stage) => presentStage(stage, isLocked(stage, manages, now))),
    publicationCalls: row.publicationCalls,
    progress: assigns ? row.progress : null,
  };
}

/** A stage with its rubric. */
export function presentStage(stage: StageRow, rubricLocked: boolean): StageView {
  return {
    id: stage.id,
    key: stage.key,
    name: stage.name,
    opensAt: new Date(stage.opensAt).toISOString(),
    closesAt: new Date(stage.closesAt).toISOString(),
    rubricVersion: stage.rubricVersion,
    rubricLocked,
    criteria: stage.criteria.map(({ id, key, name, nameEn, weight, levels }) => ({
      id,
      key,
      name,
      nameEn,
      weight,
      levels: levels.map(({ level, text, textEn }) => ({ level, text, textEn })),
    })),
  };
}

/**
 * The first score locks the rubric. That it was given is nobody's business but that of those who
 * could still change the rubric: all others are told by the clock alone.
 */
function isLocked(stage: StageRow, manages: boolean, now: Date): boolean {
  return manages ? stage.rubricLockedAt !== null : now >= new Date(stage.opensAt);
}

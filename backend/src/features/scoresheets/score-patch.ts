import type { Score } from '@satu/domain/competition';
import type { SentField } from '../../platform/database/stale-patch.js';
import type { ScoreDto } from './change-scoresheet.dto.js';
import type { Sheet } from './scoresheet.row.js';

/** The named lines as they would be: what a line leaves out stays. */
export function patchedScores(sheet: Sheet, patch: readonly ScoreDto[]): Score[] {
  return patch.map(({ criterionId, level, note }) => {
    const line = sheet.scores.find((score) => score.criterionId === criterionId);
    return {
      criterionId,
      level: level === undefined ? (line?.level ?? null) : level,
      note: note === undefined ? (line?.note ?? null) : note,
    };
  });
}

/** The lines that differ from what the sheet says. */
export function changedScores(sheet: Sheet, scores: readonly Score[]): Score[] {
  return scores.filter((score) => {
    const line = sheet.scores.find((one) => one.criterionId === score.criterionId);
    return line?.level !== score.level || line.note !== score.note;
  });
}

/** The fields a patch names, each pointing to its place on the sheet. */
export function sentFields(sheet: Sheet, patch: readonly ScoreDto[]): SentField[] {
  return patch.flatMap(({ criterionId, level, note }) => {
    const place = sheet.scores.findIndex((score) => score.criterionId === criterionId);
    return [
      ...(level === undefined ? [] : [{ pointer: `/scores/${place}/level`, value: level }]),
      ...(note === undefined ? [] : [{ pointer: `/scores/${place}/note`, value: note }]),
    ];
  });
}

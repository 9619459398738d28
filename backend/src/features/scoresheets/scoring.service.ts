import { Injectable } from '@nestjs/common';
import type { Viewer } from '@satu/domain/access';
import { assertScores, type Score } from '@satu/domain/competition';
import { DomainError } from '@satu/domain/problem';
import { Audit } from '../../platform/audit/audit.js';
import { mergeableWith } from '../../platform/database/stale-patch.js';
import type { Tx } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { ChangeBasis } from '../../platform/http/merging.js';
import type { ScoreDto } from './change-scoresheet.dto.js';
import { assertStillOpen, SEALED } from './open-sheet.js';
import { changedScores, patchedScores, sentFields } from './score-patch.js';
import { presentScoresheet } from './scoresheet.presenter.js';
import { ScoresheetRepository } from './scoresheet.repository.js';
import type { ScoresheetRow } from './scoresheet.row.js';

/** Scoring, saved criterion by criterion. */
@Injectable()
export class ScoringService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: Audit,
    private readonly scoresheets: ScoresheetRepository,
  ) {}

  async score(viewer: Viewer, id: string, patch: readonly ScoreDto[], basis: ChangeBasis) {
    return this.unitOfWork.run(async (tx) => {
      const sheet = await this.scoresheets.lock(tx, viewer, id);
      if (!sheet) throw new DomainError('not-found', 'not-found');
      const scores = patchedScores(sheet, patch);
      assertScores(sheet.stage.criteria, scores);
      const merged = await this.merge(tx, sheet, patch, basis);
      assertStillOpen(sheet, tx.now);
      await this.write(tx, sheet, changedScores(sheet, scores));
      const saved = await this.scoresheets.find(viewer, id, tx);
      if (!saved) throw new DomainError('not-found', 'not-found');
      const view = presentScoresheet(saved, tx.now);
      return merged ? { ...view, merged } : view;
    });
  }

  /** The evaluator's other device may have saved meanwhile; null when nothing was stale. */
  private async merge(
    tx: Tx,
    sheet: ScoresheetRow,
    patch: readonly ScoreDto[],
    { expected, lenient }: ChangeBasis,
  ): Promise<string[] | null> {
    if (expected === null || expected === sheet.version) return null;
    const isKnownVersion = expected >= 1 && expected < sheet.version;
    const others = isKnownVersion
      ? await this.scoresheets.changesSince(tx, sheet.id, expected)
      : [];
    return mergeableWith({ sent: sentFields(sheet, patch), isKnownVersion, lenient }, others);
  }

  private async write(tx: Tx, sheet: ScoresheetRow, scores: readonly Score[]): Promise<void> {
    if (scores.length === 0) return;
    await this.scoresheets.write(tx, {
      scoresheetId: sheet.id,
      version: sheet.version + 1,
      scores,
    });
    await this.audit.record(tx, {
      act: 'scoresheet.scored',
      subjectType: 'scoresheet',
      subjectId: sheet.id,
      regionId: SEALED,
      detail: { criterionIds: scores.map((score) => score.criterionId) },
    });
  }
}

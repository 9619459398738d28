import { Injectable } from '@nestjs/common';
import type { Viewer } from '@satu/domain/access';
import { assertScores, type Score } from '@satu/domain/competition';
import { Audit } from '../../platform/audit/audit.js';
import { mergeableWith } from '../../platform/database/stale-patch.js';
import type { Tx } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { ChangeBasis } from '../../platform/http/merging.js';
import type { ScoreDto } from './change-scoresheet.dto.js';
import { assertStillOpen, SEALED } from './open-sheet.js';
import { changedScores, patchedScores, sentFields } from './score-patch.js';
import { ScoresheetRepository } from './scoresheet.repository.js';
import type { Sheet } from './scoresheet.row.js';
import { ScoresheetService } from './scoresheet.service.js';

/** Scoring, saved criterion by criterion. */
@Injectable()
export class ScoringService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: Audit,
    private readonly service: ScoresheetService,
    private readonly scoresheets: ScoresheetRepository,
  ) {}

  async score(viewer: Viewer, id: string, patch: readonly ScoreDto[], basis: ChangeBasis) {
    return this.unitOfWork.run(async (tx) => {
      const sheet = await this.service.lock(tx, viewer, id);
      const scores = patchedScores(sheet, patch);
      assertScores(sheet.stage.criteria, scores);
      const merged = await this.merge(tx, sheet, patch, basis);
      assertStillOpen(sheet, tx.now);
      await this.write(tx, sheet, changedScores(sheet, scores));
      const view = await this.service.read(viewer, id, tx);
      return merged ? { ...view, merged } : view;
    });
  }

  /** The evaluator's other device may have saved meanwhile; null when nothing was stale. */
  private async merge(
    tx: Tx,
    sheet: Sheet,
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

  private async write(tx: Tx, sheet: Sheet, scores: readonly Score[]): Promise<void> {
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

import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { registerConstraints } from '../../platform/database/constraint.js';
import { Repository } from '../../platform/database/repository.js';
import type { Tx } from '../../platform/database/transaction.js';
import type { CriterionRow } from './edition.row.js';

registerConstraints({
  rubric_locked_once_scored: { kind: 'conflict', code: 'rubric-locked' },
});

/** What people say about a stage's criteria. */
export type Criteria = readonly Omit<CriterionRow, 'id'>[];

export interface StageFields {
  readonly key: string;
  readonly name: string;
  readonly opensAt: Date;
  readonly closesAt: Date;
}

@Injectable()
export class RubricRepository extends Repository {
  /** Writes the next version of the edition's rubric and answers its id. */
  async insertRubric(tx: Tx, editionId: string, criteria: Criteria): Promise<string> {
    const id = uuid();
    await tx.execute(
      `insert into rubric (id, edition_id, version)
       select $1, $2, coalesce(max(version), 0) + 1 from rubric where edition_id = $2`,
      [id, editionId],
    );
    const rows = criteria.map((criterion, position) => ({
      ...criterion,
      id: uuid(),
      position,
      levels: criterion.levels.toSorted((one, other) => one.level - other.level),
    }));
    await tx.execute(
      `insert into criterion (id, rubric_id, key, name, name_en, weight, position, levels)
       select id, $1, key, name, "nameEn", weight, position, levels
       from jsonb_to_recordset($2) as given
         (id uuid, key text, name text, "nameEn" text, weight int, position int, levels jsonb)`,
      [id, JSON.stringify(rows)],
    );
    return id;
  }

  async insertStage(
    tx: Tx,
    editionId: string,
    rubricId: string,
    stage: StageFields,
  ): Promise<void> {
    await tx.execute(
      `insert into stage (id, edition_id, rubric_id, key, name, opens_at, closes_at)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [uuid(), editionId, rubricId, stage.key, stage.name, stage.opensAt, stage.closesAt],
    );
  }

  async updateStage(tx: Tx, id: string, rubricId: string, stage: StageFields): Promise<void> {
    await tx.execute(
      `update stage set rubric_id = $2, key = $3, name = $4, opens_at = $5, closes_at = $6 where id = $1`,
      [id, rubricId, stage.key, stage.name, stage.opensAt, stage.closesAt],
    );
  }
}

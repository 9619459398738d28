import { Injectable } from '@nestjs/common';
import type { Viewer } from '@satu/domain/access';
import type { RecordedAct } from '@satu/domain/innovation';
import { Repository } from '../../platform/database/repository.js';
import { isInside, isVisible, Parameters } from './innovation-scope.js';

/** Which revision it is, and what froze it. */
export interface RevisionHeading {
  innovationId: string;
  number: number;
  act: RecordedAct;
  at: Date;
  by: string;
}

/** A frozen text. */
export interface RevisionRow extends RevisionHeading {
  name: string;
  fields: Record<string, unknown>;
  content: Record<string, unknown>;
  formKey: string;
  formVersion: number;
}

const COLUMNS = `r.innovation_id as "innovationId", r.number, r.act, r.at, p.name as by`;
const TEXT = `r.name, r.fields, r.content, r.form_key as "formKey", r.form_version as "formVersion"`;
const TABLES = `innovation i join innovation_revision r on r.innovation_id = i.id join person p on p.id = r.by_id`;

/** Frozen texts. Who does not work on the innovation reads what was endorsed, and nothing before. */
@Injectable()
export class RevisionRepository extends Repository {
  async list(viewer: Viewer, innovationId: string): Promise<RevisionHeading[]> {
    const { bind, values } = new Parameters();
    return this.database.query<RevisionHeading>(
      `select ${COLUMNS} from ${TABLES}
       where i.id = ${bind(innovationId)} and ${isVisible(viewer, bind)} and ${isReadable(viewer, bind)}
       order by r.number`,
      values,
    );
  }

  async find(viewer: Viewer, innovationId: string, number: number): Promise<RevisionRow | null> {
    const { bind, values } = new Parameters();
    const rows = await this.database.query<RevisionRow>(
      `select ${COLUMNS}, ${TEXT} from ${TABLES}
       where i.id = ${bind(innovationId)} and r.number = ${bind(number)}
         and ${isVisible(viewer, bind)} and ${isReadable(viewer, bind)}`,
      values,
    );
    return rows[0] ?? null;
  }
}

function isReadable(viewer: Viewer, bind: Parameters['bind']): string {
  return `(${isInside(viewer, bind)} or r.act in ('endorsement', 'verification', 'merge'))`;
}

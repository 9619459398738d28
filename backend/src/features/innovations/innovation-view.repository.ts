import { Injectable } from '@nestjs/common';
import type { GrantKind, Viewer } from '@satu/domain/access';
import type { InnovationStatus, RecordedAct } from '@satu/domain/innovation';
import { Repository } from '../../platform/database/repository.js';
import type { Reader } from '../../platform/database/transaction.js';
import { SUMMARY_NAMES } from './innovation-list.repository.js';
import { AUTHORS, RELATIVES, type Relations } from './innovation.repository.js';
import { type InnovationRow, ROW_COLUMNS } from './innovation-row.js';
import { isInside, isVisible, isWithin, Parameters, seesDrafts } from './innovation-scope.js';

/** What stands beside an innovation; instants are written as JSON writes them. */
export interface ViewRow extends InnovationRow, Relations {
  agencyName: string;
  custodianAgencyName: string;
  periodIds: string[];
  years: number[];
  /** The viewer works on it: agency, mentor, verifier, office, administrator, auditor. */
  inside: boolean;
  /** The viewer writes in it while it is open. */
  mayEdit: boolean;
  workingCopyId: string | null;
  declarations: {
    periodId: string;
    periodName: string;
    declaredAt: string;
    development: string | null;
    counts: boolean;
  }[];
  notes: { pointer: string | null; text: string; by: string; at: string }[];
  history: {
    at: string;
    by: string;
    act: RecordedAct;
    detail: string | null;
    to: InnovationStatus;
    capacity: GrantKind | null;
    confirmedBy: string | null;
  }[];
}

const DECLARATIONS = `(
  select coalesce(json_agg(json_build_object('periodId', p.id, 'periodName', p.name, 'declaredAt', d.declared_at,
    'development', d.development, 'counts', d.counts) order by p.opens_at desc), '[]')
  from declaration d join period p on p.id = d.period_id where d.innovation_id = i.id)`;

/** The notes of the latest return: what was asked before that has been answered since. */
const NOTES = `(
  select coalesce(json_agg(json_build_object('pointer', n.pointer, 'text', n.text, 'by', p.name, 'at', n.at) order by n.id), '[]')
  from innovation_note n join person p on p.id = n.by_id
  where n.innovation_id = i.id and n.revision = (select max(revision) from innovation_note where innovation_id = i.id))`;

const HISTORY = `(
  select coalesce(json_agg(json_build_object('at', h.at, 'by', p.name, 'act', h.act, 'detail', h.detail, 'to', h.to_status,
    'capacity', h.capacity, 'confirmedBy', c.name) order by h.at, h.id), '[]')
  from innovation_act h join person p on p.id = h.by_id left join person c on c.id = h.confirmed_by where h.innovation_id = i.id)`;

/** One innovation with everything that its page shows, in one statement. */
@Injectable()
export class InnovationViewRepository extends Repository {
  /** Null when it does not exist, or not for this viewer. */
  async find(viewer: Viewer, id: string): Promise<ViewRow | null> {
    const parameters = new Parameters();
    return this.read(this.database, viewer, id, {
      parameters,
      which: isVisible(viewer, parameters.bind),
    });
  }

  /** What an act has just changed: shown to its author even when it has left her sight by that. */
  async changed(reader: Reader, viewer: Viewer, id: string): Promise<ViewRow | null> {
    return this.read(reader, viewer, id, { parameters: new Parameters(), which: 'true' });
  }

  private async read(
    reader: Reader,
    viewer: Viewer,
    id: string,
    { parameters, which }: { parameters: Parameters; which: string },
  ): Promise<ViewRow | null> {
    const { bind, values } = parameters;
    const rows = await reader.query<ViewRow>(
      `select ${ROW_COLUMNS}, ${SUMMARY_NAMES}, ${isInside(viewer, bind)} as "inside",
         ${isWithin(viewer, 'innovation:edit', bind)} as "mayEdit",
         ${RELATIVES} as "relatives", ${AUTHORS} as "authorIds",
         (select w.id from innovation w where w.copy_of_id = i.id and w.merged_at is null
           and w.status in ('DRAFT', 'SUBMITTED', 'RETURNED', 'ENDORSED')
           and (w.submitted_at is not null or ${seesDrafts(viewer, bind)})) as "workingCopyId",
         ${DECLARATIONS} as "declarations", ${NOTES} as "notes", ${HISTORY} as "history"
       from innovation i where i.id = ${bind(id)} and ${which}`,
      values,
    );
    return rows[0] ?? null;
  }
}

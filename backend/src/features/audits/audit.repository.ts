import { Injectable } from '@nestjs/common';
import type { AuditLine, Page } from '@satu/contract/views';
import { regionsWhere, type Viewer } from '@satu/domain/access';
import { Repository } from '../../platform/database/repository.js';
import { type ListDefinition, ListStatement } from '../../platform/paging/list-statement.js';
import { readPage } from '../../platform/paging/read-page.js';
import { parseSubject } from './audit-subject.js';
import { type AuditRow, presentAuditLine } from './audit.presenter.js';
import type { ListAuditQuery } from './list-audit.query.js';

/**
 * One look-up a line, by the kind of what was acted upon. Sheets have none: their lines lie in no
 * auditor's log. Who judges an entry is named once results are out: the auditor's agency enters, too.
 */
const SUBJECT_NAME = `case e.subject_type
    when 'innovation' then (select s.name from innovation s where s.id = e.subject_id)
    when 'agency' then (select s.name from agency s where s.id = e.subject_id)
    when 'person' then (select s.name from person s where s.id = e.subject_id)
    when 'period' then (select s.name from period s where s.id = e.subject_id)
    when 'competition' then (select s.name from competition s where s.id = e.subject_id)
    when 'edition' then (select s.name from edition s where s.id = e.subject_id)
    when 'entry' then (select s.name from entry s where s.id = e.subject_id)
    when 'sop' then (select s.name from sop s where s.id = e.subject_id)
    when 'assignment' then (
      select concat_ws(' · ', case when d.published_at is not null then w.name end, coalesce(n.number, n.name))
      from entry_person s join person w on w.id = s.person_id join entry n on n.id = s.entry_id
        join edition d on d.id = n.edition_id where s.id = e.subject_id)
    when 'lapse' then (select i.name from lapse s join innovation i on i.id = s.innovation_id where s.id = e.subject_id)
    when 'exemption' then (select a.name from exemption s join agency a on a.id = s.agency_id where s.id = e.subject_id)
  end`;

const LIST: ListDefinition = {
  from: 'audit_event e left join person p on p.id = e.actor_id',
  columns: `e.id, e.at, p.name as "actorName", e.act, e.subject_type as "subjectType",
    e.subject_id as "subjectId", e.detail, ${SUBJECT_NAME} as "subjectName",
    (select a.name from agency a where a.id = e.agency_id) as "agencyName"`,
  id: 'e.id',
  sorts: { at: { sql: 'e.at', type: 'timestamptz' } },
  defaultSort: '-at',
};

@Injectable()
export class AuditRepository extends Repository {
  /** Lines of the regions the viewer audits: what has no region (sign-ins) is in nobody's scope. */
  async list(viewer: Viewer, query: ListAuditQuery): Promise<Page<AuditLine>> {
    const list = new ListStatement(LIST);
    list.where(`e.region_id = any(${list.bind(regionsWhere(viewer, 'audit:read'))})`);
    list.filter('regionId', 'e.region_id', query.regionId);
    list.filter('agencyId', 'e.agency_id', query.agencyId);
    list.filter('actorId', 'e.actor_id', query.actorId);
    list.filter('act', 'e.act', query.act);
    if (query.subject) {
      const { type, id } = parseSubject(query.subject);
      list.where(`e.subject_type = ${list.bind(type)} and e.subject_id = ${list.bind(id)}`);
    }
    return readPage<AuditRow, AuditLine>(this.database, list, query, presentAuditLine);
  }
}

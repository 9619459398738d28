import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { Repository } from '../../platform/database/repository.js';
import type { Tx } from '../../platform/database/transaction.js';
import type { InnovationText } from './innovation-row.js';

/** A draft as it arrives, with what its history says of that. */
export type ArrivingDraft = InnovationText & { id: string; agencyId: string; detail: string };

/** Many innovations in few statements. */
@Injectable()
export class ArrivalRepository extends Repository {
  async insert(tx: Tx, drafts: readonly ArrivingDraft[]): Promise<void> {
    // Lines of a history follow each other by their ids, which only version 7 orders by time.
    const rows = JSON.stringify(drafts.map((draft) => ({ ...draft, actId: uuid() })));
    await tx.execute(
      `insert into innovation (id, region_id, agency_id, custodian_agency_id, created_by, created_at, updated_at, turn_since,
         status, name, stage, initiator, medium, form, main_affair_code, touched_affair_codes, sdgs, content, form_key, form_version)
       select d.id, a.region_id, a.id, a.id, $2, $3, $3, $3, 'DRAFT', d.name, d.stage, d.initiator, d.medium, d.form,
         d."mainAffairCode", array(select jsonb_array_elements_text(d."touchedAffairCodes")),
         array(select jsonb_array_elements_text(d.sdgs)::int), d.content, d."formKey", d."formVersion"
       from jsonb_to_recordset($1::jsonb) d (id uuid, "agencyId" uuid, name text, stage text, initiator text, medium text,
         form text, "mainAffairCode" text, "touchedAffairCodes" jsonb, sdgs jsonb, content jsonb, "formKey" text, "formVersion" int)
       join agency a on a.id = d."agencyId"`,
      [rows, tx.actorId, tx.now],
    );
    await tx.execute(
      `insert into innovation_act (id, innovation_id, act, from_status, to_status, at, by_id, detail)
       select d."actId", d.id, 'creation', null, 'DRAFT', $3, $2, d.detail
       from jsonb_to_recordset($1::jsonb) d (id uuid, "actId" uuid, detail text)`,
      [rows, tx.actorId, tx.now],
    );
  }

  async touchedOf(tx: Tx, ids: readonly string[]): Promise<string[]> {
    const rows = await tx.query<{ name: string }>(
      `select i.name from innovation i
       where i.id = any($1) and (i.version > 1 or i.status <> 'DRAFT'
         or exists (select from evidence e where e.innovation_id = i.id)
         or exists (select from maturity_claim c where c.innovation_id = i.id)
         or exists (select from innovation_member m where m.innovation_id = i.id)
         or exists (select from replication r where i.id in (r.innovation_id, r.of_id))
         or exists (select from exit_tick t where t.innovation_id = i.id)
         or exists (select from exit_number n where n.innovation_id = i.id))
       order by i.name for update of i`,
      [ids],
    );
    return rows.map(({ name }) => name);
  }

  async withdraw(tx: Tx, ids: readonly string[], reason: string): Promise<void> {
    await tx.execute(
      `update innovation set status = 'WITHDRAWN', withdrawal_reason = $2, updated_at = $3, turn_since = $3,
         version = version + 1 where id = any($1)`,
      [ids, reason, tx.now],
    );
    await tx.execute(
      `insert into innovation_act (id, innovation_id, act, from_status, to_status, at, by_id, detail)
       select i.act_id, i.id, 'withdrawal', 'DRAFT', 'WITHDRAWN', $3, $4, $2
       from unnest($1::uuid[], $5::uuid[]) i (id, act_id)`,
      [ids, reason, tx.now, tx.actorId, ids.map(() => uuid())],
    );
  }
}

import { Injectable } from '@nestjs/common';
import { publishedKeys } from '@satu/domain/form';
import { FORMS } from '@satu/domain/shipped-forms';
import { Repository } from '../../platform/database/repository.js';
import type { Tx } from '../../platform/database/transaction.js';

const PUBLISHED_KEYS = [...new Set(FORMS.flatMap((form) => publishedKeys(form)))];

/** Characters of the summary that the catalogue lists. */
const SUMMARY_LENGTH = 300;

const COLUMNS = `region_id, region_name, name, agency_id, agency_name, custodian_agency_id, custodian_agency_name, stage, medium,
  main_affair_code, touched_affair_codes, sdgs, summary, use_state, content, form_key, form_version, published_at`;

/**
 * What the public reads, a table of its own: the text in force, of it only the fields that the form
 * marks as published, with today's names.
 */
@Injectable()
export class PublicationRepository extends Repository {
  /** Writes anew what the catalogue shows of these, as far as they are published. */
  async refresh(tx: Tx, innovationIds: readonly string[]): Promise<void> {
    await tx.execute(
      `insert into catalogue_innovation as k (id, search, search_text, ${COLUMNS})
       select i.id, '', '', i.region_id, g.name, r.name, i.agency_id, a.name, c.id, c.name, r.fields ->> 'stage', r.fields ->> 'medium',
         r.fields ->> 'mainAffairCode', array(select jsonb_array_elements_text(r.fields -> 'touchedAffairCodes')),
         array(select jsonb_array_elements_text(r.fields -> 'sdgs')::integer),
         left(coalesce(nullif(f.content ->> 'purpose', ''), nullif(f.content ->> 'novelty', ''), f.content ->> 'problem', ''), ${SUMMARY_LENGTH}),
         i.use_state, f.content, r.form_key, r.form_version, i.published_at
       from innovation i
       join innovation_revision r on r.innovation_id = i.id and r.number = i.in_force_revision
       join region g on g.id = i.region_id
       join agency a on a.id = i.agency_id
       join agency c on c.id = i.custodian_agency_id
       cross join lateral (select coalesce(jsonb_object_agg(e.key, e.value), '{}') as content
         from jsonb_each(r.content) e where e.key = any($2)
           or e.key = any(select unnest(x.published_keys) from form_edition x
             where x.form_key = r.form_key and x.year = r.form_version)) f
       where i.id = any($1) and i.published_at is not null
       on conflict (id) do update set (${COLUMNS}) = (${COLUMNS.replaceAll(/\w+/g, 'excluded.$&')})`,
      [innovationIds, PUBLISHED_KEYS],
    );
  }

  async remove(tx: Tx, innovationId: string): Promise<void> {
    await tx.execute('delete from catalogue_innovation where id = $1', [innovationId]);
  }
}

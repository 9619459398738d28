import { Injectable } from '@nestjs/common';
import { type Permission, regionsWhere, type Viewer } from '@satu/domain/access';
import { type FormDefinition, publishedKeys } from '@satu/domain/form';
import { registerConstraints } from '../../platform/database/constraint.js';
import { Repository } from '../../platform/database/repository.js';
import type { Reader, Tx } from '../../platform/database/transaction.js';
import { FORM_COLUMNS, type FormFields, type FormRow, inForceIn } from './form.row.js';

registerConstraints({
  form_edition_once_a_year: { kind: 'conflict', code: 'edition-exists' },
  form_edition_stays_as_published: { kind: 'conflict', code: 'edition-published' },
});

/** Where a new edition stands, and what it is copied from. */
export interface NewForm {
  readonly id: string;
  readonly regionId: string;
  readonly year: number;
  readonly base: FormDefinition;
  readonly definition: FormDefinition;
  readonly createdBy: string;
}

const FROM = 'form_edition f join region r on r.id = f.region_id';

/** The regions' own editions of the form. */
@Injectable()
export class FormRepository extends Repository {
  /** What is being prepared is seen by those who prepare it. */
  async list(viewer: Viewer): Promise<FormRow[]> {
    return this.database.query<FormRow>(
      `select ${FORM_COLUMNS('$1')} from ${FROM} where f.region_id = any($2)
         and (f.published_at is not null or f.region_id = any($3)) order by f.year desc, f.id`,
      [this.database.now, regionsWhere(viewer, 'form:read'), regionsWhere(viewer, 'form:manage')],
    );
  }

  /** The edition, where the viewer holds the permission. */
  async find(
    reader: Reader,
    viewer: Viewer,
    id: string,
    permission: Permission,
  ): Promise<FormRow | null> {
    const rows = await reader.query<FormRow>(
      `select ${FORM_COLUMNS('$1')} from ${FROM} where f.id = $2 and f.region_id = any($3)
         and (f.published_at is not null or f.region_id = any($4))`,
      [reader.now, id, regionsWhere(viewer, permission), regionsWhere(viewer, 'form:manage')],
    );
    return rows[0] ?? null;
  }

  /** The same, held until the transaction ends. */
  async lock(tx: Tx, viewer: Viewer, id: string): Promise<FormRow | null> {
    await tx.query('select from form_edition where id = $1 for update', [id]);
    return this.find(tx, viewer, id, 'form:manage');
  }

  /** What a published edition asks; a shipped form has none here. */
  async definition(reader: Reader, key: string, version: number): Promise<FormDefinition | null> {
    const rows = await reader.query<{ definition: FormDefinition }>(
      `select definition from form_edition where form_key = $1 and year = $2 and published_at is not null`,
      [key, version],
    );
    return rows[0]?.definition ?? null;
  }

  /** Name of the edition under which the region's new innovations are written; null: the shipped one. */
  async inForce(
    reader: Reader,
    regionId: string,
  ): Promise<{ formKey: string; formVersion: number } | null> {
    const rows = await reader.query<{ formKey: string; formVersion: number }>(
      `select f.form_key as "formKey", f.year as "formVersion"
       from region r join form_edition f on f.id = ${inForceIn('$2')} where r.id = $1`,
      [regionId, reader.now],
    );
    return rows[0] ?? null;
  }

  async codeOf(tx: Tx, regionId: string): Promise<string> {
    const rows = await tx.query<{ code: string }>('select code from region where id = $1', [
      regionId,
    ]);
    return rows[0]?.code ?? '';
  }

  async insert(tx: Tx, form: NewForm): Promise<void> {
    await tx.execute(
      `insert into form_edition (id, region_id, form_key, year, base_key, base_version, definition, published_keys,
         created_by, created_at, updated_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $10)`,
      [
        ...[form.id, form.regionId, form.definition.key, form.year, form.base.key],
        ...[form.base.version, JSON.stringify(form.definition), publishedKeys(form.definition)],
        ...[form.createdBy, tx.now],
      ],
    );
  }

  async update(tx: Tx, id: string, form: FormFields): Promise<void> {
    await tx.execute(
      `update form_edition set definition = $2, published_keys = $3, letter_number = $4, letter_on = $5,
         in_force_from = $6, note = $7, updated_at = $8, version = version + 1 where id = $1`,
      [
        ...[id, JSON.stringify(form.definition), publishedKeys(form.definition)],
        ...[form.letterNumber, form.letterOn, form.inForceFrom, form.note, tx.now],
      ],
    );
  }

  async publish(tx: Tx, id: string): Promise<void> {
    await tx.execute(
      `update form_edition set published_at = $2, published_by = $3, updated_at = $2, version = version + 1
       where id = $1`,
      [id, tx.now, tx.actorId],
    );
  }
}

import { Injectable } from '@nestjs/common';
import { assertAgencyFrame, assertNameFree, assertParent, standsLonger } from '@satu/domain/agency';
import { v7 as uuid } from 'uuid';
import { Audit } from '../../platform/audit/audit.js';
import type { Reader, Tx } from '../../platform/database/transaction.js';
import { RegionService } from '../regions/region.service.js';
import { AgencyRepository } from './agency.repository.js';
import { AGENCY_FIELDS, type AgencyFields, type AgencyRow } from './agency.row.js';

/** The register of agencies, towards the features that refer to them or reorganise them. */
@Injectable()
export class AgencyService {
  constructor(
    private readonly agencies: AgencyRepository,
    private readonly regions: RegionService,
    private readonly audit: Audit,
  ) {}

  /** The agency, if it belongs to the region. */
  find(reader: Reader, regionId: string, id: string): Promise<AgencyRow | null> {
    return this.agencies.find(reader, [regionId], id);
  }

  /** The same, held until the transaction ends. */
  lock(tx: Tx, regionId: string, id: string): Promise<AgencyRow | null> {
    return this.agencies.lock(tx, [regionId], id);
  }

  /**
   * Enters a new agency; the duty of an obliged one starts with the next period. `at` is where the
   * request speaks of it.
   */
  async add(tx: Tx, regionId: string, fields: AgencyFields, at = ''): Promise<AgencyRow> {
    const id = uuid();
    assertAgencyFrame(fields, await this.regions.affairCodes(tx));
    await this.agencies.holdRegion(tx, regionId);
    await this.assertPlace(tx, { id, regionId }, fields.parentId);
    assertNameFree(await this.agencies.namesake(tx, { ...fields, id, regionId }), `${at}/name`);
    const row = await this.agencies.insert(tx, { id, regionId }, fields);
    await this.record(tx, 'agency.created', row, { code: row.code, name: row.name });
    return row;
  }

  /**
   * Changes what differs. Where its innovations count follows the agency; the database refuses a
   * move that would take the last counted one from whoever has it.
   */
  async change(tx: Tx, before: AgencyRow, wanted: Partial<AgencyFields>): Promise<AgencyRow> {
    const fields = { ...before, ...wanted };
    const changed = AGENCY_FIELDS.filter(
      (field) => JSON.stringify(fields[field]) !== JSON.stringify(before[field]),
    );
    if (changed.length === 0) return before;
    assertAgencyFrame(fields, await this.regions.affairCodes(tx));
    if (changed.includes('parentId')) await this.assertPlace(tx, before, fields.parentId);
    const meetsAt = changed.includes('name') ? 'name' : standsLonger(before, fields);
    if (meetsAt) assertNameFree(await this.agencies.namesake(tx, fields), `/${meetsAt}`);
    const row = await this.agencies.update(tx, before.id, fields);
    const changes = changed.map((field) => ({ field, from: before[field], to: row[field] }));
    await this.record(tx, 'agency.changed', row, { version: row.version, changes });
    return row;
  }

  private async assertPlace(
    tx: Tx,
    { id, regionId }: Pick<AgencyRow, 'id' | 'regionId'>,
    parentId: string | null,
  ): Promise<void> {
    // Two agencies hung below each other at the same moment would each see no cycle: one waits.
    if (parentId !== null) assertParent(id, parentId, await this.agencies.lockTree(tx, regionId));
  }

  private record(
    tx: Tx,
    act: string,
    row: AgencyRow,
    detail: Record<string, unknown>,
  ): Promise<void> {
    const { id, regionId } = row;
    return this.audit.record(tx, {
      act,
      subjectType: 'agency',
      subjectId: id,
      regionId,
      agencyId: id,
      detail,
    });
  }
}

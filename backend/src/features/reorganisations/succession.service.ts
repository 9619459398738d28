import { Injectable } from '@nestjs/common';
import { DomainError, type FieldError } from '@satu/domain/problem';
import { addDays, type Day } from '@satu/domain/time';
import type { Tx } from '../../platform/database/transaction.js';
import type { AgencyFields, AgencyRow } from '../agencies/agency.row.js';
import { AgencyService } from '../agencies/agency.service.js';
import { ReorganisationRepository } from './reorganisation.repository.js';
import type { SuccessorDto, UnitDto } from './reorganise.dto.js';

/** Agencies that end, and the day from which others stand in their place. */
export interface Succession {
  readonly regionId: string;
  readonly effectiveOn: Day;
  readonly predecessors: readonly AgencyRow[];
}

type NewAgency = Pick<AgencyFields, 'code' | 'name' | 'kind'>;

/** Agencies of a reorganisation: who ends, who stands afterwards, and where their units hang. */
@Injectable()
export class SuccessionService {
  constructor(
    private readonly agencies: AgencyService,
    private readonly reorganisations: ReorganisationRepository,
  ) {}

  /** The agencies that end, held until the transaction ends. */
  async predecessors(
    tx: Tx,
    regionId: string,
    effectiveOn: Day,
    ids: readonly string[],
  ): Promise<readonly AgencyRow[]> {
    const rows: AgencyRow[] = [];
    for (const id of [...ids].sort()) {
      const row = await this.agencies.lock(tx, regionId, id);
      if (!row) throw new DomainError('not-found', 'not-found');
      // Whoever ended already, or hardly began, can't have a last day before this one.
      if (row.validUntil !== null || row.validFrom >= effectiveOn) {
        throw refused('/effectiveOn', 'before-start');
      }
      rows.push(row);
    }
    return rows;
  }

  /** Those who stand afterwards, in the order asked: found, or entered with their first day. */
  async successors(
    tx: Tx,
    succession: Succession,
    asked: readonly SuccessorDto[],
  ): Promise<readonly AgencyRow[]> {
    const rows: AgencyRow[] = [];
    for (const [index, one] of asked.entries()) {
      const row = await this.successor(tx, succession, one, `/successors/${index}`);
      if (rows.some(({ id }) => id === row.id)) {
        throw refused(`/successors/${index}/agencyId`, 'duplicate');
      }
      rows.push(row);
    }
    return rows;
  }

  /** The predecessors end the day before; their standing obligations end with them, frozen. */
  async end(tx: Tx, { predecessors, effectiveOn }: Succession): Promise<void> {
    for (const row of predecessors) {
      await this.agencies.change(tx, row, { validUntil: addDays(effectiveOn, -1) });
    }
  }

  /** Units go over to a successor, so that what they do counts for one that stands. */
  async moveUnits(
    tx: Tx,
    succession: Succession,
    successors: readonly AgencyRow[],
    placed: readonly UnitDto[],
  ): Promise<void> {
    const { regionId, effectiveOn, predecessors } = succession;
    const ids = predecessors.map(({ id }) => id);
    const units = await this.reorganisations.unitsOf(tx, ids, effectiveOn);
    assertPlaces(placed, units, successors.length);
    for (const id of units) {
      const index = placed.find((one) => one.agencyId === id)?.successorIndex ?? 0;
      const parent = successors[index];
      const unit = await this.agencies.lock(tx, regionId, id);
      if (!parent || !unit)
        throw new DomainError('unprocessable', 'custody-missing', { agencyIds: units });
      if (unit.id !== parent.id) await this.agencies.change(tx, unit, { parentId: parent.id });
    }
  }

  private async successor(
    tx: Tx,
    succession: Succession,
    asked: SuccessorDto,
    pointer: string,
  ): Promise<AgencyRow> {
    const { regionId, effectiveOn, predecessors } = succession;
    if (asked.agencyId === undefined) {
      const fields = fieldsOf(newAgency(asked, pointer), succession);
      return this.agencies.add(tx, regionId, fields, pointer);
    }
    assertOnlyNamed(asked, pointer);
    const row = await this.agencies.lock(tx, regionId, asked.agencyId);
    if (!row) throw refused(`${pointer}/agencyId`, 'unknown');
    const stands = row.validUntil === null || row.validUntil >= effectiveOn;
    if (!stands || predecessors.some(({ id }) => id === row.id)) {
      throw refused(`${pointer}/agencyId`, 'not-allowed');
    }
    return row;
  }
}

/** A new one inherits what its predecessors had in common, and every affair of theirs. */
function fieldsOf(asked: NewAgency, { effectiveOn, predecessors }: Succession): AgencyFields {
  const ending = predecessors.map(({ id }) => id);
  const above = predecessors.map(({ parentId }) => parentId);
  const parents = new Set(above.filter((id) => id === null || !ending.includes(id)));
  const [parentId = null] = parents.size === 1 ? parents : [];
  return {
    ...asked,
    shortName: asked.name,
    parentId,
    // Also of one that is obliged no more and still owes the running period.
    obliged: predecessors.some(({ id, dutyAgencyId }) => dutyAgencyId === id),
    affairCodes: [...new Set(predecessors.flatMap(({ affairCodes }) => affairCodes))],
    validFrom: effectiveOn,
    validUntil: null,
  };
}

function newAgency({ code, name, kind }: SuccessorDto, pointer: string): NewAgency {
  if (code !== undefined && name !== undefined && kind !== undefined) return { code, name, kind };
  const missing = Object.entries({ code, name, kind }).filter(([, value]) => value === undefined);
  throw new DomainError(
    'invalid',
    'validation-failed',
    {},
    missing.map(([field]) => ({ pointer: `${pointer}/${field}`, detail: 'required' })),
  );
}

function assertOnlyNamed({ code, name, kind }: SuccessorDto, pointer: string): void {
  const extra = Object.entries({ code, name, kind }).filter(([, value]) => value !== undefined);
  const [first] = extra;
  if (first) throw refused(`${pointer}/${first[0]}`, 'not-allowed');
}

function assertPlaces(
  placed: readonly UnitDto[],
  units: readonly string[],
  successors: number,
): void {
  const errors: FieldError[] = placed.flatMap((one, index) => {
    const field = !units.includes(one.agencyId)
      ? 'agencyId'
      : one.successorIndex >= successors
        ? 'successorIndex'
        : null;
    return field ? [{ pointer: `/units/${index}/${field}`, detail: 'unknown' }] : [];
  });
  if (errors.length > 0) throw new DomainError('invalid', 'validation-failed', {}, errors);
}

function refused(pointer: string, detail: string): DomainError {
  return new DomainError('invalid', 'validation-failed', {}, [{ pointer, detail }]);
}

import { Injectable } from '@nestjs/common';
import type { Page, PersonSummary, PersonView } from '@satu/contract/views';
import { chosenRegion, type Viewer } from '@satu/domain/access';
import { assertIdentifiers, normalIdentifiers } from '@satu/domain/person';
import { DomainError } from '@satu/domain/problem';
import { v7 as uuid } from 'uuid';
import { Audit } from '../../platform/audit/audit.js';
import { Database } from '../../platform/database/database.js';
import type { Tx } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { requireVersion } from '../../platform/database/version.js';
import { AccountClosing } from './account-closing.js';
import type { CreatePersonDto } from './create-person.dto.js';
import type { ListPeopleQuery } from './list-people.query.js';
import { presentPerson } from './person.presenter.js';
import { PersonRepository } from './person.repository.js';
import type { PersonFields, SeenPersonRow } from './person.row.js';
import type { UpdatePersonDto } from './update-person.dto.js';

/** Accounts of people; what they may do follows from their grants alone. */
@Injectable()
export class PersonService {
  constructor(
    private readonly people: PersonRepository,
    private readonly closing: AccountClosing,
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: Audit,
    private readonly database: Database,
  ) {}

  list(viewer: Viewer, query: ListPeopleQuery): Promise<Page<PersonSummary>> {
    return this.people.list(viewer, query);
  }

  async read(viewer: Viewer, id: string): Promise<PersonView> {
    return presentPerson(found(await this.people.find(this.database, viewer, id)));
  }

  /** Enters a person without any role yet, in the region that will answer for the account. */
  create(viewer: Viewer, dto: CreatePersonDto): Promise<PersonView> {
    const homeRegionId = chosenRegion(viewer, 'person:manage', dto.regionId);
    const fields = checked({
      name: dto.name,
      email: dto.email ?? null,
      nip: dto.nip ?? null,
      mobile: dto.mobile ?? null,
      affiliation: dto.affiliation ?? null,
      active: true,
    });
    return this.unitOfWork.run(async (tx) => {
      const id = uuid();
      await this.people.insert(tx, { id, homeRegionId }, fields);
      await this.record(tx, 'person.created', { id, homeRegionId }, {});
      return presentPerson(found(await this.people.find(tx, viewer, id)));
    });
  }

  update(
    viewer: Viewer,
    id: string,
    dto: UpdatePersonDto,
    expected: number | null,
  ): Promise<PersonView> {
    return this.unitOfWork.run(async (tx) => {
      if (dto.active === false) await this.closing.prepare(tx, id);
      const before = found(await this.people.lock(tx, viewer, id));
      if (!(await this.people.isKept(tx, viewer, id))) throw missing();
      requireVersion(before.version, expected);
      await this.save(tx, before, merged(before, dto), viewer.personId);
      return presentPerson(found(await this.people.find(tx, viewer, id)));
    });
  }

  private async save(
    tx: Tx,
    before: SeenPersonRow,
    fields: PersonFields,
    actorId: string,
  ): Promise<void> {
    const changed = FIELDS.filter((field) => fields[field] !== before[field]);
    if (changed.length === 0) return;
    const closes = before.active && !fields.active;
    // Whoever shuts herself out can't open the door again, and may be the last with the key.
    if (closes && before.id === actorId) throw new DomainError('conflict', 'second-person-needed');
    if (closes && before.homeRegionId !== null) {
      const by = { personId: actorId, regionId: before.homeRegionId };
      await this.closing.assertMayClose(tx, before.id, by);
    }
    await this.people.update(tx, before.id, fields);
    if (closes) await this.closing.close(tx, before.id);
    // Names of fields only: the log is kept for ever and needs nobody's former telephone number.
    await this.record(tx, closes ? 'person.deactivated' : 'person.changed', before, { changed });
  }

  private record(
    tx: Tx,
    act: string,
    person: Pick<SeenPersonRow, 'id' | 'homeRegionId'>,
    detail: Record<string, unknown>,
  ): Promise<void> {
    const { id: subjectId, homeRegionId: regionId } = person;
    return this.audit.record(tx, { act, subjectType: 'person', subjectId, regionId, detail });
  }
}

const FIELDS = ['name', 'email', 'nip', 'mobile', 'affiliation', 'active'] as const;

function merged(before: PersonFields, wanted: Partial<PersonFields>): PersonFields {
  return checked({ ...before, ...wanted });
}

/** The fields as they are kept; refuses identifiers by which nobody could sign in. */
function checked(fields: PersonFields): PersonFields {
  const identifiers = normalIdentifiers(fields);
  assertIdentifiers(identifiers);
  return { ...fields, ...identifiers };
}

function found(row: SeenPersonRow | null): SeenPersonRow {
  if (!row) throw missing();
  return row;
}

function missing(): DomainError {
  return new DomainError('not-found', 'not-found');
}

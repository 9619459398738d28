import { Injectable } from '@nestjs/common';
import type { SavedFilterView } from '@satu/contract/views';
import type { Viewer } from '@satu/domain/access';
import { assertKeepable, type FilteredList, SAVED_FILTER_LIMIT } from '@satu/domain/list';
import { DomainError } from '@satu/domain/problem';
import { v7 as uuid } from 'uuid';
import type { Tx } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { ChangeFilterDto, KeepFilterDto } from './saved-filter.dto.js';
import { SavedFilterRepository } from './saved-filter.repository.js';

/** A filter, and the version its owner has seen. */
export interface FilterTarget {
  readonly id: string;
  readonly expected: number | null;
}

/** Keeps, changes and forgets a person's filters; at most one of a list opens with it. */
@Injectable()
export class SavedFilterService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly filters: SavedFilterRepository,
  ) {}

  async list({ personId }: Viewer, list: FilteredList): Promise<SavedFilterView[]> {
    return this.filters.list(personId, list);
  }

  async get({ personId }: Viewer, id: string): Promise<SavedFilterView> {
    return found(await this.filters.find(personId, id));
  }

  async keep({ personId }: Viewer, dto: KeepFilterDto): Promise<SavedFilterView> {
    const { list, name, filters, columns = null, isDefault = false } = dto;
    assertKeepable({ list, name, filters, columns });
    return this.unitOfWork.run(async (tx) => {
      const kept = await this.filters.lockAll(tx, personId, list);
      if (kept >= SAVED_FILTER_LIMIT) {
        throw new DomainError('conflict', 'too-many-filters', { most: SAVED_FILTER_LIMIT });
      }
      if (isDefault) await this.filters.clearDefault(tx, personId, list);
      const id = uuid();
      const text = { name: name.trim(), filters, columns, isDefault };
      await this.filters.insert(tx, { id, personId, list, ...text });
      return found(await this.filters.find(personId, id, tx));
    });
  }

  async change(
    viewer: Viewer,
    target: FilterTarget,
    dto: ChangeFilterDto,
  ): Promise<SavedFilterView> {
    const { personId } = viewer;
    return this.unitOfWork.run(async (tx) => {
      const before = await this.locked(tx, personId, target);
      const after = { ...before, ...given(dto) };
      assertKeepable(after);
      if (after.isDefault && !before.isDefault) {
        await this.filters.clearDefault(tx, personId, before.list);
      }
      await this.filters.update(tx, { ...after, name: after.name.trim() });
      return found(await this.filters.find(personId, before.id, tx));
    });
  }

  async forget({ personId }: Viewer, target: FilterTarget): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      await this.locked(tx, personId, target);
      await this.filters.delete(tx, target.id);
    });
  }

  private async locked(
    tx: Tx,
    personId: string,
    { id, expected }: FilterTarget,
  ): Promise<SavedFilterView> {
    const { list } = found(await this.filters.find(personId, id, tx));
    await this.filters.lockAll(tx, personId, list);
    const filter = found(await this.filters.find(personId, id, tx));
    if (expected !== null && expected !== filter.version) {
      throw new DomainError('stale', 'stale-version');
    }
    return filter;
  }
}

function given({ name, filters, columns, isDefault }: ChangeFilterDto): Partial<SavedFilterView> {
  const changes = { name, filters, columns, isDefault };
  return Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
}

function found(filter: SavedFilterView | null): SavedFilterView {
  if (filter) return filter;
  throw new DomainError('not-found', 'not-found');
}

import { Injectable } from '@nestjs/common';
import type { FormsView, FormView } from '@satu/contract/views';
import { chosenRegion, type Permission, type Viewer } from '@satu/domain/access';
import {
  assertEdition,
  assertEditionOpen,
  assertPublishable,
  type FormDefinition,
} from '@satu/domain/form';
import { currentForm, FORMS } from '@satu/domain/shipped-forms';
import { DomainError } from '@satu/domain/problem';
import { v7 as uuid } from 'uuid';
import { Audit } from '../../platform/audit/audit.js';
import { Database } from '../../platform/database/database.js';
import type { Reader, Tx } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { requireVersion } from '../../platform/database/version.js';
import type { ChangeFormDto } from './change-form.dto.js';
import type { CreateFormDto } from './create-form.dto.js';
import { FormLibraryService } from './form-library.service.js';
import { presentForm, presentShipped, presentSummary } from './form.presenter.js';
import { FormRepository } from './form.repository.js';
import type { FormRow } from './form.row.js';

/** A form edition somebody wants to change, and the version that was seen. */
interface Target {
  readonly id: string;
  readonly expected: number | null;
}

/** A region's own editions: copied, edited, put in force by a letter. */
@Injectable()
export class FormService {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly forms: FormRepository,
    private readonly library: FormLibraryService,
    private readonly audit: Audit,
  ) {}

  /** The shipped forms and the editions of the viewer's regions, newest first. */
  async list(viewer: Viewer): Promise<FormsView> {
    const rows = await this.forms.list(viewer);
    const ownInForce = rows.some(({ inForce }) => inForce);
    return {
      items: rows.map(presentSummary),
      shipped: [...FORMS]
        .reverse()
        .map((form) => presentShipped(form, !ownInForce && form === currentForm)),
    };
  }

  async read(viewer: Viewer, id: string): Promise<FormView> {
    return this.view(this.database, viewer, id);
  }

  /** The edition, if it exists for whoever wants to do this with it. */
  async find(
    viewer: Viewer,
    id: string,
    permission: Permission,
    reader: Reader = this.database,
  ): Promise<FormRow> {
    const row = await this.forms.find(reader, viewer, id, permission);
    if (!row) throw new DomainError('not-found', 'not-found');
    return row;
  }

  /** Copies a published or shipped form into a new edition of the region. */
  async create(viewer: Viewer, asked: CreateFormDto): Promise<FormView> {
    const regionId = chosenRegion(viewer, 'form:manage', asked.regionId);
    return this.unitOfWork.run(async (tx) => {
      const base = await this.baseOf(tx, asked);
      const key = `innovation-${await this.forms.codeOf(tx, regionId)}`;
      const definition = { ...base, key, version: asked.year };
      const id = uuid();
      const { year } = asked;
      await this.forms.insert(tx, {
        ...{ id, regionId, year, base, definition },
        createdBy: viewer.personId,
      });
      await this.record(tx, 'form.created', { id, regionId }, { year, base: nameOf(base) });
      return this.view(tx, viewer, id);
    });
  }

  async change(viewer: Viewer, target: Target, dto: ChangeFormDto): Promise<FormView> {
    return this.unitOfWork.run(async (tx) => {
      const before = await this.open(tx, viewer, target);
      const { definition: asked, ...letter } = dto;
      const { formKey: key, year: version } = before;
      const definition: FormDefinition = asked
        ? { key, version, sections: asked.sections, wordMinimums: asked.wordMinimums }
        : before.definition;
      const base = await this.library.of(tx, {
        formKey: before.baseKey,
        formVersion: before.baseVersion,
      });
      assertEdition(base, definition);
      await this.forms.update(tx, before.id, { ...before, ...letter, definition });
      const fields = Object.keys(dto);
      await this.record(tx, 'form.changed', before, { version: before.version, fields });
      return this.view(tx, viewer, before.id);
    });
  }

  /** Puts the edition in force from the day that its letter names; it never changes again. */
  async publish(viewer: Viewer, target: Target): Promise<FormView> {
    return this.unitOfWork.run(async (tx) => {
      const row = await this.open(tx, viewer, target);
      assertPublishable(row);
      await this.forms.publish(tx, row.id);
      const { letterNumber, letterOn, inForceFrom } = row;
      await this.record(tx, 'form.published', row, { letterNumber, letterOn, inForceFrom });
      return this.view(tx, viewer, row.id);
    });
  }

  private async open(tx: Tx, viewer: Viewer, { id, expected }: Target): Promise<FormRow> {
    const row = await this.forms.lock(tx, viewer, id);
    if (!row) throw new DomainError('not-found', 'not-found');
    requireVersion(row.version, expected);
    assertEditionOpen(row.publishedAt);
    return row;
  }

  private async baseOf(
    tx: Tx,
    { baseKey: formKey, baseVersion: formVersion }: CreateFormDto,
  ): Promise<FormDefinition> {
    return this.library.of(tx, { formKey, formVersion });
  }

  private async view(reader: Reader, viewer: Viewer, id: string): Promise<FormView> {
    return presentForm(await this.find(viewer, id, 'form:read', reader));
  }

  private record(
    tx: Tx,
    act: string,
    { id, regionId }: Pick<FormRow, 'id' | 'regionId'>,
    detail: Record<string, unknown>,
  ): Promise<void> {
    return this.audit.record(tx, { act, subjectType: 'form', subjectId: id, regionId, detail });
  }
}

function nameOf({ key, version }: FormDefinition): string {
  return `${key} ${version}`;
}

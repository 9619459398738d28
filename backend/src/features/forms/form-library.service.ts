import { Injectable } from '@nestjs/common';
import { type FormDefinition } from '@satu/domain/form';
import { currentForm, formOf } from '@satu/domain/shipped-forms';
import { DomainError } from '@satu/domain/problem';
import { Database } from '../../platform/database/database.js';
import type { Reader } from '../../platform/database/transaction.js';
import { FormRepository } from './form.repository.js';

/** By which form a text is read. */
export interface FormName {
  readonly formKey: string;
  readonly formVersion: number;
}

/** Finds the form that a text was written under, shipped or a region's own. */
@Injectable()
export class FormLibraryService {
  /** What is published never changes, so what was read once stays right in every process. */
  private readonly known = new Map<string, FormDefinition>();

  constructor(
    private readonly database: Database,
    private readonly forms: FormRepository,
  ) {}

  /** The form, whoever asks: its questions are no secret once it is published. */
  async read(name: FormName): Promise<FormDefinition> {
    const form = await this.find(this.database, name);
    if (form === null) throw new DomainError('not-found', 'not-found');
    return form;
  }

  /** The form of a text that exists; an unknown one is said, never guessed. */
  async of(reader: Reader, name: FormName): Promise<FormDefinition> {
    const form = await this.find(reader, name);
    if (form !== null) return form;
    const { formKey, formVersion } = name;
    throw new DomainError('unprocessable', 'form-unknown', { formKey, formVersion });
  }

  /** The form under which the region's new innovations are written today. */
  async inForce(reader: Reader, regionId: string): Promise<FormDefinition> {
    const name = await this.forms.inForce(reader, regionId);
    return name === null ? currentForm : this.of(reader, name);
  }

  private async find(
    reader: Reader,
    { formKey, formVersion }: FormName,
  ): Promise<FormDefinition | null> {
    const name = `${formKey} ${formVersion}`;
    const known = formOf(formKey, formVersion) ?? this.known.get(name) ?? null;
    if (known !== null) return known;
    const form = await this.forms.definition(reader, formKey, formVersion);
    if (form !== null) this.known.set(name, form);
    return form;
  }
}

import { Injectable } from '@nestjs/common';
import type { FormDocumentView, InnovationView } from '@satu/contract/views';
import type { Viewer } from '@satu/domain/access';
import { type FieldValues, fieldsOf, type FormDefinition } from '@satu/domain/form';
import { readForm } from '@satu/domain/import';
import type { Language } from '@satu/domain/language';
import { DomainError } from '@satu/domain/problem';
import { Database } from '../../platform/database/database.js';
import { DocxWriter } from '../../platform/documents/docx-writer.js';
import { FormLibraryService } from '../forms/form-library.service.js';
import { InnovationService } from '../innovations/innovation.service.js';
import { presentReading } from './form-document.presenter.js';
import { formDocument } from './form-document-text.js';
import { SheetReader } from './sheet-reader.js';

/** The form that a document is made for, and what stands in it already. */
interface Subject {
  readonly form: FormDefinition;
  readonly values: FieldValues;
  readonly innovation: InnovationView | null;
}

/** The form as a document to fill in anywhere, and what a filled-in one says. */
@Injectable()
export class FormDocumentService {
  constructor(
    private readonly database: Database,
    private readonly forms: FormLibraryService,
    private readonly innovations: InnovationService,
    private readonly words: DocxWriter,
    private readonly reader: SheetReader,
  ) {}

  /** The form with the answers of the innovation; without one, the empty form in force. */
  async write(viewer: Viewer, id: string | null, language: Language): Promise<Buffer> {
    const { form, values } = await this.subject(viewer, id);
    return this.words.write(formDocument(form, values, language));
  }

  /** What of the document would go where; nothing changes by it. */
  async read(
    viewer: Viewer,
    id: string | null,
    { bytes, language }: { bytes: Buffer; language: Language },
  ): Promise<FormDocumentView> {
    const { form, values, innovation } = await this.subject(viewer, id);
    const reading = readForm(form, await this.reader.words(bytes));
    if (reading.parts.length === 0) throw new DomainError('unprocessable', 'document-says-nothing');
    return presentReading({ form, values, innovation, reading }, language);
  }

  private async subject(viewer: Viewer, id: string | null): Promise<Subject> {
    if (id === null) {
      const form = await this.forms.inForce(this.database, regionOf(viewer));
      return { form, values: {}, innovation: null };
    }
    const innovation = await this.innovations.get(viewer, id);
    const form = await this.forms.of(this.database, innovation);
    return { form, values: valuesOf(innovation, form), innovation };
  }
}

/** The region in which the viewer writes; the first one of several. */
function regionOf(viewer: Viewer): string {
  const writing = viewer.grants.find(({ role }) => role === 'AGENCY_STAFF') ?? viewer.grants[0];
  return writing?.regionId ?? '';
}

function valuesOf(innovation: InnovationView, form: FormDefinition): FieldValues {
  const row = innovation as unknown as Record<string, unknown>;
  const columns = fieldsOf(form).filter(({ column }) => column === true);
  return {
    ...innovation.content,
    ...Object.fromEntries(columns.map(({ key }) => [key, row[key]])),
  };
}

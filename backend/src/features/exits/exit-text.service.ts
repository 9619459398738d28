import { Injectable } from '@nestjs/common';
import type { Viewer } from '@satu/domain/access';
import { type ExitAnswer, type ExitMapping, answersFor } from '@satu/domain/exit';
import { type FieldValues, type FormDefinition, valuesUnder } from '@satu/domain/form';
import type { Language } from '@satu/domain/language';
import { Database } from '../../platform/database/database.js';
import { FormLibraryService } from '../forms/form-library.service.js';
import { InnovationService } from '../innovations/innovation.service.js';
import {
  PaperEndorsementService,
  type PaperGround,
} from '../innovations/paper-endorsement.service.js';

/** An innovation about to leave: its text, the form it answers, and whose it is. */
export interface Leaving {
  readonly ground: PaperGround;
  readonly form: FormDefinition;
  readonly values: FieldValues;
}

/** Reads an innovation for its ways out, where the viewer may take it there. */
@Injectable()
export class ExitTextService {
  constructor(
    private readonly database: Database,
    private readonly grounds: PaperEndorsementService,
    private readonly innovations: InnovationService,
    private readonly forms: FormLibraryService,
  ) {}

  /** Missing for whoever doesn't see it, or may not take it out. */
  async ground(viewer: Viewer, id: string): Promise<PaperGround> {
    return this.grounds.groundOf(viewer, id, 'exit:make');
  }

  async read(viewer: Viewer, id: string): Promise<Leaving> {
    const ground = await this.ground(viewer, id);
    const innovation = await this.innovations.get(viewer, id);
    const form = await this.forms.of(this.database, innovation);
    return { ground, form, values: valuesUnder(form, innovation) };
  }

  /** The answers in the order of the other side. */
  answers(mapping: ExitMapping, { form, values }: Leaving, language: Language = 'id') {
    const answers: readonly ExitAnswer[] = answersFor(mapping, form, { values, language });
    return answers;
  }
}

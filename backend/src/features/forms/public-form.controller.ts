import { Controller, Get, Param } from '@nestjs/common';
import type { PublicFormView } from '@satu/contract/views';
import { Answers } from '../../platform/http/answers.js';
import { Public } from '../../platform/http/route-access.js';
import { FormLibraryService } from './form-library.service.js';
import { presentPublic } from './form.presenter.js';

/** A day: what is published never changes. */
const A_DAY = { sharedFor: 86_400 };

/** The questions that a published text answers; the catalogue can't be read without them. */
@Controller('api/catalogue/forms')
export class PublicFormController {
  constructor(private readonly library: FormLibraryService) {}

  @Get(':key/:version')
  @Public()
  @Answers(200, 'PublicFormView', A_DAY)
  async read(
    @Param('key') formKey: string,
    @Param('version') version: string,
  ): Promise<PublicFormView> {
    const formVersion = /^\d{1,4}$/.test(version) ? Number(version) : 0;
    return presentPublic(await this.library.read({ formKey, formVersion }));
  }
}

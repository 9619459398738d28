import { Module } from '@nestjs/common';
import { FormController } from './form.controller.js';
import { FormLibraryService } from './form-library.service.js';
import { FormRepository } from './form.repository.js';
import { FormService } from './form.service.js';
import { ManageableForm, ReadableForm } from './form.subject.js';
import { PublicFormController } from './public-form.controller.js';

/** The innovation form: shipped editions, and those that regions make of them. */
@Module({
  controllers: [FormController, PublicFormController],
  providers: [FormRepository, FormService, FormLibraryService, ReadableForm, ManageableForm],
  exports: [FormLibraryService],
})
export class FormsModule {}

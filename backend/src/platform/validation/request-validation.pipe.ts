import { Injectable, type ArgumentMetadata, type PipeTransform } from '@nestjs/common';
import { DomainError, type FieldError } from '@satu/domain/problem';
import { plainToInstance, type ClassConstructor } from 'class-transformer';
import { validate } from 'class-validator';
import { fieldErrors } from './field-errors.js';

/** Turns body and query into their DTO and refuses every field that is unknown or wrong. */
@Injectable()
export class RequestValidationPipe implements PipeTransform {
  async transform(value: unknown, { type, metatype }: ArgumentMetadata): Promise<unknown> {
    if ((type !== 'body' && type !== 'query') || !metatype || metatype === Object) return value;
    // An act without fields may come without a body.
    const given = value ?? {};
    if (typeof given !== 'object' || Array.isArray(given)) {
      throw failed([{ pointer: '', detail: 'not-an-object' }]);
    }
    const inherited = inheritedNames(given, '');
    if (inherited.length > 0) throw failed(inherited);
    const filled: unknown = plainToInstance(metatype as ClassConstructor<object>, given, {
      exposeUnsetFields: false,
    });
    const errors = await validate(filled as object, {
      whitelist: true,
      forbidNonWhitelisted: true,
      forbidUnknownValues: true,
      stopAtFirstError: true,
      validationError: { target: false, value: true },
    });
    if (errors.length > 0) throw failed(fieldErrors(errors, type === 'query'));
    return filled;
  }
}

function failed(errors: readonly FieldError[]): DomainError {
  return new DomainError('invalid', 'validation-failed', {}, errors);
}

/** `toString` and its like: class-transformer would silently leave them out. */
function inheritedNames(value: object, above: string): FieldError[] {
  return Object.entries(value).flatMap(([name, inner]: [string, unknown]) => {
    const pointer = `${above}/${name}`;
    if (name in Object.prototype) return [{ pointer, detail: 'unknown-field' }];
    return typeof inner === 'object' && inner !== null ? inheritedNames(inner, pointer) : [];
  });
}

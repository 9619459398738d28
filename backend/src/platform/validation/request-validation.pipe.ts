import { Injectable, type ArgumentMetadata, type PipeTransform } from '@nestjs/common';
import { DomainError, type FieldError } from '@satu/domain/problem';
import { plainToInstance, type ClassConstructor } from 'class-transformer';
import { validate } from 'class-validator';
import { fieldErrors } from './field-errors.js';

/** No form nests further; what reads the fields calls itself for each level. */
const DEEPEST = 32;

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
    const unreadable = unreadableFields(given, '');
    if (unreadable.length > 0) throw failed(unreadable);
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

/** `toString` and its like, which class-transformer would silently leave out, and bottomless nesting. */
function unreadableFields(value: object, above: string, depth = 1): FieldError[] {
  if (depth > DEEPEST) return [{ pointer: above, detail: 'too-deep' }];
  return Object.entries(value).flatMap(([name, inner]: [string, unknown]) => {
    const pointer = `${above}/${name}`;
    if (name in Object.prototype) return [{ pointer, detail: 'unknown-field' }];
    if (typeof inner !== 'object' || inner === null) return [];
    return unreadableFields(inner, pointer, depth + 1);
  });
}

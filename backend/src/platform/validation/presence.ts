import { applyDecorators } from '@nestjs/common';
import { ValidateIf } from 'class-validator';

/** Whether a field may be left out (unchanged) and whether it may be null (emptied). */
export interface Presence {
  optional?: boolean;
  nullable?: boolean;
}

const OPTIONAL = Symbol('satu:optional');
const NULLABLE = Symbol('satu:nullable');

/** Marks presence for the validator and, read back by `presenceOf`, for the API description. */
export function presence({ optional = false, nullable = false }: Presence): PropertyDecorator {
  const mark: PropertyDecorator = (target, property) => {
    Reflect.defineMetadata(OPTIONAL, optional, target, property);
    Reflect.defineMetadata(NULLABLE, nullable, target, property);
  };
  if (!optional && !nullable) return mark;
  return applyDecorators(
    mark,
    ValidateIf(
      (_: object, value: unknown) =>
        !(optional && value === undefined) && !(nullable && value === null),
    ),
  );
}

/** How a field of a DTO was marked; null when it is no field of it. */
export function presenceOf(prototype: object, property: string): Required<Presence> | null {
  const optional: unknown = Reflect.getMetadata(OPTIONAL, prototype, property);
  if (typeof optional !== 'boolean') return null;
  return { optional, nullable: Reflect.getMetadata(NULLABLE, prototype, property) === true };
}

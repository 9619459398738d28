import { applyDecorators } from '@nestjs/common';
import { Transform, Type, type ClassConstructor } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsNumber,
  IsObject,
  IsString,
  IsUUID,
  Max,
  MaxLength,
  Min,
  MinLength,
  ValidateNested,
} from 'class-validator';
import { IsDay, IsInstant, IsPlainText } from './formats.js';
import { presence, type Presence } from './presence.js';

/** One or many: a field is a single value, or a list of at most `max` values. */
interface Many {
  max: number;
  min?: number;
}

const list = ({ max, min = 0 }: Many): PropertyDecorator[] => [
  IsArray(),
  ArrayMinSize(min),
  ArrayMaxSize(max),
];

/** Text of at most `max` characters; `min` defaults to 0 (an emptied text is a text). */
export function Text(rule: { max: number; min?: number } & Presence): PropertyDecorator {
  return applyDecorators(
    presence(rule),
    IsString(),
    MinLength(rule.min ?? 0),
    MaxLength(rule.max),
    IsPlainText(),
  );
}

/** A list of texts. */
export function TextList(rule: { length: number } & Many & Presence): PropertyDecorator {
  return applyDecorators(
    presence(rule),
    ...list(rule),
    IsString({ each: true }),
    MaxLength(rule.length, { each: true }),
    IsPlainText({ each: true }),
  );
}

/** The id of a row. */
export function Id(rule: Presence = {}): PropertyDecorator {
  return applyDecorators(presence(rule), IsUUID());
}

/** Ids of rows. */
export function IdList(rule: Many & Presence): PropertyDecorator {
  return applyDecorators(presence(rule), ...list(rule), IsUUID(undefined, { each: true }));
}

/** One of the named values. */
export function OneOf(values: readonly string[], rule: Presence = {}): PropertyDecorator {
  return applyDecorators(presence(rule), IsString(), IsIn([...values]));
}

/** Any of the named values. */
export function SomeOf(values: readonly string[], rule: Partial<Many> & Presence = {}): PropertyDecorator {
  return applyDecorators(
    presence(rule),
    ...list({ max: values.length, ...rule }),
    IsIn([...values], { each: true }),
  );
}

/** A date without time, `YYYY-MM-DD`, that the calendar has. */
export function Day(rule: Presence = {}): PropertyDecorator {
  return applyDecorators(presence(rule), IsString(), IsDay());
}

/** An instant in ISO 8601 with its offset. */
export function Instant(rule: Presence = {}): PropertyDecorator {
  return applyDecorators(presence(rule), IsString(), IsInstant());
}

/** A whole number. */
export function Whole(rule: { min: number; max: number } & Presence): PropertyDecorator {
  return applyDecorators(presence(rule), IsInt(), Min(rule.min), Max(rule.max));
}

/** A number that may have a fraction (coordinates). */
export function Decimal(rule: { min: number; max: number } & Presence): PropertyDecorator {
  return applyDecorators(
    presence(rule),
    IsNumber({ allowNaN: false, allowInfinity: false }),
    Min(rule.min),
    Max(rule.max),
  );
}

/** Yes or no. */
export function Flag(rule: Presence = {}): PropertyDecorator {
  return applyDecorators(presence(rule), IsBoolean());
}

/** One object with its own fields. */
export function Part(type: () => ClassConstructor<object>, rule: Presence = {}): PropertyDecorator {
  return applyDecorators(presence(rule), IsObject(), Type(type), ValidateNested());
}

/** A list of objects with their own fields. */
export function PartList(type: () => ClassConstructor<object>, rule: Many & Presence): PropertyDecorator {
  return applyDecorators(
    presence(rule),
    ...list(rule),
    IsObject({ each: true }),
    Type(type),
    ValidateNested({ each: true }),
  );
}

/** A JSON object whose fields another rule checks (form content by its versioned definition). */
export function FreeObject(rule: Presence = {}): PropertyDecorator {
  return applyDecorators(presence(rule), IsObject());
}

/** In a query: `status=A&status=B` means OR; one value makes a list of one. */
export function Repeatable(): PropertyDecorator {
  return Transform(({ value }: { value: unknown }) =>
    value === undefined || Array.isArray(value) ? value : [value],
  );
}

/** In a query: digits become a number, `true` and `false` a yes or no; all else is left to refuse. */
export function FromText(): PropertyDecorator {
  return Transform(({ value }: { value: unknown }) => {
    if (typeof value !== 'string') return value;
    if (value === 'true' || value === 'false') return value === 'true';
    return /^-?\d{1,15}$/.test(value) ? Number(value) : value;
  });
}

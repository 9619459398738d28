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

/** How many values a list may have; `min` defaults to none. */
interface Many {
  max: number;
  min?: number;
}

const each = { each: true } as const;

/**
 * The message of each check is the code of a field problem and its limit; `fieldProblems` turns it
 * into a sentence in the reader's language.
 */
const list = ({ max, min = 0 }: Many): PropertyDecorator[] => [
  IsArray({ message: 'not-a-list' }),
  ArrayMinSize(min, { message: `too-few ${min}` }),
  ArrayMaxSize(max, { message: `too-many ${max}` }),
];

/** Text of at most `max` characters; `min` defaults to 0 (an emptied text is a text). */
export function Text(rule: { max: number; min?: number } & Presence): PropertyDecorator {
  const min = rule.min ?? 0;
  return applyDecorators(
    presence(rule),
    IsString({ message: 'not-a-text' }),
    MinLength(min, { message: min === 1 ? 'required' : `too-short ${min}` }),
    MaxLength(rule.max, { message: `too-long ${rule.max}` }),
    IsPlainText(),
  );
}

/** A list of texts of at most `length` characters each. */
export function TextList(rule: { length: number } & Many & Presence): PropertyDecorator {
  return applyDecorators(
    presence(rule),
    ...list(rule),
    IsString({ ...each, message: 'not-a-text' }),
    MaxLength(rule.length, { ...each, message: `too-long ${rule.length}` }),
    IsPlainText(each),
  );
}

/** The id of a row. */
export function Id(rule: Presence = {}): PropertyDecorator {
  return applyDecorators(presence(rule), IsUUID(undefined, { message: 'not-an-id' }));
}

/** Ids of rows. */
export function IdList(rule: Many & Presence): PropertyDecorator {
  return applyDecorators(
    presence(rule),
    ...list(rule),
    IsUUID(undefined, { ...each, message: 'not-an-id' }),
  );
}

/** One of the named values. */
export function OneOf(values: readonly string[], rule: Presence = {}): PropertyDecorator {
  return applyDecorators(
    presence(rule),
    IsString({ message: 'not-allowed' }),
    IsIn([...values], { message: 'not-allowed' }),
  );
}

/** Any of the named values. */
export function SomeOf(
  values: readonly string[],
  rule: Partial<Many> & Presence = {},
): PropertyDecorator {
  return applyDecorators(
    presence(rule),
    ...list({ max: values.length, ...rule }),
    IsIn([...values], { ...each, message: 'not-allowed' }),
  );
}

/** A date without time, `YYYY-MM-DD`, that the calendar has. */
export function Day(rule: Presence = {}): PropertyDecorator {
  return applyDecorators(presence(rule), IsString({ message: 'no-such-day' }), IsDay());
}

/** An instant in ISO 8601 with its offset. */
export function Instant(rule: Presence = {}): PropertyDecorator {
  return applyDecorators(presence(rule), IsString({ message: 'no-such-instant' }), IsInstant());
}

/** A whole number. */
export function Whole(rule: { min: number; max: number } & Presence): PropertyDecorator {
  return applyDecorators(presence(rule), IsInt({ message: 'not-a-whole-number' }), ...range(rule));
}

/** A list of whole numbers. */
export function WholeList(
  rule: { least: number; most: number } & Many & Presence,
): PropertyDecorator {
  return applyDecorators(
    presence(rule),
    ...list(rule),
    IsInt({ ...each, message: 'not-a-whole-number' }),
    Min(rule.least, { ...each, message: `too-small ${rule.least}` }),
    Max(rule.most, { ...each, message: `too-large ${rule.most}` }),
  );
}

/** A number that may have a fraction (coordinates). */
export function Decimal(rule: { min: number; max: number } & Presence): PropertyDecorator {
  const finite = { allowNaN: false, allowInfinity: false };
  return applyDecorators(
    presence(rule),
    IsNumber(finite, { message: 'not-a-number' }),
    ...range(rule),
  );
}

const range = ({ min, max }: { min: number; max: number }): PropertyDecorator[] => [
  Min(min, { message: `too-small ${min}` }),
  Max(max, { message: `too-large ${max}` }),
];

/** Yes or no. */
export function Flag(rule: Presence = {}): PropertyDecorator {
  return applyDecorators(presence(rule), IsBoolean({ message: 'not-yes-or-no' }));
}

/** One object with its own fields. */
export function Part(type: () => ClassConstructor<object>, rule: Presence = {}): PropertyDecorator {
  return applyDecorators(
    presence(rule),
    IsObject({ message: 'not-an-object' }),
    Type(type),
    ValidateNested({ message: 'not-an-object' }),
  );
}

/** A list of objects with their own fields. */
export function PartList(
  type: () => ClassConstructor<object>,
  rule: Many & Presence,
): PropertyDecorator {
  return applyDecorators(
    presence(rule),
    ...list(rule),
    IsObject({ ...each, message: 'not-an-object' }),
    Type(type),
    ValidateNested({ ...each, message: 'not-an-object' }),
  );
}

/** A JSON object whose fields another rule checks (form content by its versioned definition). */
export function FreeObject(rule: Presence = {}): PropertyDecorator {
  return applyDecorators(presence(rule), IsObject({ message: 'not-an-object' }), IsPlainText());
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

import { applyDecorators } from '@nestjs/common';
import { Transform } from 'class-transformer';
import {
  Flag,
  FromText,
  IdList,
  OneOf,
  Repeatable,
  SomeOf,
  Text,
  TextList,
  Whole,
  WholeList,
} from '../validation/fields.js';

/** What every list understands; a feature's query extends it by its filters, sorts and facets. */
export class ListQuery {
  @FromText()
  @Whole({ min: 1, max: 100, optional: true })
  limit?: number;

  @Text({ min: 1, max: 2000, optional: true })
  cursor?: string;

  @FromText()
  @Flag({ optional: true })
  total?: boolean;

  /** Declared again with `@SortBy` by each list. */
  sort?: string;

  /** Declared again with `@Facets` by each list that has some. */
  facets?: string[];

  /** Declared again with `@Search` by each list that can be searched. */
  q?: string;
}

/** What a list is asked, wherever the question comes from. */
export type ListQuestion = { [Field in keyof ListQuery]: ListQuery[Field] };

/** The fields a list can be sorted by: `field` upwards, `-field` downwards; ties always by id. */
export function SortBy(...fields: string[]): PropertyDecorator {
  const written = fields.flatMap((field) => [field, `-${field}`]);
  return OneOf([...written, ...written.map((one) => `${one},id`)], { optional: true });
}

/** The fields whose values can be counted, comma-separated or repeated; each is counted once. */
export function Facets(...fields: string[]): PropertyDecorator {
  const split = Transform(({ value }: { value: unknown }) =>
    value === undefined ? value : [...new Set([value].flat().flatMap(namesOf))],
  );
  return applyDecorators(split, SomeOf(fields, { optional: true }));
}

/** Words to look for. */
export function Search(): PropertyDecorator {
  return Text({ max: 200, optional: true });
}

/** Columns to show in a sheet, comma-separated or repeated, each once. */
export function Columns(keys: readonly string[]): PropertyDecorator {
  return Facets(...keys);
}

/** A filter by one or more of the named values (`status=A&status=B`). */
export function Filter(values: readonly string[]): PropertyDecorator {
  return applyDecorators(Repeatable(), SomeOf(values, { optional: true }));
}

/** A filter by one or more ids. */
export function IdFilter(): PropertyDecorator {
  return applyDecorators(Repeatable(), IdList({ max: 100, optional: true }));
}

/** A filter by one or more codes that are data, such as affairs. */
export function CodeFilter(): PropertyDecorator {
  return applyDecorators(Repeatable(), TextList({ max: 100, length: 100, optional: true }));
}

/** A filter by one or more whole numbers, such as years. */
export function WholeFilter(range: { least: number; most: number }): PropertyDecorator {
  const numbers = Transform(({ value }: { value: unknown }) =>
    value === undefined ? value : [value].flat().map(numberOf),
  );
  return applyDecorators(numbers, WholeList({ ...range, max: 100, optional: true }));
}

function namesOf(text: unknown): readonly unknown[] {
  return typeof text === 'string' ? text.split(',') : [text];
}

function numberOf(text: unknown): unknown {
  return typeof text === 'string' && /^\d{1,9}$/.test(text) ? Number(text) : text;
}

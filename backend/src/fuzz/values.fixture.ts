import { fieldsOf } from '@satu/domain/form';
import { currentForm } from '@satu/domain/shipped-forms';
import fc, { type Arbitrary } from 'fast-check';
import type { KnownIds } from './known-ids.fixture.js';
import { resolved, type Schema } from './operations.fixture.js';

const CONTENT_KEYS = fieldsOf(currentForm).map(({ key }) => key);

/** Values that a schema allows, small ones and its very edges. */
export class Values {
  constructor(private readonly ids: KnownIds) {}

  /** `name` is the field's, which tells what an id is of. */
  of(given: Schema, name: string): Arbitrary<unknown> {
    const schema = resolved(given);
    if (schema.anyOf) return fc.oneof(...schema.anyOf.map((one) => this.of(one, name)));
    if ('const' in schema) return fc.constant(schema.const);
    if (schema.enum) return fc.constantFrom(...schema.enum);
    switch (schema.type) {
      case 'null':
        return fc.constant(null);
      case 'boolean':
        return fc.boolean();
      case 'integer':
      case 'number':
        return fc.integer({ min: schema.minimum ?? 0, max: schema.maximum ?? 10_000 });
      case 'array':
        return this.list(schema, name);
      case 'object':
        return this.object(schema);
      default:
        return this.text(schema, name);
    }
  }

  /** An id: of the fitting kind, of any kind, or of nothing at all. */
  id(noun: string): Arbitrary<string> {
    return fc.oneof(
      { weight: 7, arbitrary: fc.constantFrom(...this.ids.fitting(noun)) },
      { weight: 1, arbitrary: fc.constantFrom(...this.ids.any) },
      { weight: 1, arbitrary: fc.uuid() },
    );
  }

  private text(schema: Schema, name: string): Arbitrary<string> {
    if (schema.format === 'uuid') return this.id(name);
    if (schema.format === 'date') return instant().map((at) => at.slice(0, 10));
    if (schema.format === 'date-time') return instant();
    const min = schema.minLength ?? 0;
    const max = schema.maxLength ?? 100;
    return fc.oneof(
      {
        weight: 8,
        arbitrary: fc.string({ minLength: min, maxLength: Math.min(max, 30), unit: 'grapheme' }),
      },
      { weight: 1, arbitrary: fc.constant('ж'.repeat(max)) },
      {
        weight: 1,
        arbitrary: fc.constantFrom(
          `%' or 1=1 --`.slice(0, max),
          '👩🏽‍🔬'.slice(0, max),
          'a'.repeat(min),
        ),
      },
    );
  }

  private list(schema: Schema, name: string): Arbitrary<unknown[]> {
    const minLength = schema.minItems ?? 0;
    const maxLength = Math.max(minLength, Math.min(schema.maxItems ?? 3, 3));
    return fc.array(this.of(schema.items ?? {}, name), { minLength, maxLength });
  }

  private object(schema: Schema): Arbitrary<object> {
    if (!schema.properties)
      return fc.dictionary(fc.constantFrom(...CONTENT_KEYS, 'unknown'), fc.jsonValue(), {
        maxKeys: 4,
      });
    const fields = Object.entries(schema.properties).map(
      ([name, inner]) => [name, this.of(inner, name)] as const,
    );
    return fc.record<Record<string, unknown>>(Object.fromEntries(fields), {
      requiredKeys: schema.required ?? [],
    });
  }
}

/** Mostly around the demo's year, at times at the ends of what four digits can say. */
function instant(): Arbitrary<string> {
  const between = (min: string, max: string) =>
    fc
      .date({ min: new Date(min), max: new Date(max), noInvalidDate: true })
      .map((at) => at.toISOString());
  return fc.oneof(
    { weight: 8, arbitrary: between('2024-01-01T00:00:00Z', '2028-12-31T00:00:00Z') },
    { weight: 1, arbitrary: between('0001-01-01T00:00:00Z', '9999-12-31T23:59:59Z') },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        '0001-01-01T00:00:00.000Z',
        '9999-12-31T23:59:59.999Z',
        '2024-02-29T23:59:59.000Z',
      ),
    },
  );
}

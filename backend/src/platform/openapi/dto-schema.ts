import type { Type } from '@nestjs/common';
import { defaultMetadataStorage } from 'class-transformer/cjs/storage.js';
import { targetConstructorToSchema } from 'class-validator-jsonschema';
import { presenceOf } from '../validation/presence.js';

/** A JSON schema, as far as we look into it. */
export interface Schema {
  $ref?: string;
  type?: string | string[];
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  anyOf?: Schema[];
  additionalProperties?: boolean | Schema;
  [keyword: string]: unknown;
}

const REF = '#/components/schemas/';

const OWN_FORMATS = {
  isDay: { type: 'string', format: 'date' },
  isInstant: { type: 'string', format: 'date-time' },
  // Text that PostgreSQL can keep; JSON schema has no word for it.
  isPlainText: {},
} as const;

/** Schemas of request bodies and queries, read from the field decorators of their classes. */
export class DtoSchemas {
  private readonly found = new Map<string, Schema>();

  /** A reference to the schema of a class; nested classes come along. */
  refTo(type: Type): Schema {
    if (!this.found.has(type.name)) {
      // Entered before it is read: a class may contain itself.
      this.found.set(type.name, {});
      this.found.set(type.name, this.read(type));
    }
    return { $ref: `${REF}${type.name}` };
  }

  /** The fields of a query, each a parameter of its own. */
  fieldsOf(type: Type): { name: string; required: boolean; schema: Schema }[] {
    const { properties = {}, required = [] } = this.read(type);
    return Object.entries(properties).map(([name, schema]) => ({
      name,
      required: required.includes(name),
      schema,
    }));
  }

  /** Everything that was referred to, by name. */
  all(): Record<string, Schema> {
    return Object.fromEntries([...this.found].sort(([a], [b]) => a.localeCompare(b, 'en')));
  }

  private read(type: Type): Schema {
    const written = targetConstructorToSchema(type, {
      classTransformerMetadataStorage: defaultMetadataStorage,
      refPointerPrefix: REF,
      additionalConverters: OWN_FORMATS,
    }) as Schema;
    const properties = Object.entries(written.properties ?? {});
    return {
      type: 'object',
      properties: Object.fromEntries(
        properties.map(([name, schema]) => [name, this.field(type, name, schema)]),
      ),
      required: properties.flatMap(([name]) => (isRequired(type, name) ? [name] : [])),
      additionalProperties: false,
    };
  }

  private field(type: Type, name: string, schema: Schema): Schema {
    const nested = nestedTypeOf(type, name);
    if (nested) this.refTo(nested);
    const clean = withoutNoise(schema);
    if (presenceOf(type.prototype as object, name)?.nullable !== true) return clean;
    return { anyOf: [clean, { type: 'null' }] };
  }
}

/** The class of a nested field. The storage says that it always finds one, but it does not. */
function nestedTypeOf(type: Type, name: string): Type | null {
  const found: unknown = defaultMetadataStorage.findTypeMetadata(type, name);
  return isTyped(found) ? found.typeFunction() : null;
}

function isTyped(found: unknown): found is { typeFunction: () => Type } {
  return typeof found === 'object' && found !== null && 'typeFunction' in found;
}

function isRequired(type: Type, name: string): boolean {
  return presenceOf(type.prototype as object, name)?.optional !== true;
}

/** A reference beside other words is only the reference; `minLength: 0` says nothing. */
function withoutNoise(schema: Schema): Schema {
  if (schema.$ref) return { $ref: schema.$ref };
  const { minLength, minItems, items, ...rest } = schema;
  return {
    ...rest,
    ...(items ? { items: withoutNoise(items) } : {}),
    ...(minLength ? { minLength } : {}),
    ...(minItems ? { minItems } : {}),
  };
}

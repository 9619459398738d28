import { fileURLToPath } from 'node:url';
import { createGenerator } from 'ts-json-schema-generator';
import type { Schema } from './dto-schema.js';

const CONTRACT = new URL('../../../../libs/contract/', import.meta.url);
const REF = '#/components/schemas/';

/** Schemas of everything that leaves, read from the interfaces of libs/contract. */
export function viewSchemas(): Record<string, Schema> {
  const generator = createGenerator({
    path: fileURLToPath(new URL('src/views/index.ts', CONTRACT)),
    tsconfig: fileURLToPath(new URL('tsconfig.json', CONTRACT)),
    type: '*',
    expose: 'export',
    topRef: true,
    jsDoc: 'basic',
    encodeRefs: false,
    sortProps: false,
    skipTypeCheck: true,
    // Within /api answers may grow; what must not leak is tested with the schemas closed.
    additionalProperties: true,
  });
  const definitions = generator.createSchema('*').definitions ?? {};
  return Object.fromEntries(
    Object.entries(definitions).map(([name, schema]) => [named(name), finish(schema) as Schema]),
  );
}

/** `Page<AgencyView>` is no name for a component. */
function named(name: string): string {
  return name.replaceAll(/[^\w.-]+/g, '_').replaceAll(/_+$/g, '');
}

/** Names of components as OpenAPI writes them, and formats that follow from the names of fields. */
function finish(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(finish);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => {
      if (key === '$ref' && typeof inner === 'string') {
        return [key, REF + named(inner.replace('#/definitions/', ''))];
      }
      if (key === 'properties') return [key, withFormats(inner as Record<string, Schema>)];
      return [key, finish(inner)];
    }),
  );
}

/**
 * `…Id` is an id, `…At` an instant, `…On` a day: the API's ground rule. Beside `en`, `id` is the
 * other language.
 */
function withFormats(properties: Record<string, Schema>): Record<string, unknown> {
  const isBilingual = 'id' in properties && 'en' in properties;
  return Object.fromEntries(
    Object.entries(properties).map(([name, schema]) => {
      const format = isText(schema) && !isBilingual ? formatOf(name) : null;
      return [name, format ? { ...schema, format } : finish(schema)];
    }),
  );
}

function isText({ type, enum: values }: Schema): boolean {
  return values === undefined && [type].flat().includes('string');
}

function formatOf(name: string): string | null {
  if (name === 'id' || name.endsWith('Id')) return 'uuid';
  if (name === 'at' || name.endsWith('At')) return 'date-time';
  return name.endsWith('On') ? 'date' : null;
}

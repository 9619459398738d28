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
    Object.entries(definitions).map(([name, schema]) => [named(name), rename(schema) as Schema]),
  );
}

/** `Page<AgencyView>` is no name for a component. */
function named(name: string): string {
  return name.replaceAll(/[^\w.-]+/g, '_').replaceAll(/_+$/g, '');
}

function rename(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(rename);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) =>
      key === '$ref' && typeof inner === 'string'
        ? [key, REF + named(inner.replace('#/definitions/', ''))]
        : [key, rename(inner)],
    ),
  );
}

import { readFileSync } from 'node:fs';
import { OPENAPI_FILE } from '../platform/openapi/openapi.controller.js';

/** What of JSON Schema our description uses. */
export interface Schema {
  $ref?: string;
  type?: string;
  format?: string;
  enum?: unknown[];
  const?: unknown;
  anyOf?: Schema[];
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  items?: Schema;
  minItems?: number;
  maxItems?: number;
  properties?: Record<string, Schema>;
  required?: string[];
}

export interface Parameter {
  name: string;
  in: 'path' | 'query' | 'header';
  required?: boolean;
  schema: Schema;
}

/** One door of the API, as its description has it. */
export interface Operation {
  method: string;
  path: string;
  /** Any of them opens it; none for the public and for whoever is signed in. */
  permissions: string[];
  parameters: Parameter[];
  /** Null when the door takes no body. */
  body: Schema | null;
  bodyTypes: string[];
}

interface Description {
  paths: Record<string, Record<string, DescribedOperation>>;
  components: { schemas: Record<string, Schema> };
}
interface DescribedOperation {
  'x-permission'?: string[];
  parameters?: Parameter[];
  requestBody?: { content: Record<string, { schema: Schema }> };
}

const description = JSON.parse(readFileSync(OPENAPI_FILE, 'utf8')) as Description;

/** Every operation of openapi.json; what is served beside the API are pages, which answer as pages. */
export const OPERATIONS: readonly Operation[] = Object.entries(description.paths)
  .filter(([path]) => path.startsWith('/api/'))
  .flatMap(([path, operations]) =>
    Object.entries(operations)
      .filter(hasBody)
      .map(([method, described]) => {
        const content = described.requestBody?.content ?? {};
        return {
          method: method.toUpperCase(),
          path,
          permissions: described['x-permission'] ?? [],
          parameters: described.parameters ?? [],
          body: Object.values(content)[0]?.schema ?? null,
          bodyTypes: Object.keys(content),
        };
      }),
  );

/**
 * An answer to HEAD has no body to hold against its description, and the uploads answer it on Node's own
 * objects, whose end the in-process client doesn't see: their spec asks over a socket.
 */
function hasBody([method]: [string, unknown]): boolean {
  return method !== 'head';
}

/** The schema itself, behind its reference. */
export function resolved(schema: Schema): Schema {
  if (!schema.$ref) return schema;
  const name = schema.$ref.replace('#/components/schemas/', '');
  const found = description.components.schemas[name];
  if (!found) throw new Error(`openapi.json refers to ${schema.$ref}, which it doesn't have.`);
  return found;
}

import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { existsSync, readFileSync } from 'node:fs';
import { OPENAPI_FILE } from '../platform/openapi/openapi.controller.js';

interface Operation {
  responses: Record<string, { content?: Record<string, { schema: unknown }> }>;
}
interface Description {
  paths: Record<string, Record<string, Operation>>;
}

/** An answer to compare with the committed description of the API. */
export interface GivenAnswer {
  method: string;
  url: string;
  status: number;
  body: unknown;
}

const description: Description | null = existsSync(OPENAPI_FILE)
  ? (JSON.parse(readFileSync(OPENAPI_FILE, 'utf8')) as Description)
  : null;
const validators = new Map<string, ValidateFunction>();
const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats.default(ajv);
if (description)
  ajv.addSchema({ ...(close(description) as object), $id: 'https://satu.example/api' });

/** Fails when the answer's status or body is not what openapi.json promises. */
export function assertDescribed({ method, url, status, body }: GivenAnswer): void {
  const found = description && operationOf(description, method, url);
  if (!found) return;
  const { pointer, operation } = found;
  const answer = operation.responses[status] ? String(status) : 'default';
  const content = operation.responses[answer]?.content ?? {};
  const type = Object.keys(content).find((one) => one.includes('json'));
  if (!operation.responses[status] && status < 400) {
    throw new Error(`${method} ${url} answered ${status}, which openapi.json does not know.`);
  }
  if (!type || body === undefined) return;
  const validate = validatorAt(`${pointer}/responses/${answer}/content/${escape(type)}/schema`);
  if (validate(body)) return;
  throw new Error(
    `${method} ${url} ${status} is not what openapi.json says:\n${ajv.errorsText(validate.errors)}\n${JSON.stringify(body).slice(0, 1500)}`,
  );
}

/**
 * Answers may grow within a version, so the description leaves its objects open. Here they are shut:
 * a field that nobody named is a leak.
 */
function close(value: unknown, inParts = false): unknown {
  if (Array.isArray(value)) return value.map((one) => close(one, inParts));
  if (typeof value !== 'object' || value === null) return value;
  const shut = Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, close(inner, key === 'allOf')]),
  );
  const isOpen =
    'properties' in shut && shut['type'] === 'object' && !('additionalProperties' in shut);
  return isOpen && !inParts ? { ...shut, additionalProperties: false } : shut;
}

function operationOf(described: Description, method: string, url: string) {
  const path = url.split('?')[0] ?? '';
  for (const [template, operations] of Object.entries(described.paths)) {
    const pattern = new RegExp(
      `^${template.replaceAll('.', '\\.').replaceAll(/\{\w+\}/g, '[^/]+')}$`,
    );
    const operation = operations[method.toLowerCase()];
    if (operation && pattern.test(path)) {
      return { operation, pointer: `/paths/${escape(template)}/${method.toLowerCase()}` };
    }
  }
  return null;
}

function validatorAt(pointer: string): ValidateFunction {
  const known = validators.get(pointer);
  if (known) return known;
  const compiled = ajv.compile({ $ref: `https://satu.example/api#${pointer}` });
  validators.set(pointer, compiled);
  return compiled;
}

function escape(part: string): string {
  return encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1')).replaceAll(
    '%7E',
    '~',
  );
}

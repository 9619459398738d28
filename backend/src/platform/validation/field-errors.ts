import type { FieldError } from '@satu/domain/problem';
import type { ValidationError } from 'class-validator';

/** Flattens class-validator's tree; a pointer for a body (`/notes/0/text`), a name for a query. */
export function fieldErrors(tree: readonly ValidationError[], inQuery: boolean): FieldError[] {
  return tree
    .flatMap((error) => flatten(error, ''))
    .map(({ pointer, ...detail }) => ({
      pointer: inQuery ? pointer.slice(1) : pointer,
      ...detail,
    }));
}

function flatten(error: ValidationError, above: string): FieldError[] {
  const pointer = `${above}/${error.property.replaceAll('~', '~0').replaceAll('/', '~1')}`;
  if (error.children?.length) return error.children.flatMap((child) => flatten(child, pointer));
  return [{ pointer, ...checkOf(error) }];
}

/** The first check that failed; its message is `code` or `code limit`. */
function checkOf(error: ValidationError): { detail: string; limit?: number } {
  const [name, message] = Object.entries(error.constraints ?? {})[0] ?? ['unknownValue', ''];
  if (name === 'whitelistValidation') return { detail: 'unknown-field' };
  if (name === 'unknownValue') return { detail: 'not-an-object' };
  if (error.value === undefined) return { detail: 'required' };
  const [detail = '', limit] = message.split(' ');
  return limit === undefined ? { detail } : { detail, limit: Number(limit) };
}

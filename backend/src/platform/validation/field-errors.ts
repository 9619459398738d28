import type { FieldError } from '@satu/domain/problem';
import type { ValidationError } from 'class-validator';

/** Flattens class-validator's tree; a pointer for a body (`/notes/0/text`), a name for a query. */
export function fieldErrors(tree: readonly ValidationError[], inQuery: boolean): FieldError[] {
  return tree.flatMap((error) => flatten(error, '')).map(({ pointer, detail }) => ({
    pointer: inQuery ? pointer.slice(1) : pointer,
    detail,
  }));
}

function flatten(error: ValidationError, above: string): FieldError[] {
  const pointer = `${above}/${error.property.replaceAll('~', '~0').replaceAll('/', '~1')}`;
  if (error.children?.length) return error.children.flatMap((child) => flatten(child, pointer));
  return [{ pointer, detail: codeOf(error) }];
}

/** The code of the first check that failed, with its limit. */
function codeOf(error: ValidationError): string {
  const [name, message] = Object.entries(error.constraints ?? {})[0] ?? ['unknownValue', ''];
  if (name === 'whitelistValidation') return 'unknown-field';
  if (name === 'unknownValue') return 'not-an-object';
  return error.value === undefined ? 'required' : message;
}

import { DomainError } from '@satu/domain/problem';
import { validate as isUuid } from 'uuid';

/** Reads `innovation:<id>`: the noun of a table, and the id of one of its rows. */
export function parseSubject(text: string): { type: string; id: string } {
  const [, type = '', id = ''] = /^([a-z][a-z_-]{0,40}):([0-9a-fA-F-]{36})$/.exec(text) ?? [];
  if (isUuid(id)) return { type, id };
  throw new DomainError('invalid', 'validation-failed', {}, [
    { pointer: 'subject', detail: 'not-a-subject' },
  ]);
}

import type { InnovationView } from '@satu/contract/views';
import type { Language } from '@satu/domain/language';

import { formFor } from '../../../shell/form-text/form-summary';
import { refusedFields } from '../refused-fields';

/** What a note speaks of, and where it is mended. */
export interface NoteTarget {
  /** The field; null where the note names its indicator itself. */
  readonly label: string | null;
  readonly link: readonly string[];
  readonly fragment: string;
}

/** Where a note leads: to a field of the form, or to an indicator of the sheet; null for one about all. */
export function targetOfNote(
  innovation: InnovationView,
  pointer: string | null,
  language: Language,
): NoteTarget | null {
  const { id } = innovation;
  if (pointer === null) return null;
  if (pointer.startsWith(INDICATOR)) {
    const fragment = pointer.slice(INDICATOR.length);
    return { label: null, link: ['/inovasi', id, 'kematangan'], fragment };
  }
  const [found] = refusedFields(formFor(innovation), [pointer]);
  if (!found) return null;
  const { field, section, fragment } = found;
  return { label: field.label[language], link: ['/inovasi', id, 'isi', section], fragment };
}

const INDICATOR = '/indicators/';

import { fieldsOf, type FieldType, type FormDefinition, type FormField } from '../form/index.js';
import type { Bilingual } from '../language/index.js';

/** The column that says whose innovation a row is; all others are fields of the form. */
export const AGENCY_COLUMN = 'agency';

/** Something a column of a spreadsheet can be. */
export interface ImportColumn {
  readonly key: string;
  readonly label: Bilingual;
  /** Null for the agency. */
  readonly field: FormField | null;
}

/** What one cell can say; places on the map and budgets need more than a cell. */
const IN_A_CELL: ReadonlySet<FieldType> = new Set<FieldType>([
  ...(['text', 'longText', 'list', 'choice', 'multiChoice', 'date', 'number'] as const),
  ...(['phone', 'url', 'affair', 'affairs', 'sdgs'] as const),
]);

const AGENCY: ImportColumn = {
  key: AGENCY_COLUMN,
  label: { id: 'Perangkat daerah', en: 'Agency' },
  field: null,
};

/** Everything that can be imported under the form, in its order: fields that a region added too. */
export function importColumns(form: FormDefinition): readonly ImportColumn[] {
  const fields = fieldsOf(form).filter(({ type }) => IN_A_CELL.has(type));
  return [AGENCY, ...fields.map((field) => ({ key: field.key, label: field.label, field }))];
}

/** How people head these columns in the sheets they keep, besides the form's own words. */
const ALSO_CALLED: Readonly<Record<string, readonly string[]>> = {
  agency: ['opd', 'skpd', 'dinas', 'instansi', 'unit kerja', 'nama opd', 'kode opd', 'pengusul'],
  name: ['judul', 'judul inovasi', 'inovasi', 'nama', 'title', 'name'],
  stage: ['tahap', 'tahap inovasi', 'tahapan inovasi'],
  initiator: ['inisiator', 'inisiator inovasi', 'inisiator inovasi daerah'],
  medium: ['jenis', 'jenis inovasi', 'digital nondigital'],
  form: ['bentuk', 'bentuk inovasi', 'bentuk inovasi daerah'],
  mainAffairCode: ['urusan', 'urusan utama', 'urusan pemerintahan', 'urusan inovasi daerah'],
  problem: ['masalah', 'latar belakang'],
  novelty: ['kebaruan', 'keunggulan', 'pembaruan'],
  purpose: ['tujuan', 'tujuan inovasi', 'tujuan inovasi daerah'],
  benefit: ['manfaat', 'manfaat yang diperoleh'],
  result: ['hasil', 'hasil inovasi'],
  startsOn: ['mulai', 'tanggal mulai', 'waktu mulai'],
  trialOn: ['waktu uji coba', 'tanggal uji coba'],
  implementedOn: ['waktu penerapan', 'tanggal penerapan', 'waktu implementasi'],
  officialName: ['penanggung jawab', 'pic', 'nama pic'],
};

/** Which column each heading most likely is, each at most once; empty for one that says nothing known. */
export function guessColumns(form: FormDefinition, headings: readonly string[]): string[] {
  const taken = new Set<string>();
  const columns = importColumns(form);
  return headings.map((heading) => {
    const found = columns.find(
      (column) => !taken.has(column.key) && namesOf(column).includes(plainWords(heading)),
    );
    if (!found) return '';
    taken.add(found.key);
    return found.key;
  });
}

function namesOf({ key, label }: ImportColumn): string[] {
  return [key, label.id, label.en, ...(ALSO_CALLED[key] ?? [])].map(plainWords);
}

/** Small letters and digits, one blank between words: how headings and choices are compared. */
export function plainWords(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

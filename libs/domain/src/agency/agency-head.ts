import type { GrantKind } from '../access/role.js';
import type { Language } from '../language/index.js';
import type { AgencyKind } from './agency-kind.js';

type Titles = Readonly<Record<Language, (name: string) => string>>;

/** Without what the title says already: "Kecamatan Prambon" is Prambon. */
const placeOf = (name: string): string => name.replace(/^(Kecamatan|Kelurahan|Desa)\s+/i, '');

const HEAD: Titles = {
  id: (name) => `Kepala ${name}`,
  en: (name) => `Head of ${name}`,
};

/** Offices that are not called "Kepala" and the agency's name (PP 18/2016, PP 72/2019). */
const TITLES: Readonly<Partial<Record<AgencyKind, Titles>>> = {
  REGIONAL_SECRETARIAT: { id: () => 'Sekretaris Daerah', en: () => 'Regional Secretary' },
  COUNCIL_SECRETARIAT: { id: () => 'Sekretaris DPRD', en: () => 'Secretary of the Council' },
  INSPECTORATE: { id: () => 'Inspektur Daerah', en: () => 'Regional Inspector' },
  DISTRICT: {
    id: (name) => `Camat ${placeOf(name)}`,
    en: (name) => `Head of ${placeOf(name)} District`,
  },
  HOSPITAL: { id: (name) => `Direktur ${name}`, en: (name) => `Director of ${name}` },
  URBAN_VILLAGE: {
    id: (name) => `Lurah ${placeOf(name)}`,
    en: (name) => `Head of ${placeOf(name)} Urban Village`,
  },
  VILLAGE: {
    id: (name) => `Kepala Desa ${placeOf(name)}`,
    en: (name) => `Head of ${placeOf(name)} Village`,
  },
};

/** How the head of an agency is addressed: Camat, Inspektur, Direktur, or Kepala and its name. */
export function headTitleOf(
  { kind, name }: { readonly kind: AgencyKind; readonly name: string },
  language: Language,
): string {
  const plain = name.replace(/ \([^)]*\)$/, '');
  return (TITLES[kind] ?? HEAD)[language](plain);
}

/** What is printed before the title by whoever holds the post in another way than as its own. */
const PREFIXES: Readonly<Record<GrantKind, string>> = {
  DEFINITIF: '',
  PLT: 'Plt. ',
  PLH: 'Plh. ',
  PJ: 'Pj. ',
  DELEGATED: 'a.n. ',
};

/** The title as it stands above a signature: "Plt. Kepala Dinas Kesehatan", "a.n. Camat Porong". */
export function titleInCapacity(title: string, capacity: GrantKind): string {
  return `${PREFIXES[capacity]}${title}`;
}

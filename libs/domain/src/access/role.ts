import type { Labels } from '../language/index.js';

export const ROLES = [
  'AGENCY_STAFF',
  'AGENCY_HEAD',
  'VERIFIER',
  'MENTOR',
  'COMPETITION_MANAGER',
  'EVALUATOR',
  'OFFICE_STAFF',
  'OFFICE_DECIDER',
  'REGION_ADMIN',
  'AUDITOR',
  'OVERSEER',
] as const;
export type Role = (typeof ROLES)[number];

export const ROLE_LABELS: Labels<Role> = {
  AGENCY_STAFF: { id: 'Operator perangkat daerah', en: 'Agency staff' },
  AGENCY_HEAD: { id: 'Kepala perangkat daerah', en: 'Agency head' },
  VERIFIER: { id: 'Verifikator', en: 'Verifier' },
  MENTOR: { id: 'Pendamping', en: 'Mentor' },
  COMPETITION_MANAGER: { id: 'Panitia kompetisi', en: 'Competition manager' },
  EVALUATOR: { id: 'Penilai', en: 'Evaluator' },
  OFFICE_STAFF: { id: 'Staf kantor pimpinan', en: "Leader's office staff" },
  OFFICE_DECIDER: { id: 'Pengambil keputusan', en: "Leader's office decider" },
  REGION_ADMIN: { id: 'Admin daerah', en: 'Region administrator' },
  AUDITOR: { id: 'Inspektorat (APIP)', en: 'Auditor' },
  OVERSEER: { id: 'Pembina provinsi/nasional', en: 'Overseer' },
};

/** What a verifier verifies for: the index (Bappeda) or service contests and SOPs (Organisasi). */
export const PROGRAMMES = ['IID', 'SERVICE'] as const;
export type Programme = (typeof PROGRAMMES)[number];

export const PROGRAMME_LABELS: Labels<Programme> = {
  IID: { id: 'Indeks Inovasi Daerah', en: 'Regional innovation index' },
  SERVICE: { id: 'Pelayanan publik (KIPP, SOP)', en: 'Public service (KIPP, SOP)' },
};

/** How a post is held; the acting ones and delegates print it before or behind their title. */
export const GRANT_KINDS = ['DEFINITIF', 'PLT', 'PLH', 'PJ', 'DELEGATED'] as const;
export type GrantKind = (typeof GRANT_KINDS)[number];

export const GRANT_KIND_LABELS: Labels<GrantKind> = {
  DEFINITIF: { id: 'Definitif', en: 'Definitive' },
  PLT: { id: 'Plt. (pelaksana tugas)', en: 'Acting' },
  PLH: { id: 'Plh. (pelaksana harian)', en: 'Acting for the day' },
  PJ: { id: 'Pj. (penjabat)', en: 'Interim' },
  DELEGATED: { id: 'a.n. (pelimpahan wewenang)', en: 'By delegation' },
};

/** Roles that mean nothing without an agency; all others are given for a region. */
const AGENCY_BOUND: ReadonlySet<Role> = new Set<Role>(['AGENCY_STAFF', 'AGENCY_HEAD', 'MENTOR']);

/**
 * Roles that decide about others, so a second person agrees before they take effect; also for an
 * administrator, who would else be made by one and second the same one.
 */
export const CONSENT_ROLES: ReadonlySet<Role> = new Set<Role>([
  'VERIFIER',
  'EVALUATOR',
  'COMPETITION_MANAGER',
  'OFFICE_DECIDER',
  'REGION_ADMIN',
]);

/**
 * Whether the role is given for one agency. A region-wide role may name an agency too: it is then
 * the person's own agency (for conflicts), not the edge of the right.
 */
export function isAgencyBound(role: Role): boolean {
  return AGENCY_BOUND.has(role);
}

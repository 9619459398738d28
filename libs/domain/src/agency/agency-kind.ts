import type { Labels } from '../language/index.js';

/** Perangkat daerah proper: these are the ones that can stand on their own. */
export const REGIONAL_AGENCY_KINDS = [
  'REGIONAL_SECRETARIAT',
  'COUNCIL_SECRETARIAT',
  'INSPECTORATE',
  'DEPARTMENT',
  'BOARD',
  'DISTRICT',
] as const;

/** Units below an agency; their innovations count for the obliged ancestor. */
export const SERVICE_UNIT_KINDS = [
  'TECHNICAL_UNIT',
  'HEALTH_CENTRE',
  'HOSPITAL',
  'URBAN_VILLAGE',
  'SECRETARIAT_DIVISION',
  'PUBLIC_SERVICE_MALL',
  'SCHOOL',
  'VILLAGE',
] as const;

export const AGENCY_KINDS = [...REGIONAL_AGENCY_KINDS, ...SERVICE_UNIT_KINDS] as const;
export type AgencyKind = (typeof AGENCY_KINDS)[number];

/** Labels for lists and filters. Never print one before a name: "Dinas Satpol PP" is wrong. */
export const AGENCY_KIND_LABELS: Labels<AgencyKind> = {
  REGIONAL_SECRETARIAT: { id: 'Sekretariat daerah', en: 'Regional secretariat' },
  COUNCIL_SECRETARIAT: { id: 'Sekretariat DPRD', en: 'Council secretariat' },
  INSPECTORATE: { id: 'Inspektorat', en: 'Inspectorate' },
  DEPARTMENT: { id: 'Dinas', en: 'Department' },
  BOARD: { id: 'Badan', en: 'Board' },
  DISTRICT: { id: 'Kecamatan', en: 'District' },
  TECHNICAL_UNIT: { id: 'UPTD', en: 'Technical unit' },
  HEALTH_CENTRE: { id: 'Puskesmas', en: 'Health centre' },
  HOSPITAL: { id: 'RSUD', en: 'Hospital' },
  URBAN_VILLAGE: { id: 'Kelurahan', en: 'Urban village' },
  SECRETARIAT_DIVISION: { id: 'Bagian', en: 'Secretariat division' },
  PUBLIC_SERVICE_MALL: { id: 'Mal pelayanan publik', en: 'Public service mall' },
  SCHOOL: { id: 'Sekolah', en: 'School' },
  VILLAGE: { id: 'Desa', en: 'Village' },
};

/** Whether the kind is a unit below an agency. */
export function isServiceUnit(kind: AgencyKind): boolean {
  return (SERVICE_UNIT_KINDS as readonly AgencyKind[]).includes(kind);
}

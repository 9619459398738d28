import { headTitleOf, titleInCapacity } from './agency-head.js';
import type { AgencyKind } from './agency-kind.js';

describe('the title of an agency’s head', () => {
  it.each<[AgencyKind, string, string, string]>([
    ['REGIONAL_SECRETARIAT', 'Sekretariat Daerah', 'Sekretaris Daerah', 'Regional Secretary'],
    ['COUNCIL_SECRETARIAT', 'Sekretariat DPRD', 'Sekretaris DPRD', 'Secretary of the Council'],
    ['INSPECTORATE', 'Inspektorat', 'Inspektur Daerah', 'Regional Inspector'],
    ['DEPARTMENT', 'Dinas Kesehatan', 'Kepala Dinas Kesehatan', 'Head of Dinas Kesehatan'],
    [
      'DEPARTMENT',
      'Satuan Polisi Pamong Praja (Satpol PP)',
      'Kepala Satuan Polisi Pamong Praja',
      'Head of Satuan Polisi Pamong Praja',
    ],
    ['BOARD', 'Badan Kepegawaian', 'Kepala Badan Kepegawaian', 'Head of Badan Kepegawaian'],
    ['DISTRICT', 'Kecamatan Prambon', 'Camat Prambon', 'Head of Prambon District'],
    ['HOSPITAL', 'RSUD Sidoarjo', 'Direktur RSUD Sidoarjo', 'Director of RSUD Sidoarjo'],
    ['URBAN_VILLAGE', 'Kelurahan Pucang', 'Lurah Pucang', 'Head of Pucang Urban Village'],
    ['VILLAGE', 'Desa Kloposepuluh', 'Kepala Desa Kloposepuluh', 'Head of Kloposepuluh Village'],
    ['HEALTH_CENTRE', 'Puskesmas Porong', 'Kepala Puskesmas Porong', 'Head of Puskesmas Porong'],
    ['SECRETARIAT_DIVISION', 'Bagian Hukum', 'Kepala Bagian Hukum', 'Head of Bagian Hukum'],
  ])('%s %s', (kind, name, id, en) => {
    expect(headTitleOf({ kind, name }, 'id')).toBe(id);
    expect(headTitleOf({ kind, name }, 'en')).toBe(en);
  });
});

it.each([
  ['DEFINITIF', 'Camat Porong'],
  ['PLT', 'Plt. Camat Porong'],
  ['PLH', 'Plh. Camat Porong'],
  ['PJ', 'Pj. Camat Porong'],
  ['DELEGATED', 'a.n. Camat Porong'],
] as const)('whoever holds the post %s signs as %s', (capacity, title) => {
  expect(titleInCapacity('Camat Porong', capacity)).toBe(title);
});

import { demoAgencies } from './agencies.js';
import type { AccountsContent, GrantContent, PersonContent } from './content-types.js';

const BAPPEDA = '438060100';
const SECRETARIAT = '438010000';

const regional = (role: GrantContent['role'], agencyCode: string | null = null): GrantContent => ({
  role,
  agencyCode,
  programme: null,
});

const person = (
  localPart: string,
  displayName: string,
  grants: readonly GrantContent[],
): PersonContent => ({
  localPart,
  displayName,
  affiliation: null,
  grants,
});

/** Each agency has two who enter and one who endorses; people are named by their office. */
function agencyAccounts(regionCode: string): readonly PersonContent[] {
  return demoAgencies
    .filter((agency) => agency.regionCode === regionCode)
    .flatMap(({ code, name }) => [
      person(`staf.${code}`, `Staf ${name}`, [regional('AGENCY_STAFF', code)]),
      person(`kepala.${code}`, `Kepala ${name}`, [regional('AGENCY_HEAD', code)]),
    ]);
}

/** The offices that every region has. */
function officeAccounts(
  planning: string | null,
  secretariat: string | null,
): readonly PersonContent[] {
  return [
    person('admin', 'Admin Daerah', [regional('REGION_ADMIN')]),
    person('bupati', 'Bupati', [regional('OFFICE_DECIDER'), regional('OFFICE_STAFF')]),
    person('kantor', 'Staf Kantor Bupati', [regional('OFFICE_STAFF')]),
    person('verifikator', 'Verifikator Bappeda', [
      { role: 'VERIFIER', agencyCode: planning, programme: 'IID' },
    ]),
    person('organisasi', 'Verifikator Bagian Organisasi', [
      { role: 'VERIFIER', agencyCode: secretariat, programme: 'SERVICE' },
    ]),
    person('inspektorat', 'Auditor Inspektorat', [regional('AUDITOR')]),
    person('panitia', 'Panitia Lomba Inovasi', [regional('COMPETITION_MANAGER')]),
  ];
}

const MENTORED = ['438050200', '438050300', '438050600'];

/** Where the evaluators work: the agency decides conflicts, the outsiders bring none. */
const EVALUATORS: readonly (readonly [agencyCode: string | null, post: string])[] = [
  ['438050100', 'Penilai dari Dinas Pendidikan dan Kebudayaan'],
  ['438050200', 'Penilai dari Dinas Kesehatan'],
  ['438050300', 'Penilai dari Dinas PU Bina Marga dan SDA'],
  ['438050500', 'Penilai dari Satpol PP'],
  ['438050600', 'Penilai dari Dinas Sosial'],
  ['438050700', 'Penilai dari Dinas Tenaga Kerja'],
  ['438050800', 'Penilai dari Dinas Pemberdayaan Masyarakat dan Desa'],
  ['438051000', 'Penilai dari Dinas Pangan dan Pertanian'],
  ['438051100', 'Penilai dari Dinas Lingkungan Hidup dan Kebersihan'],
  ['438051200', 'Penilai dari Dispendukcapil'],
  [null, 'Penilai dari perguruan tinggi'],
  [null, 'Penilai dari lembaga masyarakat'],
];

const evaluators: readonly PersonContent[] = EVALUATORS.map(([agencyCode, post], index) => ({
  localPart: `penilai${index + 1}`,
  displayName: post,
  affiliation: agencyCode === null ? post.replace('Penilai dari ', '') : null,
  grants: [regional('EVALUATOR', agencyCode)],
}));

export const demoAccounts: readonly AccountsContent[] = [
  {
    regionCode: '35.15',
    mailDomain: 'sidoarjo.example',
    people: [
      ...officeAccounts(BAPPEDA, SECRETARIAT),
      person(
        'pendamping',
        'Pendamping Inovasi',
        MENTORED.map((code) => regional('MENTOR', code)),
      ),
      ...evaluators,
      ...agencyAccounts('35.15'),
    ],
  },
  {
    regionCode: '35.25',
    mailDomain: 'gresik.example',
    people: [...officeAccounts(null, null), ...agencyAccounts('35.25')],
  },
  {
    regionCode: '35',
    mailDomain: 'jatim.example',
    people: [person('provinsi', 'Biro Organisasi Provinsi Jawa Timur', [regional('OVERSEER')])],
  },
];

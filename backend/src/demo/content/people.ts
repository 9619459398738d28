import type { Role } from '@satu/domain/access';
import { headTitleOf } from '@satu/domain/agency';
import { demoAgencies } from './agencies.js';
import type {
  AccountsContent,
  AgencyContent,
  GrantContent,
  PersonContent,
} from './content-types.js';

type Programme = GrantContent['programme'];

const grant = (
  role: Role,
  agencyCode: string | null = null,
  programme: Programme = null,
): GrantContent => ({ role, agencyCode, programme });

const person = (
  localPart: string,
  displayName: string,
  ...grants: readonly GrantContent[]
): PersonContent => ({ localPart, displayName, affiliation: null, grants });

/** An evaluator from the region's own agencies. */
const evaluator = (seat: number, agency: AgencyContent): PersonContent =>
  person(
    `penilai${seat}`,
    `Penilai ${seat} (${agency.shortName})`,
    grant('EVALUATOR', agency.code),
  );

/** An evaluator from outside: no agency, so an affiliation in words. */
const guestEvaluator = (seat: number, affiliation: string): PersonContent => ({
  ...person(`penilai${seat}`, `Penilai ${seat} (dari luar pemerintah)`, grant('EVALUATOR')),
  affiliation,
});

/** Staff and head of each agency of the region; the codes of addresses are lower case. */
const agencyPeople = (agencies: readonly AgencyContent[]): readonly PersonContent[] =>
  agencies.flatMap((agency) => {
    const code = agency.code.toLowerCase();
    return [
      person(
        `staf.${code}`,
        `Staf ${agency.name.replace(/ \([^)]*\)$/, '')}`,
        grant('AGENCY_STAFF', agency.code),
      ),
      person(`kepala.${code}`, headTitleOf(agency, 'id'), grant('AGENCY_HEAD', agency.code)),
    ];
  });

const agenciesOf = (regionCode: string): readonly AgencyContent[] =>
  demoAgencies.filter((agency) => agency.regionCode === regionCode);

const withCodes = (codes: readonly string[]): readonly AgencyContent[] =>
  codes.map((code) => {
    const agency = demoAgencies.find((candidate) => candidate.code === code);
    if (agency === undefined) throw new Error(`The demo has no agency ${code}.`);
    return agency;
  });

interface Posts {
  readonly planning: string;
  /** Where the verifier works who judges what the planning board itself sends in. */
  readonly secondReader: string;
  readonly organisation: string | null;
  readonly inspectorate: string | null;
  readonly mentored: readonly string[];
  /** Agencies of the first ten evaluators. */
  readonly evaluators: readonly string[];
}

/** The accounts that every region of the demo has under the same names. */
const regionalPeople = (place: string, posts: Posts): readonly PersonContent[] => [
  person('admin', `Administrator Kabupaten ${place}`, grant('REGION_ADMIN')),
  person('bupati', `Bupati ${place}`, grant('OFFICE_DECIDER'), grant('OFFICE_STAFF')),
  person('kantor', 'Staf Kantor Bupati', grant('OFFICE_STAFF')),
  person('verifikator', 'Verifikator Indeks Inovasi', grant('VERIFIER', posts.planning, 'IID')),
  person(
    'verifikator2',
    'Verifikator Indeks Inovasi (dari luar Bappeda)',
    grant('VERIFIER', posts.secondReader, 'IID'),
  ),
  person(
    'organisasi',
    'Verifikator Pelayanan Publik dan SOP',
    grant('VERIFIER', posts.organisation, 'SERVICE'),
  ),
  person('inspektorat', 'Auditor Inspektorat', grant('AUDITOR', posts.inspectorate)),
  person(
    'pendamping',
    'Pendamping Inovasi',
    ...posts.mentored.map((code) => grant('MENTOR', code)),
  ),
  person('panitia', 'Sekretariat Panitia Lomba', grant('COMPETITION_MANAGER')),
  ...withCodes(posts.evaluators).map((agency, index) => evaluator(index + 1, agency)),
  guestEvaluator(11, 'Dosen administrasi publik di Surabaya'),
  guestEvaluator(12, 'Pegiat pelayanan publik dari lembaga masyarakat'),
];

const sidoarjoPosts: Posts = {
  planning: '438060100',
  secondReader: '438051400',
  organisation: '438010000-ORG',
  inspectorate: '438040000',
  mentored: ['438071700', '438071200', '438071400'],
  evaluators: [
    '438050200',
    '438051400',
    '438051600',
    '438050100',
    '438051200',
    '438010000-ORG',
    '438070600',
    '438060400',
    '438051100',
    '438050600',
  ],
};

const [health, planning, district] = ['437050200', '437060100', '437070100'] as const;

const gresikPosts: Posts = {
  planning,
  secondReader: health,
  organisation: null,
  inspectorate: null,
  mentored: [health, planning, district],
  evaluators: [
    health,
    planning,
    district,
    health,
    planning,
    district,
    health,
    planning,
    district,
    health,
  ],
};

/** All accounts of the demo by region. Everybody is named by office. */
export const demoAccounts: readonly AccountsContent[] = [
  {
    regionCode: '35',
    mailDomain: 'jatim.example',
    people: [person('provinsi', 'Biro Organisasi Provinsi Jawa Timur', grant('OVERSEER'))],
  },
  {
    regionCode: '35.15',
    mailDomain: 'sidoarjo.example',
    people: [...regionalPeople('Sidoarjo', sidoarjoPosts), ...agencyPeople(agenciesOf('35.15'))],
  },
  {
    regionCode: '35.25',
    mailDomain: 'gresik.example',
    people: [...regionalPeople('Gresik', gresikPosts), ...agencyPeople(agenciesOf('35.25'))],
  },
];

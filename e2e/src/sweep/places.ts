import type { Visitor } from '../story.js';

/** One page, who comes to it (the first is its main user; null is a visitor without an account). */
export interface Place {
  readonly name: string;
  readonly by: readonly (string | null)[];
  /** Its address, found as the main user. */
  readonly address: (main: Visitor) => Promise<string>;
}

interface Listed {
  items: {
    id: string;
    agencyId?: string;
    status?: string;
    publishedAt?: string | null;
    copyOfId?: string | null;
  }[];
}

const DOMAIN = '@sidoarjo.example';
const STAFF = `staf.438050200${DOMAIN}`;
const HEAD = `kepala.438050200${DOMAIN}`;
/** Their agency has an innovation that is still being written. */
const WRITER = `staf.438060100${DOMAIN}`;
/** Their agency's innovation came back with comments. */
const MENDER = `staf.438050700${DOMAIN}`;
const ADMIN = `admin${DOMAIN}`;
const REGENT = `bupati${DOMAIN}`;
const OFFICE = `kantor${DOMAIN}`;
const VERIFIER = `verifikator${DOMAIN}`;
const SOPS = `organisasi${DOMAIN}`;
const AUDITOR = `inspektorat${DOMAIN}`;
const MENTOR = `pendamping${DOMAIN}`;
const MANAGER = `panitia${DOMAIN}`;
const EVALUATOR = `penilai2${DOMAIN}`;
const PROVINCE = 'provinsi@jatim.example';

const at = (address: string) => () => Promise.resolve(address);

/** The first of a list that fits, in the address. */
const first =
  (door: string, address: string, fits: (item: Listed['items'][number]) => boolean = () => true) =>
  async (main: Visitor): Promise<string> => {
    const { items } = await main.ask<Listed>(door);
    const found = items.find(fits);
    if (!found) throw new Error(`${door} has nothing for ${address}`);
    return address.replace(':id', found.id);
  };

/** The first of a list that the person's own agency answers for. */
const own = (door: string, address: string) => async (main: Visitor) => {
  const { grants } = await main.ask<{ grants: { agencyId: string | null }[] }>('/session');
  const agencyId = grants[0]?.agencyId ?? '';
  return first(`${door}?agencyId=${agencyId}`, address)(main);
};

const innovation = (status: string, address: string) =>
  first(
    `/innovations?status=${status}&limit=100`,
    `/inovasi/${address}`,
    ({ copyOfId }) => !copyOfId,
  );
const edition = (address: string) => first('/editions', `/kompetisi/${address}`);

/** Every door of the portal. */
export const PLACES: readonly Place[] = [
  { name: 'sign-in', by: [null], address: at('/masuk') },
  { name: 'link', by: [null], address: at('/tautan#token=tidak-ada') },
  {
    name: 'home',
    by: [STAFF, HEAD, REGENT, OFFICE, VERIFIER, SOPS, AUDITOR, MENTOR, MANAGER, EVALUATOR, ADMIN],
    address: at('/'),
  },
  { name: 'home of the province', by: [PROVINCE], address: at('/') },
  { name: 'profile', by: [STAFF, ADMIN], address: at('/profil') },
  { name: 'innovations', by: [STAFF, VERIFIER], address: at('/inovasi') },
  { name: 'imports', by: [ADMIN, STAFF, VERIFIER], address: at('/impor') },
  { name: 'import', by: [ADMIN, STAFF], address: first('/imports', '/impor/:id') },
  { name: 'form as a document', by: [STAFF], address: at('/impor/dokumen') },
  {
    name: 'draft, form as a document',
    by: [WRITER],
    address: first('/innovations?status=DRAFT', '/impor/dokumen/:id'),
  },
  { name: 'new innovation', by: [STAFF], address: at('/inovasi/baru') },
  { name: 'draft', by: [WRITER], address: innovation('DRAFT', ':id') },
  { name: 'draft, team', by: [WRITER], address: innovation('DRAFT', ':id/tim') },
  { name: 'draft, another form', by: [WRITER], address: innovation('DRAFT', ':id/formulir') },
  { name: 'draft, recognition', by: [WRITER], address: innovation('DRAFT', ':id/isi/recognition') },
  { name: 'exits', by: [VERIFIER, OFFICE], address: innovation('VERIFIED', ':id/ekspor') },
  { name: 'draft, basics', by: [WRITER], address: innovation('DRAFT', ':id/isi/basics') },
  { name: 'draft, check', by: [WRITER], address: innovation('DRAFT', ':id/periksa') },
  { name: 'draft, readiness', by: [WRITER], address: innovation('DRAFT', ':id/kesiapan') },
  {
    name: 'verified, readiness',
    by: [STAFF],
    address: own('/innovations', '/inovasi/:id/kesiapan'),
  },
  { name: 'returned', by: [MENDER], address: innovation('RETURNED', ':id') },
  {
    name: 'written before',
    by: [MENDER],
    address: innovation('RETURNED', ':id/isi/basics/riwayat'),
  },
  { name: 'submitted', by: [VERIFIER], address: innovation('SUBMITTED', ':id') },
  { name: 'endorsed, check', by: [VERIFIER], address: innovation('ENDORSED', ':id/periksa') },
  { name: 'verified', by: [OFFICE, REGENT, VERIFIER], address: innovation('VERIFIED', ':id') },
  { name: 'sent', by: [VERIFIER], address: innovation('SUBMITTED', ':id/terkirim') },
  { name: 'revisions', by: [VERIFIER], address: innovation('VERIFIED', ':id/riwayat') },
  { name: 'desk', by: [VERIFIER, OFFICE], address: at('/meja-verifikasi') },
  {
    name: 'desk, one file',
    by: [VERIFIER],
    address: first('/innovations?status=ENDORSED&waitingFor=me', '/meja-verifikasi/:id'),
  },
  { name: 'confirmations', by: [STAFF, OFFICE, AUDITOR], address: at('/konfirmasi') },
  { name: 'survival', by: [OFFICE, REGENT], address: at('/konfirmasi/daya-tahan') },
  { name: 'compliance', by: [REGENT, OFFICE, STAFF], address: at('/kepatuhan') },
  { name: 'compliance beneath', by: [PROVINCE], address: at('/kepatuhan') },
  { name: 'duty of an agency', by: [OFFICE, HEAD], address: first('/agencies', '/kepatuhan/:id') },
  { name: 'periods', by: [REGENT, STAFF], address: at('/periode') },
  { name: 'period', by: [REGENT, STAFF], address: first('/periods', '/periode/:id') },
  {
    name: 'closed period',
    by: [OFFICE],
    address: first('/periods', '/periode/:id', ({ status }) => status === 'CLOSED'),
  },
  { name: 'agencies', by: [ADMIN, AUDITOR], address: at('/perangkat-daerah') },
  { name: 'people', by: [ADMIN], address: at('/orang') },
  { name: 'person', by: [ADMIN], address: first('/people?limit=100', '/orang/:id') },
  { name: 'reorganisation', by: [ADMIN], address: at('/reorganisasi') },
  { name: 'editions', by: [MANAGER, STAFF], address: at('/kompetisi') },
  { name: 'new edition', by: [MANAGER], address: at('/kompetisi/baru') },
  { name: 'edition', by: [MANAGER, STAFF], address: edition(':id') },
  { name: 'changing an edition', by: [MANAGER], address: edition(':id/ubah') },
  {
    name: 'results',
    by: [MANAGER, STAFF],
    address: first('/editions', '/kompetisi/:id/hasil', ({ publishedAt }) => !!publishedAt),
  },
  {
    name: 'entry',
    by: [MANAGER],
    address: async (main) => {
      const { items } = await main.ask<Listed>('/editions');
      const running = items.find(({ publishedAt }) => !publishedAt);
      return first(`/editions/${running?.id ?? ''}/entries`, '/kompetisi/usulan/:id')(main);
    },
  },
  { name: 'scoresheets', by: [EVALUATOR], address: at('/penilaian') },
  {
    name: 'open scoresheet',
    by: [EVALUATOR],
    address: first('/scoresheets?mine=true', '/penilaian/:id', ({ status }) => status === 'DRAFT'),
  },
  {
    name: 'locked scoresheet',
    by: [EVALUATOR],
    address: first(
      '/scoresheets?mine=true',
      '/penilaian/:id',
      ({ status }) => status === 'SUBMITTED',
    ),
  },
  { name: 'catalogue', by: [null, STAFF], address: at('/katalog') },
  {
    name: 'catalogue, innovation',
    by: [null],
    address: first('/catalogue/innovations', '/katalog/:id'),
  },
  { name: 'catalogue, contests', by: [null], address: at('/katalog/lomba') },
  { name: 'audit', by: [AUDITOR, ADMIN], address: at('/jejak') },
  { name: 'sops', by: [SOPS, STAFF], address: at('/sop') },
  { name: 'new sop', by: [STAFF], address: at('/sop/baru') },
  { name: 'sop', by: [STAFF, SOPS], address: own('/sops', '/sop/:id') },
  { name: 'changing a sop', by: [STAFF], address: own('/sops', '/sop/:id/ubah') },
  { name: 'evaluating a sop', by: [SOPS], address: first('/sops', '/sop/:id/evaluasi') },
  {
    name: 'evidence',
    by: [STAFF, VERIFIER],
    address: own('/innovations', '/inovasi/:id/bukti'),
  },
  {
    name: 'maturity',
    by: [STAFF, VERIFIER],
    address: own('/innovations', '/inovasi/:id/kematangan'),
  },
  { name: 'index', by: [REGENT, STAFF, VERIFIER], address: at('/indeks') },
  { name: 'simulator', by: [REGENT, STAFF], address: at('/simulator') },
  { name: 'editions of the index', by: [ADMIN], address: at('/indeks/edisi') },
  {
    name: 'edition of the index',
    by: [ADMIN, STAFF],
    address: first('/rubrics', '/indeks/edisi/:id'),
  },
  { name: 'claims to look at again', by: [STAFF], address: at('/indeks/tinjau') },
  { name: 'no right', by: [STAFF], address: at('/orang') },
  { name: 'not found', by: [STAFF, null], address: at('/tidak/ada') },
  { name: 'statements', by: [VERIFIER, AUDITOR], address: at('/lembar') },
  { name: 'statement', by: [VERIFIER, ADMIN], address: first('/statements', '/lembar/:id') },
  { name: 'shelf', by: [STAFF, OFFICE], address: at('/dokumen') },
  { name: 'filing a document', by: [STAFF, OFFICE], address: at('/dokumen/baru') },
  { name: 'decrees', by: [VERIFIER, REGENT], address: at('/dokumen/sk') },
];

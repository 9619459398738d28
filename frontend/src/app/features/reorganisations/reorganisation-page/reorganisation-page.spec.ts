import { anAgency } from '@satu/test-kit/agency';
import { anInnovationSummary } from '@satu/test-kit/innovation';
import { aSession } from '@satu/test-kit/session';
import { fireEvent, screen, within } from '@testing-library/angular/zoneless';

import { aProblem, refuse, requestTo, settle } from '../../../../testing/server';
import {
  aPage,
  answer,
  choose,
  livesThroughAProblem,
  press,
  type,
  visit,
} from '../../../../testing/visit';
import { ReorganisationPage } from './reorganisation-page';

const HEALTH = anAgency({ id: 'dinkes' });
const FAMILY = anAgency({
  id: 'dppkb',
  code: '9.8',
  name: 'Dinas Pengendalian Penduduk dan Keluarga Berencana',
});
const SOCIAL = anAgency({ id: 'dinsos', code: '9.9', name: 'Dinas Sosial' });
const QUEUE = anInnovationSummary({ id: 'antre', name: 'Antre dari rumah' });
const COPY = anInnovationSummary({ id: 'salinan', name: 'Salinan', copyOfId: 'antre' });
const DONE = { id: 'r', regionId: 's', kind: 'SPLIT', effectiveOn: '2026-03-01' };

async function open(): Promise<void> {
  await visit(ReorganisationPage, aSession('REGION_ADMIN'));
  await answer('/agencies', aPage(HEALTH, FAMILY, SOCIAL));
}

let holders: object[] = [];

async function end(agencyId: string, ...innovations: object[]): Promise<void> {
  choose('Tambah perangkat daerah asal', agencyId);
  await settle();
  await answer('/innovations', aPage(...innovations));
  await answer('/people', aPage(...holders));
}

/** A head and two of the staff; the verifier only works there, and the former head holds nothing. */
function someHolders(agencyId: string): object[] {
  const at = { agencyId, agencyName: 'Dinas Kesehatan', state: 'IN_FORCE' };
  const person = (id: string, name: string, ...grants: object[]): object => ({ id, name, grants });
  return [
    person('k', 'Kepala Baru', { ...at, role: 'AGENCY_HEAD' }),
    person('s1', 'Siti', { ...at, role: 'AGENCY_STAFF' }, { ...at, role: 'VERIFIER' }),
    person('s2', 'Sari', { ...at, role: 'AGENCY_STAFF' }),
    person('l', 'Kepala Lama', { ...at, role: 'AGENCY_HEAD', state: 'ENDED' }),
  ];
}

/** A new name for Dinas Kesehatan, filled in but for what the test wants to see. */
async function planRename(code: string, name: string): Promise<void> {
  await open();
  fireEvent.click(screen.getByRole('radio', { name: 'Perubahan nama' }));
  choose('Berlaku mulai', '2026-03-01');
  holders = someHolders('dinkes');
  await end('dinkes');
  type('Kode', code);
  await settle();
  type('Nama', name);
  await settle();
  choose('Jenis', 'DEPARTMENT');
  await settle();
  await check();
}

async function check(): Promise<void> {
  press('Periksa');
  await settle();
}

/** A split of Dinas Kesehatan into Dinas Sosial and a new agency, with one innovation to place. */
async function planSplit(): Promise<void> {
  await open();
  fireEvent.click(screen.getByRole('radio', { name: 'Pemecahan' }));
  choose('Berlaku mulai', '2026-03-01');
  await end('dinkes', QUEUE, COPY);
  const [first, second] = screen.getAllByRole('group', { name: /^Penerus \d/ });
  fireEvent.change(within(first!).getByLabelText('Perangkat daerah penerus'), {
    target: { value: 'dinsos' },
  });
  await settle();
  const entered = within(second!);
  fireEvent.input(entered.getByLabelText('Kode'), { target: { value: '9.1' } });
  await settle();
  fireEvent.input(entered.getByLabelText('Nama'), { target: { value: 'Dinas Gizi' } });
  await settle();
  fireEvent.change(entered.getByLabelText('Jenis'), { target: { value: 'DEPARTMENT' } });
  await settle();
}

describe('ReorganisationPage', () => {
  beforeEach(() => {
    holders = [];
  });

  it('loads, says what went wrong, and asks what changes', async () => {
    await visit(ReorganisationPage, aSession('REGION_ADMIN'));
    await livesThroughAProblem('/agencies');
    await answer('/agencies', aPage());
    expect(screen.getAllByRole('radio')).toHaveLength(4);
    expect(screen.getByRole('heading', { name: 'Belum ada apa-apa di sini' })).toBeTruthy();
  });

  it('names every repair at its field, and sends nothing', async () => {
    await open();
    await check();
    expect(screen.getByRole('link', { name: 'Pilih jenis perubahan.' })).toBeTruthy();
    fireEvent.click(screen.getByRole('radio', { name: 'Penggabungan' }));
    choose('Berlaku mulai', '2099-01-01');
    await end('dinkes');
    choose('Perangkat daerah penerus', 'dinsos');
    await settle();
    await check();
    const summary = screen.getByRole('alert');
    expect(
      within(summary)
        .getAllByRole('link')
        .map((one) => one.textContent),
    ).toEqual([
      'Penggabungan memerlukan sedikitnya dua perangkat daerah asal; perubahan lain tepat satu.',
      'Tanggal berlaku paling lambat hari ini.',
    ]);
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('merges: everything follows the one successor', async () => {
    await open();
    fireEvent.click(screen.getByRole('radio', { name: 'Penggabungan' }));
    choose('Berlaku mulai', '2026-03-01');
    await end('dinkes', QUEUE, COPY);
    await end('dppkb', QUEUE);
    expect(screen.queryByRole('option', { name: 'Dinas Kesehatan' })).toBeNull();
    choose('Perangkat daerah penerus', 'dinsos');
    await settle();
    expect(screen.getByText('Semua inovasi (1) beralih ke Dinas Sosial.')).toBeTruthy();
    await check();
    press('Laksanakan');
    const sent = requestTo('POST', '/reorganisations');
    expect(sent.request.body).toEqual({
      kind: 'MERGE',
      effectiveOn: '2026-03-01',
      predecessorIds: ['dinkes', 'dppkb'],
      successors: [{ agencyId: 'dinsos' }],
      custody: [],
    });
  });

  it('splits: each innovation is placed, and the result lists what went where', async () => {
    await planSplit();
    await check();
    expect(screen.getByRole('link', { name: /^Pilih penerus untuk setiap/ })).toBeTruthy();
    choose('Antre dari rumah', '1');
    await settle();
    await check();
    expect(screen.getByRole('dialog').textContent).toContain('Dinas Gizi');
    press('Laksanakan');
    const sent = requestTo('POST', '/reorganisations');
    expect(sent.request.body).toMatchObject({
      successors: [{ agencyId: 'dinsos' }, { code: '9.1', name: 'Dinas Gizi', kind: 'DEPARTMENT' }],
      custody: [{ innovationId: 'antre', successorIndex: 1 }],
    });
    sent.flush({ ...DONE, predecessorIds: [], successorIds: [], movedInnovationIds: ['antre'] });
    await settle();
    expect(screen.getByRole('heading', { name: 'Perubahan SOTK sudah berlaku' })).toBeTruthy();
    const moved = screen.getByRole('link', { name: 'Antre dari rumah' });
    expect(moved.getAttribute('href')).toBe('/inovasi/antre');
    expect(moved.closest('li')!.textContent).toContain('Dinas Gizi');
  });

  it('tells before and after who loses which role', async () => {
    holders = someHolders('dinkes');
    await planSplit();
    choose('Antre dari rumah', '0');
    await settle();
    await check();
    const dialog = screen.getByRole('dialog').textContent;
    expect(dialog).toContain('Peran berikut ikut berakhir');
    expect(dialog).toMatch(/Operator perangkat daerah:\s+2 orang/);
    expect(dialog).toMatch(/Kepala perangkat daerah:\s+1 orang/);
    expect(dialog).not.toContain('Verifikator');
    press('Laksanakan');
    const done = { ...DONE, predecessorIds: [], successorIds: [], movedInnovationIds: [] };
    requestTo('POST', '/reorganisations').flush(done);
    await settle();
    const siti = screen.getByRole('link', { name: 'Siti' });
    expect(siti.getAttribute('href')).toBe('/orang/s1');
    expect(siti.closest('li')!.textContent).toContain('Operator perangkat daerah');
    expect(screen.queryByRole('link', { name: 'Kepala Lama' })).toBeNull();
    expect(screen.getByRole('link', { name: 'Daftar ini' }).getAttribute('href')).toBe(
      '/orang?sotk=r',
    );
  });

  it('renames with the code kept, and says that the roles go on', async () => {
    await planRename(HEALTH.code, 'Dinas Kesehatan Masyarakat');
    expect(screen.getByRole('dialog').textContent).toContain('peran berikut berlanjut di penerus');
    press('Laksanakan');
    const sent = requestTo('POST', '/reorganisations');
    expect((sent.request.body as { successors: object[] }).successors).toMatchObject([
      { code: HEALTH.code },
    ]);
    const done = { ...DONE, predecessorIds: [], successorIds: [], movedInnovationIds: [] };
    sent.flush({ ...done, kind: 'RENAME' });
    await settle();
    expect(screen.getByText(/^Semua peran .* berlanjut/)).toBeTruthy();
    expect(screen.queryByRole('link', { name: 'Siti' })).toBeNull();
  });

  it('renames into an agency that stands already, and says that the roles end', async () => {
    await open();
    fireEvent.click(screen.getByRole('radio', { name: 'Perubahan nama' }));
    choose('Berlaku mulai', '2026-03-01');
    holders = someHolders('dinkes');
    await end('dinkes');
    choose('Perangkat daerah penerus', 'dinsos');
    await settle();
    await check();
    const dialog = screen.getByRole('dialog').textContent;
    expect(dialog).toContain('Peran berikut ikut berakhir');
    expect(dialog).not.toContain('berlanjut');
    press('Laksanakan');
    const done = { ...DONE, predecessorIds: [], successorIds: [], movedInnovationIds: [] };
    requestTo('POST', '/reorganisations').flush({ ...done, kind: 'RENAME' });
    await settle();
    expect(screen.queryByText(/berlanjut/)).toBeNull();
    expect(screen.getByRole('link', { name: 'Siti' })).toBeTruthy();
  });

  it('says before the last question that another agency has the code or the name', async () => {
    await planRename('9.9', ' dinas  SOSIAL');
    expect(screen.queryByRole('dialog')).toBeNull();
    const summary = within(screen.getByRole('alert'));
    expect(summary.getAllByRole('link').map((one) => one.textContent)).toEqual([
      'Kode ini dipakai Dinas Sosial. Tulis kode lain.',
      'Sudah ada Dinas Sosial (kode 9.9). Pilih sebagai penerus, atau tulis nama lain.',
    ]);
  });

  it('asks for a place for drafts that only their agency sees, once the server names them', async () => {
    await planSplit();
    choose('Antre dari rumah', '0');
    await settle();
    await check();
    press('Laksanakan');
    const missing = { innovationIds: ['draf-x'] };
    const refusal = aProblem(422, 'custody-missing', { title: 'Belum lengkap.', context: missing });
    refuse(requestTo('POST', '/reorganisations'), refusal);
    await settle();
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(screen.getByText('Belum lengkap.')).toBeTruthy();
    choose('Draf 1 yang belum diajukan', '1');
    await settle();
    await check();
    press('Laksanakan');
    const sent = requestTo('POST', '/reorganisations');
    expect((sent.request.body as { custody: object[] }).custody).toContainEqual({
      innovationId: 'draf-x',
      successorIndex: 1,
    });
  });

  it('says at the field what the server refuses', async () => {
    await open();
    fireEvent.click(screen.getByRole('radio', { name: 'Perubahan nama' }));
    choose('Berlaku mulai', '2026-03-01');
    await end('dinkes');
    type('Kode', '1');
    await settle();
    type('Nama', 'Dinas Kesehatan Baru');
    await settle();
    choose('Jenis', 'DEPARTMENT');
    await settle();
    await check();
    press('Laksanakan');
    const errors = [{ pointer: '/successors/0/code', detail: 'Kode ini sudah dipakai.' }];
    refuse(requestTo('POST', '/reorganisations'), aProblem(400, 'validation-failed', { errors }));
    await settle();
    expect(screen.getByLabelText('Kode').getAttribute('aria-invalid')).toBe('true');
  });

  it('closes without a successor only when nothing is left', async () => {
    await open();
    fireEvent.click(screen.getByRole('radio', { name: 'Penghapusan' }));
    choose('Berlaku mulai', '2026-03-01');
    await end('dinkes', QUEUE);
    await check();
    const repair = 'Tunjuk penerus: masih ada inovasi yang berjalan.';
    expect(screen.getByRole('link', { name: repair })).toBeTruthy();
    press('Keluarkan Dinas Kesehatan');
    await settle();
    await end('dinsos');
    await check();
    expect(screen.getByRole('dialog', { name: 'Laksanakan perubahan ini?' })).toBeTruthy();
  });
});

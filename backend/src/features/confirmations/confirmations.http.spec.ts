import type {
  Page,
  UseConfirmationItem,
  UseStatementsView,
  UseSurvivalView,
} from '@satu/contract/views';
import { v7 as uuid } from 'uuid';
import { startApp, type TestApp } from '../../testing/start-app.js';
import type { TestClient } from '../../testing/test-client.js';
import {
  act,
  type Body,
  District,
  NOON,
  pointerOf,
  QUICK,
  refusal,
} from '../innovations/district.fixture.js';

const LAST_YEAR = '2025-03-01T05:00:00Z';
const LINK = { title: 'Foto loket, Mei 2026', url: 'https://contoh.go.id/foto' };

let app: TestApp;
let district: District;
let office: TestClient;

beforeAll(async () => {
  app = await startApp({ now: NOON });
  district = await District.in(app);
  office = await app.as({ role: 'OFFICE_STAFF' });
});
afterAll(() => app.close());
beforeEach(() => {
  app.clock.set(NOON);
});

interface Kept {
  agencyId: string;
  staff: TestClient;
  head: TestClient;
  innovation: Body;
}

/** An agency with one innovation that was endorsed last year and declared for this one. */
async function kept(name: string): Promise<Kept> {
  const agencyId = await district.agency(`Dinas ${name}`);
  const [staff, head] = [
    await district.posted('AGENCY_STAFF', agencyId),
    await district.posted('AGENCY_HEAD', agencyId),
  ];
  app.clock.set(LAST_YEAR);
  const { id } = await district.endorsed(staff, head, { name, ...QUICK });
  app.clock.set(NOON);
  const declared = await act(head, id, 'declaration', { periodId: district.periodId });
  return { agencyId, staff, head, innovation: declared.body };
}

async function listed(by: TestClient, query: string): Promise<UseConfirmationItem[]> {
  const answer = await by.get<Page<UseConfirmationItem>>(`/api/use-confirmations?${query}`);
  expect(answer.status).toBe(200);
  return answer.body.items;
}

describe('the yearly confirmation', () => {
  it('is asked for what was endorsed before the period opened, until somebody gives it', async () => {
    const { agencyId, staff, head, innovation } = await kept('Kios Obat');
    await district.endorsed(staff, head, { name: 'Baru tahun ini' });
    expect(await listed(staff, 'due=true')).toMatchObject([
      {
        innovationId: innovation.id,
        custodianAgencyId: agencyId,
        useState: 'IN_USE',
        due: true,
        dueBy: '2026-12-31T17:00:00.000Z',
        mine: true,
        last: null,
      },
    ]);
    const seen = await listed(office, `due=true&custodianAgencyId=${agencyId}`);
    expect(seen.map(({ innovationId, mine }) => [innovationId, mine])).toEqual([
      [innovation.id, false],
    ]);
    const done = await act(staff, innovation.id, 'confirmation', { state: 'IN_USE', link: LINK });
    expect(done.status).toBe(200);
    expect(done.body.useState).toBe('IN_USE');
    expect(await listed(staff, 'due=true')).toEqual([]);
    const [first] = await listed(staff, 'due=false&sort=-confirmedAt');
    expect(first).toMatchObject({
      innovationId: innovation.id,
      due: false,
      last: { state: 'IN_USE', by: 'AGENCY_STAFF' },
    });
    const said = await staff.get<UseStatementsView>(
      `/api/innovations/${innovation.id}/confirmations`,
    );
    expect(said.body.items).toMatchObject([
      { year: 2026, state: 'IN_USE', evidenceTitle: LINK.title, url: LINK.url },
    ]);
  });

  it('needs one piece of evidence of this year', async () => {
    const { staff, innovation } = await kept('Perpustakaan Becak');
    const { id } = innovation;
    const bare = await act(staff, id, 'confirmation', { state: 'IN_USE' });
    expect(refusal(bare)).toEqual([422, 'evidence-required']);
    const script = { title: 'x', url: 'javascript:alert(1)' };
    const wrong = await act(staff, id, 'confirmation', { state: 'IN_USE', link: script });
    expect([...refusal(wrong), pointerOf(wrong)]).toEqual([400, 'validation-failed', '/link/url']);
    const [old, fresh] = [uuid(), uuid()];
    for (const [evidenceId, at] of [
      [old, '2025-12-31T16:59:59Z'],
      [fresh, '2025-12-31T17:00:00Z'],
    ]) {
      await app.sql(
        `insert into evidence (id, innovation_id, kind, title, url, created_by, created_at)
         values ($1::uuid, $2, 'LINK', 'Foto', 'https://contoh.go.id/' || $1::text, $3, $4)`,
        [evidenceId, id, staff.personId, at],
      );
    }
    const stale = await act(staff, id, 'confirmation', { state: 'IN_USE', evidenceId: old });
    expect(refusal(stale)).toEqual([422, 'evidence-not-fresh']);
    const foreign = await act(staff, id, 'confirmation', { state: 'IN_USE', evidenceId: uuid() });
    expect([...refusal(foreign), pointerOf(foreign)]).toEqual([
      400,
      'validation-failed',
      '/evidenceId',
    ]);
    const good = await act(staff, id, 'confirmation', { state: 'IN_USE', evidenceId: fresh });
    expect(good.status).toBe(200);
  });

  it('that it has stopped counts no more, and opens the lapse of the last one', async () => {
    const { agencyId, staff, innovation } = await kept('Angkot Sekolah');
    expect((await district.duty(agencyId)).counted).toBe(1);
    const silent = await act(staff, innovation.id, 'confirmation', { state: 'STOPPED' });
    expect(refusal(silent)).toEqual([400, 'note-required']);
    const said = { state: 'STOPPED', reason: 'Armadanya dijual.', since: '2026-04-01' };
    const stopped = await act(staff, innovation.id, 'confirmation', said);
    expect(stopped.body).toMatchObject({ useState: 'STOPPED', useStateSince: '2026-04-01' });
    expect(await district.duty(agencyId)).toMatchObject({ counted: 0, lapseOpen: true });
    expect(await listed(staff, 'due=true')).toEqual([]);
  });

  it('is given while the period takes it, by who works there, upon what was seen', async () => {
    const { staff, head, innovation } = await kept('Sumur Bersama');
    const { id } = innovation;
    const said = { state: 'IN_USE', link: LINK };
    expect((await act(office, id, 'confirmation', said)).status).toBe(403);
    const stranger = await district.staff('disdik');
    expect((await act(stranger, id, 'confirmation', said)).status).toBe(404);
    const abroad = await app.as({ role: 'AGENCY_STAFF', region: 'gresik', agency: 'dinkes' });
    expect((await act(abroad, id, 'confirmation', said)).status).toBe(404);
    const stale = { 'if-match': `"${id}-1"` };
    const late = await staff.post<Body>(`/api/innovations/${id}/confirmation`, said, stale);
    expect(late.status).toBe(412);
    app.clock.set('2026-12-31T17:00:00Z');
    expect(refusal(await act(head, id, 'confirmation', said))[1]).toMatch(/^period-/);
    expect(await listed(staff, 'due=true')).toEqual([]);
  });

  it('is no question to what was never endorsed', async () => {
    const staff = await district.staff();
    const draft = await district.submitted(staff, { name: 'Masih diajukan' });
    const refused = await act(staff, draft.id, 'confirmation', { state: 'IN_USE', link: LINK });
    expect(refusal(refused)).toEqual([409, 'invalid-transition']);
  });
});

describe('how long innovations last', () => {
  it('follows each until it stopped, or until it was last said to be in use', async () => {
    const { agencyId, staff, innovation } = await kept('Taman Baca');
    const implementedOn = '2024-03-31';
    await app.sql(`update innovation set content = content || $2 where id = $1`, [
      innovation.id,
      { implementedOn },
    ]);
    const read = async () => {
      const { body } = await office.get<UseSurvivalView>('/api/use-survival');
      return body.agencies.find(({ key }) => key === agencyId);
    };
    expect(await read()).toMatchObject({
      label: 'Dinas Taman Baca',
      followed: 1,
      stopped: 0,
      years: [
        { years: 0, atRisk: 1, share: 1 },
        { years: 1, atRisk: 1, share: 1 },
        { years: 2, atRisk: 1, share: 1 },
      ],
    });
    const said = { state: 'STOPPED', reason: 'Pindah gedung.', since: '2026-05-01' };
    expect((await act(staff, innovation.id, 'confirmation', said)).status).toBe(200);
    const after = await read();
    expect(after).toMatchObject({ followed: 1, stopped: 1 });
    const { body } = await office.get<UseSurvivalView>('/api/use-survival');
    expect(body.cohorts.find(({ key }) => key === '2024')).toMatchObject({
      followed: 1,
      stopped: 1,
    });
    expect(body.all.followed).toBeGreaterThan(1);
    const abroad = await app.as({ role: 'OFFICE_STAFF', region: 'gresik' });
    const theirs = await abroad.get<UseSurvivalView>('/api/use-survival');
    expect(theirs.body.all.followed).toBe(0);
  });
});

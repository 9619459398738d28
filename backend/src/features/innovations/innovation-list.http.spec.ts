import type { InnovationPage, InnovationSummary } from '@satu/contract/views';
import { INNOVATION_STATUSES } from '@satu/domain/innovation';
import { startApp, type TestApp } from '../../testing/start-app.js';
import type { TestClient } from '../../testing/test-client.js';
import { countStatements } from '../../testing/count-statements.js';
import { act, District, done, NOON, read, refusal } from './district.fixture.js';

describe('the list of innovations', () => {
  let app: TestApp;
  let district: District;
  let staff: TestClient;
  let head: TestClient;
  let verifier: TestClient;
  const ids: Record<string, string> = {};
  const idOf = (name: string): string => ids[name] ?? name;

  beforeAll(async () => {
    app = await startApp({ now: NOON });
    district = await District.in(app);
    staff = await district.staff();
    head = await district.head();
    verifier = await app.as({ role: 'VERIFIER' });
    await build();
  });

  afterAll(async () => {
    await app.close();
  });

  /** One in every status, each a minute after the one before. */
  async function build(): Promise<void> {
    const tick = (minute: number): void => {
      app.clock.set(`2026-06-01T05:${String(minute).padStart(2, '0')}:00Z`);
    };
    tick(1);
    ids['draft'] = (await district.draft(staff, { name: 'Draf Posyandu' })).id;
    tick(2);
    ids['submitted'] = (
      await district.submitted(staff, { name: 'Ambulans Desa', stage: 'TRIAL' })
    ).id;
    tick(3);
    ids['endorsed'] = (await district.endorsed(staff, head, { name: 'Pelayanan Kilat' })).id;
    tick(4);
    ids['verified'] = (await district.verified(staff, head, verifier)).id;
    done(await act(verifier, idOf('verified'), 'publication'));
    tick(5);
    ids['returned'] = (await district.submitted(staff, { name: 'Kartu 100% Sehat' })).id;
    done(await act(head, idOf('returned'), 'return', { note: 'Lengkapi.' }));
    tick(6);
    ids['rejected'] = (await district.endorsed(staff, head, { name: 'Café Jentik' })).id;
    done(await act(verifier, idOf('rejected'), 'rejection', { criterion: 'BENEFIT', reason: 'x' }));
    tick(7);
    ids['withdrawn'] = (await district.draft(staff, { name: 'Tak jadi' })).id;
    done(await act(staff, idOf('withdrawn'), 'withdrawal', { reason: 'Salah.' }));
    tick(8);
    const bus = await district.staff('disdik');
    ids['elsewhere'] = (
      await district.draft(bus, { name: 'Angkot Pintar', mainAffairCode: '2.15' })
    ).id;
    tick(9);
    const foreign = await app.as({ role: 'AGENCY_STAFF', region: 'gresik', agency: 'dinkes' });
    const foreignHead = await app.as({ role: 'AGENCY_HEAD', region: 'gresik', agency: 'dinkes' });
    ids['foreign'] = (await district.endorsed(foreign, foreignHead, { name: 'Perahu Sehat' })).id;
    tick(10);
  }

  const seen = async (by: TestClient, query = ''): Promise<string[]> => {
    const { status, body } = await by.get<InnovationPage>(`/api/innovations?limit=100${query}`);
    expect(status).toBe(200);
    const known = Object.fromEntries(Object.entries(ids).map(([name, id]) => [id, name]));
    return body.items.map((item) => known[item.id] ?? item.name);
  };

  describe('shows', () => {
    it('its agency everything it wrote, newest first', async () => {
      expect(await seen(staff)).toEqual([
        'withdrawn',
        'rejected',
        'returned',
        'verified',
        'endorsed',
        'submitted',
        'draft',
      ]);
    });

    it('the mentor the same', async () => {
      const mentor = await app.as({ role: 'MENTOR', agency: 'dinkes' });
      expect(await seen(mentor)).toEqual(await seen(staff));
    });

    it.each(['VERIFIER', 'OFFICE_STAFF', 'OFFICE_DECIDER', 'REGION_ADMIN', 'AUDITOR'] as const)(
      '%s what was ever submitted',
      async (role) => {
        const reader = await app.as({ role });
        expect(await seen(reader)).toEqual([
          'rejected',
          'returned',
          'verified',
          'endorsed',
          'submitted',
        ]);
      },
    );

    it('every other grant in the region what is endorsed or verified', async () => {
      const neighbour = await district.head('disdik');
      expect(await seen(neighbour)).toEqual(['elsewhere', 'verified', 'endorsed']);
      const manager = await app.as({ role: 'COMPETITION_MANAGER' });
      expect(await seen(manager)).toEqual(['verified', 'endorsed']);
    });

    it('nothing across the border', async () => {
      const abroad = await app.as({ role: 'VERIFIER', region: 'gresik' });
      expect(await seen(abroad)).toEqual(['foreign']);
    });

    it('both sides to somebody with a grant in each', async () => {
      const personId = await app.build.person();
      for (const regionId of [district.regionId, app.world.regions.gresik]) {
        await app.build.grant({ personId, role: 'VERIFIER', regionId });
      }
      const both = await app.signIn(personId);
      expect(await seen(both)).toContain('foreign');
      expect(await seen(both)).toContain('verified');
    });

    it('nobody without an account, and no overseer', async () => {
      expect((await app.stranger().get('/api/innovations')).status).toBe(401);
      const overseer = await app.as({ role: 'OVERSEER' });
      expect((await overseer.get('/api/innovations')).status).toBe(403);
    });

    it('each single one to exactly those who find it in the list', async () => {
      const readers = [staff, verifier, await district.head('disdik')];
      for (const reader of readers) {
        const listed = await seen(reader);
        for (const [name, id] of Object.entries(ids)) {
          const { status } = await read(reader, id);
          expect([name, status]).toEqual([name, listed.includes(name) ? 200 : 404]);
        }
      }
    });

    it('notes and reasons to those who work on it, not to the neighbours', async () => {
      const inside = await read(verifier, idOf('returned'));
      expect(inside.body.notes).toHaveLength(1);
      const neighbour = await district.head('disdik');
      const outside = await read(neighbour, idOf('endorsed'));
      expect(outside.body.notes).toEqual([]);
      const verified = idOf('verified');
      expect((await read(verifier, verified)).body.criteria).toHaveLength(5);
      expect((await read(neighbour, verified)).body.criteria).toEqual([]);
      expect(outside.body.history.every((line) => line.detail === null)).toBe(true);
    });
  });

  describe('is an item', () => {
    it('with the fields that clients read', async () => {
      const { body } = await verifier.get<InnovationPage>('/api/innovations?status=ENDORSED');
      expect(body).toEqual({
        items: [
          {
            id: ids['endorsed'],
            name: 'Pelayanan Kilat',
            agencyId: district.agencies.dinkes,
            agencyName: 'Dinas Kesehatan',
            custodianAgencyId: district.agencies.dinkes,
            custodianAgencyName: 'Dinas Kesehatan',
            status: 'ENDORSED',
            stage: 'IMPLEMENTED',
            mainAffairCode: '1.02',
            periodIds: [district.periodId],
            years: [2026],
            initiator: null,
            medium: null,
            form: null,
            useState: 'IN_USE',
            version: 3,
            updatedAt: '2026-06-01T05:03:00.000Z',
            turnSince: '2026-06-01T05:03:00.000Z',
            published: false,
            copyOfId: null,
          },
        ],
        next: null,
        total: 1,
        totalCapped: false,
      });
    });
  });

  describe('is narrowed by', () => {
    it.each([
      ['&status=DRAFT&status=RETURNED', ['returned', 'draft']],
      ['&stage=TRIAL', ['submitted']],
      ['&mainAffairCode=2.15', []],
      ['&year=2026&status=VERIFIED', ['verified']],
      ['&year=2019', []],
      ['&year=2019&year=2026&status=SUBMITTED', ['submitted']],
      ['&published=true', ['verified']],
      ['&published=false&status=VERIFIED', []],
      ['&useState=STOPPED', []],
    ])('%s', async (query, expected) => {
      expect(await seen(staff, query)).toEqual(expected);
    });

    it('agency, custodian and period', async () => {
      expect(await seen(verifier, `&agencyId=${district.agencies.disdik}`)).toEqual([]);
      expect(
        await seen(staff, `&custodianAgencyId=${district.agencies.dinkes}&status=DRAFT`),
      ).toEqual(['draft']);
      expect(await seen(staff, `&periodId=${district.periodId}&status=ENDORSED`)).toEqual([
        'endorsed',
      ]);
      expect(await seen(staff, `&periodId=${district.lastPeriodId}`)).toEqual([]);
    });

    it('what waits for the reader', async () => {
      expect(await seen(staff, '&waitingFor=me')).toEqual(['returned', 'draft']);
      expect(await seen(head, '&waitingFor=me')).toEqual(['submitted']);
      expect(await seen(verifier, '&waitingFor=me')).toEqual(['endorsed']);
      const bureau = await app.as({ role: 'VERIFIER', programme: 'SERVICE' });
      expect(await seen(bureau, '&waitingFor=me')).toEqual([]);
      const partial = await app.as({ role: 'VERIFIER', agency: 'dinkes' });
      expect(await seen(partial, '&waitingFor=me')).toEqual([]);
      const admin = await app.as({ role: 'REGION_ADMIN' });
      expect(await seen(admin, '&waitingFor=me')).toEqual([]);
    });
  });

  describe('is searched', () => {
    it.each([
      ['pelayanan', ['endorsed']],
      ['layan', ['endorsed']],
      ['KILAT', ['endorsed']],
      ['ilat', ['endorsed']],
      ['cafe', ['rejected']],
      ['café jentik', ['rejected']],
      ['pelyanan kilta', ['endorsed']],
      ['posyadu', ['draft']],
      ['100%', ['returned']],
      ['0% s', ['returned']],
      ['p_l', []],
      ['\\', []],
      ["' or 1=1 --", []],
      ['angkot', []],
      ['perahu', []],
      ['xylophone', []],
    ])('for %s', async (question, expected) => {
      expect(await seen(staff, `&q=${encodeURIComponent(question)}`)).toEqual(expected);
    });

    it('in the problem too, and within a filter', async () => {
      expect(await seen(staff, '&q=lansia&status=SUBMITTED')).toEqual(['submitted']);
    });

    it('by what people call the agency, and by the region, behind what the text itself says', async () => {
      const all = (await seen(staff)).toSorted();
      expect((await seen(staff, '&q=dinkes')).toSorted()).toEqual(all);
      expect((await seen(staff, '&q=Kabupaten%20Sidoarjo')).toSorted()).toEqual(all);
    });

    it('by relevance when asked to sort so', async () => {
      const found = await seen(staff, '&q=ambulans%20puskesmas&sort=-relevance');
      expect(found[0]).toBe('submitted');
    });

    it('not at all for blanks', async () => {
      expect(await seen(staff, '&q=%20%20')).toEqual(await seen(staff));
    });
  });

  describe('is sorted and paged', () => {
    it('by name, both ways', async () => {
      const up = await seen(staff, '&sort=name');
      expect(up[0]).toBe('submitted');
      expect(await seen(staff, '&sort=-name')).toEqual([...up].reverse());
    });

    it.each([
      ...['', '&sort=name', '&sort=-turnSince', '&q=dari&sort=-relevance'],
      ...['&sort=custodianAgencyName', '&sort=-status', '&sort=stage'],
    ])('without loss or repetition (%s)', async (query) => {
      const whole = (await staff.get<InnovationPage>(`/api/innovations?limit=100${query}`)).body
        .items;
      const collected: InnovationSummary[] = [];
      let next: string | null = '';
      while (next !== null) {
        const cursor: string = next === '' ? '' : `&cursor=${next}`;
        const { body } = await staff.get<InnovationPage>(
          `/api/innovations?limit=2${query}${cursor}`,
        );
        collected.push(...body.items);
        next = body.next;
      }
      expect(collected).toEqual(whole);
    });

    it('by status and stage in the order in which innovations go through them', async () => {
      const { body } = await staff.get<InnovationPage>('/api/innovations?limit=100&sort=status');
      expect(body.items.map(({ status }) => status)).toEqual(INNOVATION_STATUSES);
      expect((await seen(staff, '&sort=-stage'))[0]).not.toBe('submitted');
      expect((await seen(staff, '&sort=stage'))[0]).toBe('submitted');
    });

    it('with counts for each filter value, each without its own filter', async () => {
      const { body } = await staff.get<InnovationPage>(
        '/api/innovations?status=DRAFT&facets=status,stage',
      );
      expect(body.facets).toEqual({
        status: [
          { value: 'DRAFT', count: 1 },
          { value: 'ENDORSED', count: 1 },
          { value: 'REJECTED', count: 1 },
          { value: 'RETURNED', count: 1 },
          { value: 'SUBMITTED', count: 1 },
          { value: 'VERIFIED', count: 1 },
          { value: 'WITHDRAWN', count: 1 },
        ],
        stage: [{ value: 'IMPLEMENTED', count: 1 }],
      });
    });

    it.each([
      'limit=0',
      'limit=101',
      'sort=colour',
      'colour=red',
      'status=READY',
      'year=soon',
      'published=perhaps',
      'waitingFor=you',
      'agencyId=7',
      'cursor=abc',
      `q=${'x'.repeat(201)}`,
    ])('and refuses %s', async (query) => {
      const refused = await staff.get(`/api/innovations?${query}`);
      expect(refusal(refused)).toEqual([400, 'validation-failed']);
    });
  });

  it('takes as many statements for one row as for many', async () => {
    const one = await countStatements(async () =>
      staff.get('/api/innovations?limit=1&facets=status'),
    );
    const many = await countStatements(async () =>
      staff.get('/api/innovations?limit=7&facets=status'),
    );
    expect(many).toBe(one);
  });

  it('the single one takes as many for a long history as for a short one', async () => {
    const short = await countStatements(async () => read(staff, idOf('draft')));
    const long = await countStatements(async () =>
      staff.get(`/api/innovations/${ids['returned']}`),
    );
    expect(long).toBe(short);
  });
});

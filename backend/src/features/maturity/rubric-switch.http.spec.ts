import type { ReviewPage, RubricPage, RubricSwitchPreview } from '@satu/contract/views';
import { startApp, type TestApp } from '../../testing/start-app.js';
import type { TestClient } from '../../testing/test-client.js';
import { District, NOON, pointerOf, refusal } from '../innovations/district.fixture.js';
import {
  claim,
  claiming,
  finding,
  type PeriodRubric,
  prove,
  type Rubric,
  said,
  type Sheet,
  sheetOf,
  SHIPPED,
  tag,
} from './maturity.fixture.js';

describe('editions of the index, and a period that goes over to another', () => {
  let app: TestApp;
  let district: District;
  let staff: TestClient;
  let head: TestClient;
  let verifier: TestClient;
  let admin: TestClient;

  beforeAll(async () => {
    app = await startApp({ now: NOON });
    district = await District.in(app);
    staff = await district.staff();
    head = await district.head();
    verifier = await app.as({ role: 'VERIFIER' });
    admin = await app.as({ role: 'REGION_ADMIN' });
  });
  beforeEach(() => {
    app.clock.set(NOON);
  });
  afterAll(() => app.close());

  const copy = async (edition = '2026 Sidoarjo') =>
    (await admin.post<Rubric>('/api/rubrics', { basedOnId: SHIPPED[2026], edition })).body;
  const change = async (rubric: Rubric, parts: object) =>
    admin.patch<Rubric>(`/api/rubrics/${rubric.id}`, parts, tag(rubric));
  const published = async (parts: (rubric: Rubric) => object) => {
    const draft = await copy();
    await change(draft, parts(draft));
    return (await admin.post<Rubric>(`/api/rubrics/${draft.id}/publication`)).body;
  };
  /** The edition with a heavier video, and other words for the network. */
  const letter = ({ indicators }: Rubric) => ({
    indicators: indicators.map((part) => {
      if (part.key === 'video') return { ...part, weight: 5 };
      if (part.key !== 'network') return part;
      return { ...part, tiers: ['satu', 'dua', 'tiga'].map((id) => ({ id, en: id })) };
    }),
  });

  describe('an edition', () => {
    it('ships for everybody, with 2023 shown and not computable', async () => {
      const { body } = await staff.get<RubricPage>('/api/rubrics');
      expect(body.items.map(({ edition, status }) => [edition, status])).toEqual([
        ...[2029, 2028, 2027, 2026].map((year) => [String(year), 'PUBLISHED']),
        ['2023', 'INCOMPLETE'],
      ]);
      const old = (await staff.get<Rubric>(`/api/rubrics/${SHIPPED[2023]}`)).body;
      expect([old.minDivisor, old.formula, old.most, old.indicators]).toEqual([10, null, null, []]);
      const whole = (await staff.get<Rubric>(`/api/rubrics/${SHIPPED[2026]}`)).body;
      expect(whole.most).toEqual({ region: 63, innovation: 111, count: 76, total: 250 });
    });

    it('is copied, changed as a draft that only administrators see, and then stays', async () => {
      const draft = await copy();
      expect([draft.status, draft.prognosis, draft.faults]).toEqual(['DRAFT', true, []]);
      const hidden = await staff.get(`/api/rubrics/${draft.id}`);
      expect(refusal(hidden as never)).toEqual([404, 'not-found']);
      const heavy = await change(draft, letter(draft));
      expect(heavy.body.most?.innovation).toBe(114);
      const done = await admin.post<Rubric>(`/api/rubrics/${draft.id}/publication`);
      expect(done.body.status).toBe('PUBLISHED');
      expect((await staff.get<Rubric>(`/api/rubrics/${draft.id}`)).status).toBe(200);
      const late = await change(done.body, { edition: 'X' });
      expect(refusal(late as never)).toEqual([409, 'rubric-published']);
      await expect(
        app.sql(`update index_rubric set content = '{}' where id = $1`, [draft.id]),
      ).rejects.toThrow('a published edition never changes');
    });

    it('cannot be changed where it ships, nor copied from what is incomplete', async () => {
      const any = { 'if-match': '*' };
      const shipped = await admin.patch(`/api/rubrics/${SHIPPED[2026]}`, { edition: 'X' }, any);
      expect(refusal(shipped as never)).toEqual([409, 'rubric-published']);
      const body = { basedOnId: SHIPPED[2023], edition: '2023' };
      const incomplete = await admin.post<Rubric>('/api/rubrics', body);
      expect(pointerOf(incomplete)).toBe('/basedOnId');
      const forbidden = await staff.post('/api/rubrics', body);
      expect(refusal(forbidden as never)).toEqual([403, 'forbidden']);
    });

    it('is not published with a fault, and keeps the draft with its place', async () => {
      const draft = await copy();
      const [first, ...others] = draft.indicators;
      const broken = await change(draft, { indicators: [{ ...first, weight: 0 }, ...others] });
      expect(broken.body.faults).toEqual([
        { pointer: '/indicators/0/weight', detail: 'too-small' },
      ]);
      const refused = await admin.post<Rubric>(`/api/rubrics/${draft.id}/publication`);
      expect([...refusal(refused as never), pointerOf(refused)]).toEqual([
        ...[400, 'validation-failed'],
        '/indicators/0/weight',
      ]);
    });

    it('is a prognosis until its letter is attached', async () => {
      const rubric = await published(letter);
      const paper = { number: '400.10/1/BSKDN', on: '2026-06-18', note: 'Arsip Bappeda, map 3' };
      const url = `/api/rubrics/${rubric.id}/letter`;
      const attached = await admin.put<Rubric>(url, paper, tag(rubric));
      expect([attached.body.prognosis, attached.body.letter]).toMatchObject([false, paper]);
    });
  });

  describe('a switch', () => {
    const switchTo = (rubricId: string, by = admin) =>
      by.post<PeriodRubric>(`/api/periods/${district.periodId}/rubric`, {
        ...{ rubricId, reason: 'Surat edaran baru.' },
      });

    it('shows first what it would do, then does exactly that, and keeps the old scores', async () => {
      const { id } = await district.verified(staff, head, verifier);
      await prove(app, id, 'video', 'network', 'regulation');
      await claiming(staff, id, claim('video', 3), claim('network', 2), claim('regulation', 1));
      const agreed = (indicatorKey: string, tier: number) => ({ indicatorKey, tier, note: null });
      await finding(
        verifier,
        id,
        agreed('video', 3),
        agreed('network', 2),
        agreed('regulation', 1),
      );
      const rubric = await published(letter);
      const url = `/api/periods/${district.periodId}/rubric`;
      const { body: preview } = await admin.get<RubricSwitchPreview>(
        `${url}/preview?rubricId=${rubric.id}`,
      );
      expect([preview.claims, preview.toReview]).toEqual([3, 2]);
      expect(preview.agencies).toEqual([
        { agencyId: district.agencies.dinkes, agencyName: 'Dinas Kesehatan', toReview: 2 },
      ]);
      expect(preview.before.claimed.index < preview.after.claimed.index).toBe(true);
      expect(said(await sheetOf(staff, id), 'video').review).toEqual([]);

      const done = await switchTo(rubric.id);
      expect(done.body.rubric.id).toBe(rubric.id);
      expect(done.body.switches).toMatchObject([{ claims: 3, toReview: 2 }]);
      const sheet = await sheetOf(staff, id);
      expect(sheet).toMatchObject({ claimed: 20, verified: 18, toReview: 2 });
      expect(said(sheet, 'video')).toMatchObject({ review: ['WEIGHT'], verifiedTier: 3 });
      expect(said(sheet, 'network')).toMatchObject({
        ...{ review: ['TIERS'], verifiedTier: null, verificationLost: 'EDITION' },
      });
      expect(said(sheet, 'network').evidence).toHaveLength(1);
      expect(sheet.earlier).toMatchObject([{ claimed: 17, verified: 17 }]);

      const list = await staff.get<ReviewPage>('/api/maturity-reviews');
      expect(list.body.items.map((item) => [item.id, item.claims.length])).toEqual([[id, 2]]);
      const neighbour = await district.staff('disdik');
      expect((await neighbour.get<ReviewPage>('/api/maturity-reviews')).body.items).toEqual([]);
      // Saying the same again is an answer: it was looked at.
      await claiming(staff, id, claim('video', 3));
      expect(said(await sheetOf(staff, id), 'video')).toMatchObject({
        ...{ review: [], verifiedTier: 3 },
      });
      expect(refusal((await switchTo(rubric.id)) as never)).toEqual([409, 'rubric-in-use']);
      const back = await switchTo(SHIPPED[2026]);
      expect(back.body.switches).toHaveLength(2);
    });

    it('lets no choice by the words before pass as looked at again', async () => {
      const { id } = await district.verified(staff, head, verifier);
      await claiming(staff, id, claim('video', 2), claim('network', 2), claim('regulation', 1));
      const open = await sheetOf(staff, id);
      await switchTo((await published(letter)).id);
      const url = `/api/innovations/${id}/maturity`;
      const saying = (...indicators: ReturnType<typeof claim>[]) =>
        staff.patch<Sheet>(url, { indicators }, tag(open));
      for (const tier of [2, 3]) {
        const late = await saying(claim('network', tier), claim('regulation', 1));
        expect(refusal(late as never)).toEqual([412, 'edition-changed']);
        expect(late.body.context).toEqual({ indicators: ['network'] });
      }
      expect(said(await sheetOf(staff, id), 'network')).toMatchObject({
        ...{ tier: 2, review: ['TIERS'] },
      });
      // What the edition left as it was is no obstacle.
      expect((await saying(claim('regulation', 2))).status).toBe(200);
      await claiming(staff, id, claim('network', 3));
      expect(said(await sheetOf(staff, id), 'network')).toMatchObject({ tier: 3, review: [] });
      await switchTo(SHIPPED[2026]);
    });

    it('is refused for a period that is planned or no longer counted: no claim loses its tier by it', async () => {
      const { id } = await district.verified(staff, head, verifier);
      await prove(app, id, 'network');
      await claiming(staff, id, claim('network', 2));
      await finding(verifier, id, { indicatorKey: 'network', tier: 2, note: null });
      const rubric = await published(letter);
      const older = `/api/periods/${district.lastPeriodId}/rubric`;
      const wish = { rubricId: rubric.id, reason: 'Surat edaran baru.' };
      const late = await admin.post(older, wish);
      expect(refusal(late as never)).toEqual([422, 'period-not-running']);
      const shown = await admin.get(`${older}/preview?rubricId=${rubric.id}`);
      expect(refusal(shown as never)).toEqual([422, 'period-not-running']);
      app.clock.set('2025-12-31T05:00:00Z');
      const planned = await admin.post(`/api/periods/${district.periodId}/rubric`, wish);
      expect(refusal(planned as never)).toEqual([422, 'period-not-running']);
      app.clock.set(NOON);
      expect(said(await sheetOf(staff, id), 'network')).toMatchObject({
        ...{ verifiedTier: 2, review: [] },
      });
    });

    it('is refused to drafts, to what is incomplete, to others, and in a closed period', async () => {
      const draft = await copy();
      expect(refusal((await switchTo(draft.id)) as never)).toEqual([422, 'rubric-not-published']);
      expect(refusal((await switchTo(SHIPPED[2023])) as never)).toEqual([
        ...[422, 'rubric-not-published'],
      ]);
      expect(refusal((await switchTo(SHIPPED[2027], staff)) as never)).toEqual([403, 'forbidden']);
      const abroad = await app.as({ role: 'REGION_ADMIN', region: 'gresik' });
      expect(refusal((await switchTo(SHIPPED[2027], abroad)) as never)).toEqual([404, 'not-found']);
      const url = `/api/periods/${district.lastPeriodId}/rubric`;
      await app.sql('update period set closed_at = $2, closed_with_findings = true where id = $1', [
        district.lastPeriodId,
        NOON,
      ]);
      const closed = await admin.post(url, { rubricId: SHIPPED[2027], reason: 'x' });
      expect(refusal(closed as never)).toEqual([422, 'period-closed']);
    });

    it('leaves nothing half done when two switch at once: one waits, and both stand in the list', async () => {
      const one = await published(letter);
      const other = await published(letter);
      const answers = await Promise.all([switchTo(one.id), switchTo(other.id)]);
      expect(answers.map(({ status }) => status)).toEqual([200, 200]);
      const { body } = await admin.get<PeriodRubric>(`/api/periods/${district.periodId}/rubric`);
      const [last, first] = body.switches;
      expect(last?.fromRubricId).toBe(first?.toRubricId);
      expect(body.rubric.id).toBe(last?.toRubricId);
    });
  });
});

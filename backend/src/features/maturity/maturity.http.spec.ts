import { startApp, type TestApp } from '../../testing/start-app.js';
import type { TestClient } from '../../testing/test-client.js';
import { District, NOON, NOWHERE, pointerOf, refusal } from '../innovations/district.fixture.js';
import {
  claim,
  claiming,
  finding,
  prove,
  said,
  type Sheet,
  sheetOf,
  tag,
  unprove,
} from './maturity.fixture.js';

describe('what an agency claims and a verifier finds', () => {
  let app: TestApp;
  let district: District;
  let staff: TestClient;
  let head: TestClient;
  let verifier: TestClient;

  beforeAll(async () => {
    app = await startApp({ now: NOON });
    district = await District.in(app);
    staff = await district.staff();
    head = await district.head();
    verifier = await app.as({ role: 'VERIFIER' });
  });
  beforeEach(() => {
    app.clock.set(NOON);
  });
  afterAll(() => app.close());

  describe('claiming', () => {
    it('begins with every indicator open, and counts a claim once it is proven', async () => {
      const { id } = await district.draft(staff);
      const empty = await sheetOf(staff, id);
      expect([empty.indicators.length, empty.claimed, empty.most]).toEqual([20, 0, 111]);
      expect(empty.rubric).toMatchObject({ edition: '2026', prognosis: true });
      const bare = await claiming(staff, id, claim('video', 3));
      expect([bare.status, bare.body.claimed]).toEqual([200, 0]);
      expect(said(bare.body, 'video')).toMatchObject({ tier: 3, claimedPoints: 0, evidence: [] });
      await prove(app, id, 'video', 'regulation');
      const proven = await claiming(staff, id, claim('regulation', 1));
      expect(proven.body.claimed).toBe(15);
      expect(said(proven.body, 'video').evidence).toEqual(['Bukti video, regulation']);
    });

    it('asks for exactly one basis where a benefit is claimed', async () => {
      const { id } = await district.draft(staff);
      await prove(app, id, 'benefit');
      const waiting = await claiming(staff, id, claim('benefit', 2));
      expect(waiting.body.claimed).toBe(0);
      const unknown = await claiming(staff, id, claim('benefit', 2, 'z'));
      expect([...refusal(unknown), pointerOf(unknown)]).toEqual([
        ...[400, 'validation-failed'],
        '/indicators/0/basis',
      ]);
      expect((await claiming(staff, id, claim('benefit', 2, 'a'))).body.claimed).toBe(6);
    });

    it('replaces all by PUT: what is left out is claimed no more', async () => {
      const { id } = await district.draft(staff);
      await claiming(staff, id, claim('video', 3), claim('network', 2));
      const sheet = await sheetOf(staff, id);
      const url = `/api/innovations/${id}/maturity`;
      const put = await staff.put<Sheet>(url, { indicators: [claim('network', 2)] }, tag(sheet));
      expect(said(put.body, 'video').tier).toBeNull();
      expect(said(put.body, 'network').tier).toBe(2);
      const stale = await staff.put(url, { indicators: [] }, tag(sheet));
      expect(refusal(stale)).toEqual([412, 'stale-version']);
      const bare = await staff.put(url, { indicators: [] });
      expect(refusal(bare)).toEqual([428, 'version-required']);
    });

    it('merges two editors of different indicators, and shows both where they meet', async () => {
      const { id } = await district.draft(staff);
      const seen = await sheetOf(staff, id);
      const url = `/api/innovations/${id}/maturity`;
      await claiming(head, id, claim('video', 1));
      const other = { indicators: [claim('network', 2)] };
      expect((await staff.patch<Sheet>(url, other, tag(seen))).status).toBe(200);
      const same = await staff.patch<Sheet>(url, { indicators: [claim('video', 3)] }, tag(seen));
      expect(refusal(same)).toEqual([412, 'stale-version']);
      expect(same.body.context?.['conflicts']).toMatchObject([
        { pointer: '/indicators/video', yours: { tier: 3 }, theirs: { tier: 1 } },
      ]);
      const agreed = await staff.patch(url, { indicators: [claim('video', 1)] }, tag(seen));
      expect(agreed.status).toBe(200);
    });

    it('writes who said what over what, once, and nothing for what stands already', async () => {
      const { id } = await district.draft(staff);
      const first = await claiming(staff, id, claim('video', 1));
      const again = await claiming(staff, id, claim('video', 1));
      expect(again.body.version).toBe(first.body.version);
      await claiming(staff, id, claim('video', 2));
      const lines = await app.sql<{ detail: { changes: object[] } }>(
        `select detail from audit_event where subject_id = $1 and act = 'innovation.maturity-claimed' order by at, id`,
        [id],
      );
      expect(lines.map(({ detail }) => detail.changes)).toMatchObject([
        [{ before: null, after: { indicatorKey: 'video', tier: 1 } }],
        [{ before: { tier: 1 }, after: { tier: 2 } }],
      ]);
    });

    it('is the custodian’s: others see it as they see the innovation, and may not', async () => {
      const { id } = await district.draft(staff);
      const neighbour = await district.staff('disdik');
      const abroad = await app.as({ role: 'AGENCY_STAFF', region: 'gresik', agency: 'dinkes' });
      const body = { indicators: [claim('video', 1)] };
      const any = { 'if-match': '*' };
      for (const client of [neighbour, abroad, verifier]) {
        const read = await client.get(`/api/innovations/${id}/maturity`);
        expect(refusal(read as never)).toEqual([404, 'not-found']);
      }
      for (const client of [neighbour, abroad]) {
        const tried = await client.patch(`/api/innovations/${id}/maturity`, body, any);
        expect(refusal(tried as never)).toEqual([404, 'not-found']);
      }
      const forbidden = await verifier.patch(`/api/innovations/${id}/maturity`, body, any);
      expect(refusal(forbidden as never)).toEqual([403, 'forbidden']);
      const nowhere = await staff.patch(`/api/innovations/${NOWHERE}/maturity`, body, any);
      expect(refusal(nowhere as never)).toEqual([404, 'not-found']);
    });

    it('hangs on the original, also when its working copy is opened, and ends with it', async () => {
      const verified = await district.verified(staff, head, verifier);
      await claiming(staff, verified.id, claim('video', 1));
      const copy = await staff.post<Sheet>(`/api/innovations/${verified.id}/revision`);
      await claiming(staff, copy.body.id, claim('video', 2));
      expect(said(await sheetOf(staff, verified.id), 'video').tier).toBe(2);
      const gone = await district.draft(staff);
      await staff.post(`/api/innovations/${gone.id}/withdrawal`, { reason: 'Batal.' });
      const late = await claiming(staff, gone.id, claim('video', 1));
      expect(refusal(late)).toEqual([409, 'maturity-closed']);
    });
  });

  it('keeps notes and names among those who work on it: outsiders read tiers and points', async () => {
    const { id } = await district.verified(staff, head, verifier);
    await prove(app, id, 'video');
    const own = 'Versi pendek.';
    await claiming(staff, id, { ...claim('video', 3), note: own });
    const note = 'Dua unsur.';
    await finding(verifier, id, { indicatorKey: 'video', tier: 2, note });
    await app.sql(`update maturity_claim set review = '{WEIGHT}' where innovation_id = $1`, [id]);
    for (const client of [staff, verifier]) {
      const sheet = await sheetOf(client, id);
      expect([sheet.toReview, said(sheet, 'video')]).toMatchObject([
        1,
        {
          note: own,
          verifiedNote: note,
          review: ['WEIGHT'],
          verifiedBy: expect.any(String) as unknown,
        },
      ]);
    }
    const evaluator = await app.as({ role: 'EVALUATOR' });
    for (const client of [await district.staff('disdik'), evaluator]) {
      const sheet = await sheetOf(client, id);
      expect([sheet.toReview, said(sheet, 'video')]).toMatchObject([
        0,
        {
          ...{ tier: 3, note: '', claimedBy: null, verifiedTier: 2, verifiedNote: null },
          ...{ verifiedBy: null, review: [], evidence: ['Bukti video'] },
        },
      ]);
    }
  });

  describe('verifying', () => {
    const proven = async (tier = 2) => {
      const { id } = await district.endorsed(staff, head);
      const evidenceId = await prove(app, id, 'video');
      await claiming(staff, id, claim('video', tier));
      return { id, evidenceId };
    };

    it('stands beside the claim, with a word where it differs', async () => {
      const { id } = await proven(3);
      const silent = await finding(verifier, id, { indicatorKey: 'video', tier: 1, note: null });
      expect([...refusal(silent), pointerOf(silent)]).toEqual([
        ...[400, 'validation-failed'],
        '/indicators/0/note',
      ]);
      const note = 'Video memuat dua unsur.';
      const found = await finding(verifier, id, { indicatorKey: 'video', tier: 1, note });
      expect([found.body.claimed, found.body.verified]).toEqual([12, 4]);
      expect(said(found.body, 'video')).toMatchObject({ verifiedTier: 1, verifiedNote: note });
      const back = await finding(verifier, id, { indicatorKey: 'video', tier: null, note: null });
      expect(said(back.body, 'video')).toMatchObject({ verifiedTier: null, verifiedBy: null });
    });

    it('needs a claim, evidence, and a head who stands for it', async () => {
      const { id } = await district.endorsed(staff, head);
      const none = await finding(verifier, id, { indicatorKey: 'video', tier: 0, note: null });
      expect(refusal(none)).toEqual([400, 'validation-failed']);
      await claiming(staff, id, claim('video', 2));
      const bare = await finding(verifier, id, { indicatorKey: 'video', tier: 2, note: null });
      expect([...refusal(bare), bare.body.context]).toEqual([
        ...[422, 'evidence-required'],
        { indicatorKeys: ['video'] },
      ]);
      const submitted = await district.submitted(staff);
      await claiming(staff, submitted.id, claim('video', 0));
      const early = await finding(verifier, submitted.id, {
        ...{ indicatorKey: 'video', tier: 0, note: null },
      });
      expect(refusal(early)).toEqual([409, 'invalid-transition']);
    });

    it.each([
      ['the claim changes', 'CLAIM'],
      ['a piece of evidence joins', 'EVIDENCE'],
      ['a piece of evidence leaves', 'EVIDENCE'],
    ])('falls when %s', async (what, lost) => {
      const { id, evidenceId } = await proven();
      await finding(verifier, id, { indicatorKey: 'video', tier: 2, note: null });
      const before = await sheetOf(staff, id);
      if (lost === 'CLAIM') await claiming(staff, id, claim('video', 3));
      else if (what.includes('joins')) await prove(app, id, 'video');
      else await unprove(app, evidenceId);
      const after = await sheetOf(staff, id);
      expect(said(after, 'video')).toMatchObject({ verifiedTier: null, verificationLost: lost });
      expect(after.verified).toBe(0);
      expect(after.version).toBeGreaterThan(before.version);
      // Nobody verifies upon what he has not seen.
      const url = `/api/innovations/${id}/maturity/verification`;
      const body = { indicators: [{ indicatorKey: 'video', tier: 0, note: 'x' }] };
      const stale = await verifier.post<Sheet>(url, body, tag(before));
      expect(refusal(stale)).toEqual([412, 'stale-version']);
    });

    it('stays when a note is added, or another indicator is proven', async () => {
      const { id } = await proven();
      await finding(verifier, id, { indicatorKey: 'video', tier: 2, note: null });
      await claiming(staff, id, { ...claim('video', 2), note: 'Diunggah ulang.' });
      await prove(app, id, 'network');
      expect(said(await sheetOf(staff, id), 'video').verifiedTier).toBe(2);
    });

    it('is never for the own agency, its parent or its child, nor for another programme', async () => {
      const { id } = await proven();
      const body = { indicatorKey: 'video', tier: 2, note: null };
      for (const agency of ['dinkes', 'puskesmas'] as const) {
        const own = await app.as({ role: 'VERIFIER', agency });
        expect(refusal(await finding(own, id, body))).toEqual([409, 'conflict-of-interest']);
        expect((await sheetOf(own, id)).mayVerify).toBe(false);
      }
      const bureau = await app.as({ role: 'VERIFIER', programme: 'SERVICE' });
      expect(refusal(await finding(bureau, id, body))).toEqual([403, 'forbidden']);
      const abroad = await app.as({ role: 'VERIFIER', region: 'gresik' });
      expect(refusal(await finding(abroad, id, body))).toEqual([404, 'not-found']);
      const other = await app.as({ role: 'VERIFIER', agency: 'disdik' });
      expect((await finding(other, id, body)).status).toBe(200);
    });
  });
});

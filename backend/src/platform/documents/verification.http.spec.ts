import { createHash } from 'node:crypto';
import { startApp, type TestApp } from '../../testing/start-app.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { DocumentIssuer, type IssueOrder } from './document-issuer.js';
import type { IssuedDocument } from './issued-document.repository.js';

let app: TestApp;
let issuer: DocumentIssuer;
beforeAll(async () => {
  app = await startApp({ now: '2026-11-24T03:00:00Z' });
  issuer = app.nest.get(DocumentIssuer);
});
afterAll(() => app.close());

const SUBJECT = '019a0000-0000-7000-8000-00000000000a';

function orderOf(changes: Partial<IssueOrder> = {}): IssueOrder {
  return {
    regionId: app.world.regions.sidoarjo,
    kind: 'PROFILE',
    subjectType: 'innovation',
    subjectId: SUBJECT,
    language: 'id',
    title: 'Antrean <b>tanpa</b> & kertas',
    issuedFor: 'Dinas Kesehatan',
    letterhead: {
      government: 'Pemerintah Kabupaten Sidoarjo',
      office: 'Dinas Kesehatan',
      address: [],
    },
    template: 'specimen',
    data: { pairs: [['Nama', 'Antrean']], text: 'Ringkas.' },
    ...changes,
  };
}

async function issue(changes: Partial<IssueOrder> = {}): Promise<IssuedDocument> {
  const prepared = await issuer.prepare(orderOf(changes));
  return app.nest.get(UnitOfWork).run((tx) => issuer.record(tx, prepared));
}

const pageOf = (path: string) => app.stranger().get(path);

describe('whoever holds a document', () => {
  it('reads what was issued, without an account, a script, or a person', async () => {
    const document = await issue();
    const typed = document.code.toLowerCase();
    const { status, headers, text } = await pageOf(`/verifikasi/${typed}`);
    expect([status, headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
    const content = await issuer.contentOf(document.id);
    for (const words of [
      'Dokumen ini tercatat dan berlaku.',
      'Profil inovasi',
      'Antrean &lt;b&gt;tanpa&lt;/b&gt; &amp; kertas',
      'Dinas Kesehatan, Pemerintah Kabupaten Sidoarjo',
      '24 November 2026 pukul 10.00 WIB',
      createHash('sha256').update(content).digest('hex'),
    ]) {
      expect(text).toContain(words);
    }
    expect(text).not.toContain('<script');
    const nonce = /style nonce="([^"]+)"/.exec(text)?.[1];
    expect(headers['content-security-policy']).toContain(`style-src 'nonce-${nonce}'`);
    expect(headers['content-security-policy']).not.toMatch(/script-src|unsafe/);
  });

  it('reads it in English, one link away', async () => {
    const document = await issue();
    const indonesian = await pageOf(`/verifikasi/${document.code}`);
    expect(indonesian.text).toContain(`href="/en/verifikasi/${document.code}"`);
    const { text } = await pageOf(`/en/verifikasi/${document.code}`);
    expect(text).toContain('<html lang="en">');
    expect(text).toContain('This document is on record and stands.');
    expect(text).toContain('24 November 2026 at 10:00 WIB');
    expect(text).toContain(`href="/verifikasi/${document.code}"`);
  });

  it('types the code into a form', async () => {
    const document = await issue();
    const empty = await pageOf('/verifikasi');
    expect(empty.text).toContain('<form action="/verifikasi" method="get">');
    const printed = document.code.match(/.{4}/g)!.join('-');
    const { status, text } = await pageOf(`/verifikasi?kode=${printed}`);
    expect(status).toBe(200);
    expect(text).toContain(document.sha256);
  });

  it('learns that nothing was issued under a code, and can correct what was typed', async () => {
    for (const path of ['/verifikasi/K7QM4TXR9B2CVN8D', '/verifikasi?kode=K7QM4TXR9B2CVN8D']) {
      const { status, text } = await pageOf(path);
      expect(status).toBe(404);
      expect(text).toContain('Tidak ada dokumen dengan kode ini.');
      expect(text).toContain('value="K7QM-4TXR-9B2C-VN8D"');
    }
    const hostile = await pageOf(
      `/verifikasi?kode=${encodeURIComponent('"><script>alert(1)</script>')}`,
    );
    expect(hostile.status).toBe(404);
    expect(hostile.text).toContain('value="&quot;&gt;&lt;script&gt;');
    expect(hostile.text).not.toContain('<script');
  });

  it('learns that it stands no longer, since when and why', async () => {
    const document = await issue({ data: { pairs: [], text: 'Akan berubah.' } });
    await app.nest
      .get(UnitOfWork)
      .run((tx) => issuer.void(tx, { kind: 'PROFILE', subjectId: SUBJECT }, 'TEXT_CHANGED'));
    const { text } = await pageOf(`/verifikasi/${document.code}`);
    expect(text).toContain('tidak berlaku lagi');
    expect(text).toContain('24 November 2026 pukul 10.00 WIB: yang dicetak sudah berubah.');
  });
});

describe('issuing', () => {
  it('gives the same document for the same words, whoever asks first', async () => {
    const subjectId = '019a0000-0000-7000-8000-00000000000b';
    const [one, other] = await Promise.all([issue({ subjectId }), issue({ subjectId })]);
    expect(one.id).toBe(other.id);
    expect((await issue({ subjectId })).id).toBe(one.id);
    const changed = await issue({ subjectId, title: 'Lain' });
    expect(changed.code).not.toBe(one.code);
  });

  it('issues anew what was voided', async () => {
    const subjectId = '019a0000-0000-7000-8000-00000000000c';
    const first = await issue({ subjectId });
    await app.nest
      .get(UnitOfWork)
      .run((tx) => issuer.void(tx, { kind: 'PROFILE', subjectId }, 'REPLACED'));
    expect((await issue({ subjectId })).id).not.toBe(first.id);
  });

  it('never lets what was issued change', async () => {
    const { id } = await issue();
    const change = (set: string) =>
      app.sql(`update issued_document set ${set} where id = $1`, [id]);
    await expect(change(`title = 'Lain'`)).rejects.toThrow('never changes');
    await expect(change(`content = ''`)).rejects.toThrow('never changes');
    await expect(app.sql('delete from issued_document where id = $1', [id])).rejects.toThrow(
      'only grows',
    );
    await expect(app.sql('truncate issued_document cascade')).rejects.toThrow();
    await change(`void_at = now(), void_reason = 'REPLACED'`);
    await expect(change(`void_at = null, void_reason = null`)).rejects.toThrow('never changes');
  });
});

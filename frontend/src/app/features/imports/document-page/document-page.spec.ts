import { aSession } from '@satu/test-kit/session';
import type { DocumentPartView, FormDocumentView } from '@satu/contract/views';
import { fireEvent, screen } from '@testing-library/angular/zoneless';

import { aProblem, refuse, requestTo, settle } from '../../../../testing/server';
import { address, press, visit } from '../../../../testing/visit';
import { DocumentPage } from './document-page';

const aPart = (parts: Partial<DocumentPartView>): DocumentPartView => ({
  ...{ key: 'problem', pointer: '/content/problem', label: 'Permasalahan', text: 'Jauh.' },
  ...{ current: '', state: 'NEW', value: 'Jauh.', fault: null },
  ...parts,
});
const PARTS = [
  aPart({}),
  aPart({ key: 'name', pointer: '/name', label: 'Nama inovasi', value: 'Baru', state: 'CHANGED' }),
  aPart({ key: 'purpose', pointer: '/content/purpose', label: 'Tujuan', state: 'SAME' }),
  aPart({
    ...{ key: 'stage', pointer: '/stage', label: 'Tahapan', state: 'FAULTY', value: null },
    fault: 'Pilihan ini tidak tersedia.',
  }),
];
const UNREAD = [{ heading: 'Harapan', text: 'Semoga lekas.' }];
const STAFF = aSession('AGENCY_STAFF');

async function bring(path: string, parts: DocumentPartView[], id: string | null): Promise<void> {
  const file = new File(['x'], 'isi.docx');
  fireEvent.change(screen.getByLabelText(/Dokumen yang sudah diisi/), {
    target: { files: [file] },
  });
  await settle();
  expect(screen.getByText('Dokumen sedang dibaca…')).toBeTruthy();
  const version = id === null ? null : 3;
  const body: FormDocumentView = {
    ...{ id, version, formKey: 'innovation', formVersion: 2027, parts, unread: UNREAD },
  };
  requestTo('POST', path).flush(body, id === null ? {} : { headers: { ETag: '"i1-3"' } });
  await settle();
}

describe('DocumentPage', () => {
  it('shows what goes where, what is wrong and what is unread, before anything changes', async () => {
    await visit(DocumentPage, STAFF, { id: 'i1' });
    await bring('/innovations/i1/form-document/reading', PARTS, 'i1');
    expect(screen.getByText('Pilihan ini tidak tersedia.')).toBeTruthy();
    expect(screen.getByText('Semoga lekas.')).toBeTruthy();
    expect(screen.getAllByRole('checkbox')).toHaveLength(2);
    expect(screen.getByRole('link', { name: 'Unduh formulir (DOCX)' }).getAttribute('href')).toBe(
      '/api/innovations/i1/form-document',
    );
  });

  it('writes what is chosen as an edit of the version that was read', async () => {
    await visit(DocumentPage, STAFF, { id: 'i1' });
    await bring('/innovations/i1/form-document/reading', PARTS, 'i1');
    fireEvent.click(screen.getByRole('checkbox', { name: 'Masukkan: Nama inovasi' }));
    await settle();
    press('Masukkan 1 isian ke draf');
    const sent = requestTo('PATCH', '/innovations/i1');
    expect(sent.request.body).toEqual({ content: { problem: 'Jauh.' } });
    expect(sent.request.headers.get('If-Match')).toBe('"i1-3"');
    sent.flush({ id: 'i1' });
    await settle();
    expect(address()).toBe('/inovasi/i1');
  });

  it('keeps what was read when the server refuses it', async () => {
    await visit(DocumentPage, STAFF, { id: 'i1' });
    await bring('/innovations/i1/form-document/reading', PARTS, 'i1');
    press('Masukkan 2 isian ke draf');
    refuse(requestTo('PATCH', '/innovations/i1'), aProblem(412, 'stale-version'));
    await settle();
    expect(screen.getByRole('alert')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Masukkan 2 isian ke draf' })).toBeTruthy();
  });

  it('makes a new innovation, which needs a name', async () => {
    await visit(DocumentPage, STAFF);
    await bring('/form-document/reading', [aPart({})], null);
    expect(screen.getByText(/Inovasi baru perlu nama/)).toBeTruthy();
    await bring('/form-document/reading', PARTS, null);
    press('Masukkan 2 isian ke draf');
    const sent = requestTo('POST', '/innovations');
    expect(sent.request.body).toEqual({ name: 'Baru', content: { problem: 'Jauh.' } });
    sent.flush({ id: 'i9' });
    await settle();
    expect(address()).toBe('/inovasi/i9');
  });

  it('says why a file was refused', async () => {
    await visit(DocumentPage, STAFF);
    const file = new File(['x'], 'isi.docx');
    fireEvent.change(screen.getByLabelText(/Dokumen yang sudah diisi/), {
      target: { files: [file] },
    });
    const problem = aProblem(415, 'unsupported-file', {
      title: 'Jenis berkas ini tidak didukung.',
    });
    refuse(requestTo('POST', '/form-document/reading'), problem);
    await settle();
    expect(screen.getByText('Jenis berkas ini tidak didukung.')).toBeTruthy();
  });
});

import { type FormField, fieldsOf } from '@satu/domain/form';
import { currentForm } from '@satu/domain/shipped-forms';
import { aSession } from '@satu/test-kit/session';
import { anInnovation } from '@satu/test-kit/innovation';
import { TestBed } from '@angular/core/testing';
import { fireEvent, screen } from '@testing-library/angular/zoneless';

import { requestTo, settle } from '../../../../testing/server';
import { answer, press, type, visit } from '../../../../testing/visit';
import { Autosave } from '../../../shell/autosave/autosave';
import { SectionPage } from '../section-page/section-page';

const DRAFT = anInnovation({ id: 'i', moves: ['submission'] });

it('keeps a line of a table once it says something, and takes it back', async () => {
  await visit(SectionPage, aSession('AGENCY_STAFF'), { id: 'i', section: 'recognition' });
  await answer('/innovations/i', DRAFT, '"i-1"');
  fireEvent.click(screen.getAllByRole('button', { name: 'Tambah baris' })[1]!);
  await settle();
  type(/^Nama penghargaan/, 'Top 99');
  void TestBed.inject(Autosave).flush();
  const sent = requestTo('PATCH', '/innovations/i');
  const row = { name: 'Top 99', giver: '', level: '', year: '' };
  expect(sent.request.body).toEqual({ content: { awards: [row] } });
  sent.flush({ ...DRAFT, content: { ...DRAFT.content, awards: [row] } });
  await settle();
  press('Hapus baris 1');
  void TestBed.inject(Autosave).flush();
  const again = requestTo('PATCH', '/innovations/i');
  expect(again.request.body).toEqual({ content: { awards: null } });
});

it('has a piece for every type of the form', () => {
  const types = new Set(fieldsOf(currentForm).map(({ type: one }: FormField) => one));
  expect([...types].sort()).toEqual(
    [
      'affair',
      'affairs',
      'agencies',
      'budget',
      'choice',
      'coordinates',
      'date',
      'list',
      'longText',
      'multiChoice',
      'phone',
      'sdgs',
      'sop',
      'table',
      'text',
      'url',
    ].sort(),
  );
  expect(screen.queryByText(/belum mengenal jenis isian/)).toBeNull();
});

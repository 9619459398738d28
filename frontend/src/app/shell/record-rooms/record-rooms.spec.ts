import { inputBinding } from '@angular/core';
import { provideRouter } from '@angular/router';
import { render, screen } from '@testing-library/angular/zoneless';

import { provideTestServer } from '../../../testing/server';
import { RECORD_ROOMS, RecordRooms } from './record-rooms';

it('leads from each page of a record to all others of the same record', async () => {
  await render(RecordRooms, {
    bindings: [inputBinding('innovationId', () => 'satu')],
    providers: [provideTestServer(), provideRouter([])],
  });
  const open = RECORD_ROOMS.filter(({ anyOf }) => anyOf.length === 0);
  expect(screen.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual(
    open.map(({ path }) => (path === '' ? '/inovasi/satu' : `/inovasi/satu/${path}`)),
  );
});

it('hides what the reader may not use', async () => {
  await render(RecordRooms, {
    bindings: [inputBinding('innovationId', () => 'satu')],
    providers: [provideTestServer(), provideRouter([])],
  });
  const closed = RECORD_ROOMS.filter(({ anyOf }) => anyOf.length > 0);
  for (const { label } of closed) expect(screen.queryByRole('link', { name: label })).toBeNull();
});

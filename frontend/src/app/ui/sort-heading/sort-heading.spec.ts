import { Component } from '@angular/core';
import { fireEvent, render, screen } from '@testing-library/angular/zoneless';

import { SortHeading } from './sort-heading';

const open = async (current: string, asked: string[] = []): Promise<void> => {
  @Component({
    imports: [SortHeading],
    template: `<table>
      <thead>
        <tr>
          <th
            satuSortHeading
            label="Nama"
            sort="name"
            [current]="current"
            (sorted)="ask($event)"
          ></th>
          <th satuSortHeading label="Tahun" [current]="current"></th>
        </tr>
      </thead>
    </table>`,
  })
  class Table {
    readonly current = current;
    readonly ask = (sort: string): number => asked.push(sort);
  }
  await render(Table);
};

describe('SortHeading', () => {
  it.each([
    ['', null, 'name'],
    ['name', 'ascending', '-name'],
    ['-name', 'descending', 'name'],
    ['other', null, 'name'],
  ])('sorted by "%s" it says %s, and pressed it asks for "%s"', async (current, says, next) => {
    const asked: string[] = [];
    await open(current, asked);
    const heading = screen.getByRole('columnheader', { name: /Nama/ });
    expect(heading.getAttribute('aria-sort')).toBe(says);
    fireEvent.click(screen.getByRole('button', { name: /Nama/ }));
    expect(asked).toEqual([next]);
  });

  it('is only a heading where nothing can be sorted', async () => {
    await open('');
    expect(screen.getByRole('columnheader', { name: 'Tahun' }).querySelector('button')).toBeNull();
  });
});

import { provideRouter } from '@angular/router';
import { ROLE_PERMISSIONS, type Permission, type Role } from '@satu/domain/access';
import { fireEvent, render, screen } from '@testing-library/angular/zoneless';

import { APP_ROUTES } from '../../app.routes';
import { aSession, provideTestServer } from '../../../testing/server';
import { Session } from '../session/session';
import { DESTINATIONS } from './destinations';
import { Navigation } from './navigation';

async function openAs(role: Role): Promise<string[]> {
  await render(Navigation, {
    providers: [provideTestServer(), provideRouter([])],
    configureTestBed: (bed) => {
      const permissions = Object.entries(ROLE_PERMISSIONS[role])
        .filter(([, held]) => held)
        .map(([permission]) => permission as Permission);
      bed.inject(Session).began(aSession({ permissions }));
    },
  });
  return screen.getAllByRole('link').map((link) => link.textContent.trim());
}

describe('Navigation', () => {
  it.each<[Role, string[]]>([
    [
      'AGENCY_STAFF',
      [
        'Beranda',
        'Inovasi',
        'Kepatuhan',
        'Kompetisi',
        'Konfirmasi',
        'Lembar persetujuan',
        'Rak dokumen',
        'SOP',
        'Indeks',
        'Orang dan peran',
        'Katalog',
      ],
    ],
    [
      'EVALUATOR',
      ['Beranda', 'Inovasi', 'Kepatuhan', 'Penilaian', 'Kompetisi', 'Indeks', 'Katalog'],
    ],
    ['OVERSEER', ['Beranda', 'Kepatuhan', 'Katalog']],
  ])('shows %s only the doors that open', async (role, doors) => {
    await expect(openAs(role)).resolves.toEqual(doors);
  });

  it('opens the rest of the doors by its menu button and closes with Escape', async () => {
    await openAs('AUDITOR');
    const menu = screen.getByRole('button', { name: 'Menu' });
    expect(menu.getAttribute('aria-expanded')).toBe('false');
    fireEvent.click(menu);
    expect((await screen.findByRole('button', { expanded: true })).textContent).toContain('Menu');
    fireEvent.keyDown(menu, { key: 'Escape' });
    expect(await screen.findByRole('button', { expanded: false })).toBe(menu);
  });

  it('leads only to addresses that exist', () => {
    const paths = new Set(APP_ROUTES.map(({ path }) => `/${path ?? ''}`));
    expect(DESTINATIONS.filter(({ path }) => !paths.has(path))).toEqual([]);
  });
});

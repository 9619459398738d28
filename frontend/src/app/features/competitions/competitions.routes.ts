import type { Routes } from '@angular/router';

import { permitted } from '../../shell/session/guards';

/** Editions with their entries, assignments and results. */
export const COMPETITIONS_ROUTES: Routes = [
  {
    path: '',
    title: $localize`:@@competitions.list.title:Kompetisi`,
    canActivate: [permitted('competition:read')],
    loadComponent: async () => (await import('./list-page/edition-list-page')).EditionListPage,
  },
  {
    path: 'baru',
    title: $localize`:@@competitions.form.title:Siapkan edisi kompetisi`,
    canActivate: [permitted('competition:manage')],
    loadComponent: async () =>
      (await import('./edition-form-page/edition-form-page')).EditionFormPage,
  },
  {
    path: ':id/ubah',
    title: $localize`:@@competitions.form.change:Ubah edisi`,
    canActivate: [permitted('competition:manage')],
    loadComponent: async () =>
      (await import('./edition-form-page/edition-form-page')).EditionFormPage,
  },
  {
    path: ':id',
    title: $localize`:@@competitions.edition.title:Edisi kompetisi`,
    canActivate: [permitted('competition:read')],
    loadComponent: async () => (await import('./edition-page/edition-page')).EditionPage,
  },
  {
    path: ':id/hasil',
    title: $localize`:@@competitions.results.title:Hasil penilaian`,
    canActivate: [permitted('competition:read')],
    loadComponent: async () => (await import('./results-page/results-page')).ResultsPage,
  },
  {
    path: 'usulan/:id',
    title: $localize`:@@competitions.entry.title:Usulan`,
    canActivate: [permitted('entry:read')],
    loadComponent: async () => (await import('./entry-page/entry-page')).EntryPage,
  },
];

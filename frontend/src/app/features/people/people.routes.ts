import type { Routes } from '@angular/router';

import { permitted } from '../../shell/session/guards';

/** People and their roles. */
export const PEOPLE_ROUTES: Routes = [
  {
    path: '',
    title: $localize`:@@people.list.title:Orang dan peran`,
    canActivate: [permitted('person:read')],
    loadComponent: async () => (await import('./list-page/person-list-page')).PersonListPage,
  },
  {
    path: ':id',
    title: $localize`:@@people.person.title:Orang`,
    canActivate: [permitted('person:read')],
    loadComponent: async () => (await import('./person-page/person-page')).PersonPage,
  },
];

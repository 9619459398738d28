import type { Routes } from '@angular/router';

import { permitted } from '../../shell/session/guards';

/** Approval on paper: what waits to be matched, and each sheet. */
export const STATEMENTS_ROUTES: Routes = [
  {
    path: '',
    title: $localize`:@@statements.list.title:Lembar persetujuan`,
    canActivate: [permitted('statement:read')],
    loadComponent: async () => (await import('./list-page/statement-list-page')).StatementListPage,
  },
  {
    path: ':id',
    title: $localize`:@@statements.list.title:Lembar persetujuan`,
    canActivate: [permitted('statement:read')],
    loadComponent: async () => (await import('./sheet-page/sheet-page')).SheetPage,
  },
];

/** From the innovation's side: print the sheet for its head. */
export const INNOVATION_STATEMENT_ROUTES: Routes = [
  {
    path: '',
    title: $localize`:@@statements.print.title:Persetujuan lewat kertas`,
    canActivate: [permitted('statement:print')],
    loadComponent: async () => (await import('./print-page/print-page')).PrintPage,
  },
];

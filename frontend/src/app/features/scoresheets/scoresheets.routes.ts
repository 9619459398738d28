import type { Routes } from '@angular/router';

import { permitted } from '../../shell/session/guards';

/** An evaluator's own sheets, and the page on which one is scored. */
export const SCORESHEETS_ROUTES: Routes = [
  {
    path: '',
    title: $localize`:@@scoresheets.list.title:Penilaian saya`,
    canActivate: [permitted('scoresheet:score')],
    loadComponent: async () =>
      (await import('./list-page/scoresheet-list-page')).ScoresheetListPage,
  },
  {
    path: ':id',
    title: $localize`:@@scoresheets.scoring.title:Lembar nilai`,
    canActivate: [permitted('scoresheet:score')],
    loadComponent: async () => (await import('./scoring-page/scoring-page')).ScoringPage,
  },
];

import type { Routes } from '@angular/router';

import { permitted } from '../../shell/session/guards';

/** How an innovation leaves for the index, a competition, a paper in the hand. */
export const EXITS_ROUTES: Routes = [
  {
    path: '',
    title: $localize`:@@exits.title:Ekspor inovasi`,
    canActivate: [permitted('exit:make')],
    loadComponent: async () => (await import('./exit-page/exit-page')).ExitPage,
  },
];

import type { Routes } from '@angular/router';

import { permitted } from '../../shell/session/guards';

/** Change of the SOTK. */
export const REORGANISATIONS_ROUTES: Routes = [
  {
    path: '',
    title: $localize`:@@reorganisations.title:Perubahan SOTK`,
    canActivate: [permitted('reorganisation:perform')],
    loadComponent: async () =>
      (await import('./reorganisation-page/reorganisation-page')).ReorganisationPage,
  },
];

import type { Routes } from '@angular/router';

import { permitted } from '../../shell/session/guards';

/** The living register: what is asked for this year, and how long innovations last. */
export const CONFIRMATIONS_ROUTES: Routes = [
  {
    path: '',
    title: $localize`:@@confirmations.register.title:Konfirmasi pemanfaatan`,
    canActivate: [permitted('confirmation:read')],
    loadComponent: async () => (await import('./register-page/register-page')).RegisterPage,
  },
  {
    path: 'daya-tahan',
    title: $localize`:@@confirmations.survival.title:Daya tahan inovasi`,
    canActivate: [permitted('compliance:read')],
    loadComponent: async () => (await import('./survival-page/survival-page')).SurvivalPage,
  },
];

import type { Routes } from '@angular/router';

import { permitted } from '../../shell/session/guards';

/** The register of SOPs. */
export const SOPS_ROUTES: Routes = [
  {
    path: '',
    title: $localize`:@@sops.list.title:SOP`,
    canActivate: [permitted('sop:read')],
    loadComponent: async () => (await import('./list-page/sop-list-page')).SopListPage,
  },
];

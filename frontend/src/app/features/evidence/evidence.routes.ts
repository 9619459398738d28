import type { Routes } from '@angular/router';

import { permitted } from '../../shell/session/guards';

/** What an innovation can show for itself. */
export const EVIDENCE_ROUTES: Routes = [
  {
    path: '',
    title: $localize`:@@evidence.page.title:Bukti dukung`,
    canActivate: [permitted('innovation:read')],
    loadComponent: async () => (await import('./evidence-page/evidence-page')).EvidencePage,
  },
];

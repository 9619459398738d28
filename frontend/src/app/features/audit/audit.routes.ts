import type { Routes } from '@angular/router';

import { permitted } from '../../shell/session/guards';

/** What was done, by whom, when. */
export const AUDIT_ROUTES: Routes = [
  {
    path: '',
    title: $localize`:@@audit.title:Jejak`,
    canActivate: [permitted('audit:read')],
    loadComponent: async () => (await import('./audit-page/audit-page')).AuditTrailPage,
  },
];

import { inject } from '@angular/core';
import type { Routes } from '@angular/router';

import { permitted } from '../../shell/session/guards';
import { Session } from '../../shell/session/session';

/** Who complies: a region agency by agency, an overseer region by region. */
export const COMPLIANCE_ROUTES: Routes = [
  {
    path: '',
    title: $localize`:@@compliance.title:Kepatuhan`,
    canActivate: [permitted('compliance:read', 'compliance:read-totals')],
    loadComponent: async () =>
      inject(Session).can('compliance:read')
        ? (await import('./compliance-page/compliance-page')).CompliancePage
        : (await import('./totals-page/totals-page')).TotalsPage,
  },
  {
    path: ':agencyId',
    title: $localize`:@@compliance.agency.title:Kewajiban perangkat daerah`,
    canActivate: [permitted('compliance:read')],
    loadComponent: async () => (await import('./agency-page/agency-duty-page')).AgencyDutyPage,
  },
];

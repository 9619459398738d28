import type { Routes } from '@angular/router';

import { signedIn } from './shell/session/guards';

/**
 * Every door of the portal. Addresses are Indonesian, because people read them to each other. A feature
 * fills its own routes file and guards its pages there with `permitted(…)`.
 */
export const APP_ROUTES: Routes = [
  {
    path: '',
    pathMatch: 'full',
    canActivate: [signedIn],
    loadChildren: async () => (await import('./features/home/home.routes')).HOME_ROUTES,
  },
  {
    path: '',
    loadChildren: async () => (await import('./features/session/session.routes')).SESSION_ROUTES,
  },
  {
    path: 'inovasi/:id/bukti',
    canActivate: [signedIn],
    loadChildren: async () => (await import('./features/evidence/evidence.routes')).EVIDENCE_ROUTES,
  },
  {
    path: 'inovasi/:id/ekspor',
    canActivate: [signedIn],
    loadChildren: async () => (await import('./features/exits/exits.routes')).EXITS_ROUTES,
  },
  {
    path: 'inovasi/:id/kematangan',
    canActivate: [signedIn],
    loadChildren: async () => (await import('./features/maturity/maturity.routes')).SHEET_ROUTES,
  },
  {
    path: 'indeks',
    canActivate: [signedIn],
    loadChildren: async () => (await import('./features/maturity/maturity.routes')).INDEX_ROUTES,
  },
  {
    path: 'simulator',
    canActivate: [signedIn],
    loadChildren: async () =>
      (await import('./features/maturity/maturity.routes')).SIMULATOR_ROUTES,
  },
  {
    path: 'inovasi/:id/lembar',
    canActivate: [signedIn],
    loadChildren: async () =>
      (await import('./features/statements/statements.routes')).INNOVATION_STATEMENT_ROUTES,
  },
  {
    path: 'lembar',
    canActivate: [signedIn],
    loadChildren: async () =>
      (await import('./features/statements/statements.routes')).STATEMENTS_ROUTES,
  },
  {
    path: 'dokumen',
    canActivate: [signedIn],
    loadChildren: async () =>
      (await import('./features/documents/documents.routes')).DOCUMENTS_ROUTES,
  },
  {
    path: 'inovasi',
    canActivate: [signedIn],
    loadChildren: async () =>
      (await import('./features/innovations/innovations.routes')).INNOVATIONS_ROUTES,
  },
  {
    path: 'impor',
    canActivate: [signedIn],
    loadChildren: async () => (await import('./features/imports/imports.routes')).IMPORTS_ROUTES,
  },
  {
    path: 'kepatuhan',
    canActivate: [signedIn],
    loadChildren: async () =>
      (await import('./features/compliance/compliance.routes')).COMPLIANCE_ROUTES,
  },
  {
    path: 'periode',
    canActivate: [signedIn],
    loadChildren: async () => (await import('./features/periods/periods.routes')).PERIODS_ROUTES,
  },
  {
    path: 'perangkat-daerah',
    canActivate: [signedIn],
    loadChildren: async () => (await import('./features/agencies/agencies.routes')).AGENCIES_ROUTES,
  },
  {
    path: 'orang',
    canActivate: [signedIn],
    loadChildren: async () => (await import('./features/people/people.routes')).PEOPLE_ROUTES,
  },
  {
    path: 'reorganisasi',
    canActivate: [signedIn],
    loadChildren: async () =>
      (await import('./features/reorganisations/reorganisations.routes')).REORGANISATIONS_ROUTES,
  },
  {
    path: 'meja-verifikasi',
    canActivate: [signedIn],
    loadChildren: async () => (await import('./features/desk/desk.routes')).DESK_ROUTES,
  },
  {
    path: 'konfirmasi',
    canActivate: [signedIn],
    loadChildren: async () =>
      (await import('./features/confirmations/confirmations.routes')).CONFIRMATIONS_ROUTES,
  },
  {
    path: 'kompetisi',
    canActivate: [signedIn],
    loadChildren: async () =>
      (await import('./features/competitions/competitions.routes')).COMPETITIONS_ROUTES,
  },
  {
    path: 'penilaian',
    canActivate: [signedIn],
    loadChildren: async () =>
      (await import('./features/scoresheets/scoresheets.routes')).SCORESHEETS_ROUTES,
  },
  {
    path: 'katalog',
    loadChildren: async () =>
      (await import('./features/catalogue/catalogue.routes')).CATALOGUE_ROUTES,
  },
  {
    path: 'jejak',
    canActivate: [signedIn],
    loadChildren: async () => (await import('./features/audit/audit.routes')).AUDIT_ROUTES,
  },
  {
    path: 'sop',
    canActivate: [signedIn],
    loadChildren: async () => (await import('./features/sops/sops.routes')).SOPS_ROUTES,
  },
  {
    path: 'tanpa-hak',
    title: $localize`:@@shell.noRight.title:Bukan untuk peran Anda`,
    loadComponent: async () => (await import('./shell/no-right-page/no-right-page')).NoRightPage,
  },
  {
    path: '**',
    title: $localize`:@@shell.notFound.title:Halaman tidak ditemukan`,
    loadComponent: async () => (await import('./shell/not-found-page/not-found-page')).NotFoundPage,
  },
];

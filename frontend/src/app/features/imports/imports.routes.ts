import type { Routes } from '@angular/router';

import { permitted } from '../../shell/session/guards';

/** Innovations of past years from a spreadsheet. */
export const IMPORTS_ROUTES: Routes = [
  {
    path: '',
    title: $localize`:@@imports.title:Impor inovasi`,
    canActivate: [permitted('innovation:import')],
    loadComponent: async () => (await import('./list-page/imports-page')).ImportsPage,
  },
  {
    path: 'dokumen',
    title: $localize`:@@imports.document.title:Isi lewat dokumen Word`,
    canActivate: [permitted('innovation:create')],
    loadComponent: async () => (await import('./document-page/document-page')).DocumentPage,
  },
  {
    path: 'dokumen/:id',
    title: $localize`:@@imports.document.title:Isi lewat dokumen Word`,
    canActivate: [permitted('innovation:edit')],
    loadComponent: async () => (await import('./document-page/document-page')).DocumentPage,
  },
  {
    path: ':id',
    title: $localize`:@@imports.title:Impor inovasi`,
    canActivate: [permitted('innovation:import')],
    loadComponent: async () => (await import('./import-page/import-page')).ImportPage,
  },
];

import type { Routes } from '@angular/router';

import { permitted } from '../../shell/session/guards';

/** The region's shelf, and the decrees that name its innovations. */
export const DOCUMENTS_ROUTES: Routes = [
  {
    path: '',
    title: $localize`:@@documents.list.title:Rak dokumen`,
    canActivate: [permitted('document:read')],
    loadComponent: async () => (await import('./list-page/document-list-page')).DocumentListPage,
  },
  {
    path: 'baru',
    title: $localize`:@@documents.new.title:Simpan dokumen`,
    canActivate: [permitted('document:file')],
    loadComponent: async () => (await import('./new-page/new-document-page')).NewDocumentPage,
  },
  {
    path: 'sk',
    title: $localize`:@@documents.decrees.title:SK penetapan inovasi`,
    canActivate: [permitted('decree:read')],
    loadComponent: async () => (await import('./decrees-page/decrees-page')).DecreesPage,
  },
];

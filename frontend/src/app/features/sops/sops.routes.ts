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
  {
    path: 'baru',
    title: $localize`:@@sops.new.title:Daftarkan SOP`,
    canActivate: [permitted('sop:write')],
    loadComponent: async () => (await import('./new-page/new-sop-page')).NewSopPage,
  },
  {
    path: ':id',
    title: $localize`:@@sops.list.title:SOP`,
    canActivate: [permitted('sop:read')],
    loadComponent: async () => (await import('./record-page/sop-page')).SopPage,
  },
  {
    path: ':id/ubah',
    title: $localize`:@@sops.edit.title:Ubah SOP`,
    canActivate: [permitted('sop:write')],
    loadComponent: async () => (await import('./edit-page/sop-edit-page')).SopEditPage,
  },
  {
    path: ':id/evaluasi',
    title: $localize`:@@sops.evaluate.title:Evaluasi SOP`,
    canActivate: [permitted('sop:evaluate')],
    loadComponent: async () => (await import('./evaluate-page/sop-evaluate-page')).SopEvaluatePage,
  },
  {
    path: ':id/evaluasi/tersimpan',
    title: $localize`:@@sops.evaluated.title:Evaluasi tersimpan`,
    canActivate: [permitted('sop:evaluate')],
    loadComponent: async () =>
      (await import('./evaluated-page/sop-evaluated-page')).SopEvaluatedPage,
  },
];

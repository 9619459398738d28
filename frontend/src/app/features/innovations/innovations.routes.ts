import type { Routes } from '@angular/router';

import { permitted } from '../../shell/session/guards';

/** From the list to the receipt: enter, fill in any order, check, send, follow. */
export const INNOVATIONS_ROUTES: Routes = [
  {
    path: '',
    title: $localize`:@@innovations.list.title:Inovasi`,
    canActivate: [permitted('innovation:read')],
    loadComponent: async () =>
      (await import('./list-page/innovation-list-page')).InnovationListPage,
  },
  {
    path: 'baru',
    title: $localize`:@@innovations.new.title:Daftarkan inovasi`,
    canActivate: [permitted('innovation:create')],
    loadComponent: async () => (await import('./new-page/new-innovation-page')).NewInnovationPage,
  },
  {
    path: ':id',
    title: $localize`:@@innovations.record.title:Berkas inovasi`,
    loadComponent: async () => (await import('./record-page/innovation-page')).InnovationPage,
  },
  {
    path: ':id/isi/:section',
    title: $localize`:@@innovations.section.title:Isi bagian`,
    loadComponent: async () => (await import('./section-page/section-page')).SectionPage,
  },
  {
    path: ':id/isi/:section/riwayat',
    title: $localize`:@@innovations.history.title:Riwayat isian`,
    canActivate: [permitted('innovation:edit')],
    loadComponent: async () => (await import('./history-page/history-page')).HistoryPage,
  },
  {
    path: ':id/periksa',
    title: $localize`:@@innovations.check.title:Periksa jawaban`,
    loadComponent: async () => (await import('./check-page/check-page')).CheckPage,
  },
  {
    path: ':id/kesiapan',
    title: $localize`:@@innovations.ready.title:Cek kesiapan kirim`,
    canActivate: [permitted('innovation:read')],
    loadComponent: async () => (await import('./readiness-page/readiness-page')).ReadinessPage,
  },
  {
    path: ':id/tim',
    title: $localize`:@@innovations.team.title:Tim penulis`,
    canActivate: [permitted('innovation:read')],
    loadComponent: async () => (await import('./team-page/team-page')).TeamPage,
  },
  {
    path: ':id/formulir',
    title: $localize`:@@innovations.formChange.title:Pindah ke formulir yang berlaku`,
    canActivate: [permitted('innovation:edit')],
    loadComponent: async () => (await import('./form-change-page/form-change-page')).FormChangePage,
  },
  {
    path: ':id/terkirim',
    title: $localize`:@@innovations.sent.title:Inovasi terkirim`,
    loadComponent: async () => (await import('./sent-page/sent-page')).SentPage,
  },
  {
    path: ':id/riwayat',
    title: $localize`:@@innovations.revisions.title:Revisi`,
    loadComponent: async () => (await import('./revisions-page/revisions-page')).RevisionsPage,
  },
];

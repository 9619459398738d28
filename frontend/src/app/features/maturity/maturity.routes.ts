import type { Routes } from '@angular/router';

import { permitted } from '../../shell/session/guards';

/** One innovation's maturity, beside the other pages of its record. */
export const SHEET_ROUTES: Routes = [
  {
    path: '',
    title: $localize`:@@maturity.sheet.title:Kematangan inovasi`,
    canActivate: [permitted('innovation:read')],
    loadComponent: async () => (await import('./sheet-page/sheet-page')).SheetPage,
  },
];

/** The region's index, its editions, and what an edition has put in question. */
export const INDEX_ROUTES: Routes = [
  {
    path: '',
    title: $localize`:@@maturity.index.title:Indeks Inovasi Daerah`,
    canActivate: [permitted('index:read')],
    loadComponent: async () => (await import('./index-page/index-page')).IndexPage,
  },
  {
    path: 'tinjau',
    title: $localize`:@@maturity.reviews.title:Klaim yang perlu dilihat lagi`,
    canActivate: [permitted('innovation:read')],
    loadComponent: async () => (await import('./reviews-page/reviews-page')).ReviewsPage,
  },
  {
    path: 'edisi',
    title: $localize`:@@maturity.editions.title:Edisi indeks`,
    canActivate: [permitted('rubric:read')],
    loadComponent: async () => (await import('./editions-page/editions-page')).EditionsPage,
  },
  {
    path: 'edisi/:id',
    title: $localize`:@@maturity.editions.title:Edisi indeks`,
    canActivate: [permitted('rubric:read')],
    loadComponent: async () => (await import('./edition-page/edition-page')).EditionPage,
  },
];

export const SIMULATOR_ROUTES: Routes = [
  {
    path: '',
    title: $localize`:@@maturity.simulator.title:Simulator indeks`,
    canActivate: [permitted('index:read')],
    loadComponent: async () => (await import('./simulator-page/simulator-page')).SimulatorPage,
  },
];

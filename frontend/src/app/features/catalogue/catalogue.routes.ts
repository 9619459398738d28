import type { Routes } from '@angular/router';

/** What everybody may read, without an account. */
export const CATALOGUE_ROUTES: Routes = [
  {
    path: '',
    title: $localize`:@@catalogue.list.title:Katalog inovasi`,
    loadComponent: async () => (await import('./list-page/catalogue-page')).CataloguePage,
  },
  {
    path: 'lomba',
    title: $localize`:@@catalogue.results.title:Hasil lomba`,
    loadComponent: async () => (await import('./results-page/editions-page')).EditionsPage,
  },
  {
    path: 'lomba/:editionId',
    title: $localize`:@@catalogue.results.title:Hasil lomba`,
    loadComponent: async () =>
      (await import('./results-page/public-results-page')).PublicResultsPage,
  },
  {
    path: ':id',
    title: $localize`:@@catalogue.innovation.title:Inovasi`,
    loadComponent: async () =>
      (await import('./innovation-page/catalogue-innovation-page')).CatalogueInnovationPage,
  },
];

import type { Routes } from '@angular/router';

export const HOME_ROUTES: Routes = [
  {
    path: '',
    title: $localize`:@@home.title:Beranda`,
    loadComponent: async () => (await import('./home-page/home-page')).HomePage,
  },
];

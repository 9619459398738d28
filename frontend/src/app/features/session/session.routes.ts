import type { Routes } from '@angular/router';

import { signedIn } from '../../shell/session/guards';

export const SESSION_ROUTES: Routes = [
  {
    path: 'masuk',
    title: $localize`:@@session.signIn.title:Masuk`,
    loadComponent: async () => (await import('./sign-in-page/sign-in-page')).SignInPage,
  },
  {
    path: 'tautan',
    title: $localize`:@@session.link.title:Tautan masuk`,
    loadComponent: async () => (await import('./link-page/link-page')).LinkPage,
  },
  {
    path: 'profil',
    canActivate: [signedIn],
    title: $localize`:@@session.profile.title:Profil saya`,
    loadComponent: async () => (await import('./profile-page/profile-page')).ProfilePage,
  },
];

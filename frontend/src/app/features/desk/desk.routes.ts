import type { Routes } from '@angular/router';

import { permitted } from '../../shell/session/guards';

/** The verification desk: what waits, and one file with its claims. */
export const DESK_ROUTES: Routes = [
  {
    path: '',
    title: $localize`:@@desk.queue.title:Meja verifikasi`,
    canActivate: [permitted('turnaround:read')],
    loadComponent: async () => (await import('./queue-page/queue-page')).QueuePage,
  },
  {
    path: ':id',
    title: $localize`:@@desk.judging.title:Verifikasi kematangan`,
    canActivate: [permitted('maturity:verify')],
    loadComponent: async () => (await import('./judging-page/judging-page')).JudgingPage,
  },
];

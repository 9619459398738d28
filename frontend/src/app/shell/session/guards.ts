import { inject } from '@angular/core';
import { RedirectCommand, Router, type CanActivateFn } from '@angular/router';
import type { Permission } from '@satu/domain/access';

import { Session } from './session';

/** Only for people who are signed in; others sign in first and come back to the same address. */
export const signedIn: CanActivateFn = async (_route, state) => {
  const session = inject(Session);
  const router = inject(Router);
  await session.ready();
  if (session.signedIn()) return true;
  const query = state.url === '/' ? {} : { queryParams: { kembali: state.url } };
  return router.createUrlTree(['/masuk'], query);
};

/** Only for people one of whose grants holds one of these permissions; others read why, at the same address. */
export function permitted(...anyOf: Permission[]): CanActivateFn {
  return async (_route, state) => {
    const session = inject(Session);
    const router = inject(Router);
    await session.ready();
    if (!session.signedIn()) {
      return router.createUrlTree(['/masuk'], { queryParams: { kembali: state.url } });
    }
    if (session.can(...anyOf)) return true;
    return new RedirectCommand(router.parseUrl('/tanpa-hak'), { skipLocationChange: true });
  };
}

import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { inject, provideBrowserGlobalErrorListeners, type ApplicationConfig } from '@angular/core';
import {
  TitleStrategy,
  provideRouter,
  withComponentInputBinding,
  withInMemoryScrolling,
  withNavigationErrorHandler,
  withRouterConfig,
} from '@angular/router';

import { APP_ROUTES } from './app.routes';
import { forms } from './shell/form-text/forms.interceptor';
import { headers } from './shell/http/headers.interceptor';
import { problems } from './shell/http/problem.interceptor';
import { reLogin } from './shell/http/re-login.interceptor';
import { Unopened } from './shell/navigation/unopened';
import { PortalTitle } from './shell/title/portal-title';

export const appConfig: ApplicationConfig = {
  providers: [
    provideBrowserGlobalErrorListeners(),
    provideRouter(
      APP_ROUTES,
      withComponentInputBinding(),
      // Told in one place; whoever navigates learns that it came to nothing, not by an exception.
      withNavigationErrorHandler((error) => void inject(Unopened).failed(error)),
      withRouterConfig({ resolveNavigationPromiseOnError: true }),
      withInMemoryScrolling({ scrollPositionRestoration: 'enabled', anchorScrolling: 'enabled' }),
    ),
    // Outermost first: a replayed request passes the problem interceptor again.
    provideHttpClient(withInterceptors([forms, reLogin, problems, headers])),
    { provide: TitleStrategy, useClass: PortalTitle },
  ],
};

import type { Environment } from '../config/environment.js';

/** Over TLS the browser itself holds the cookie to this host (`__Host-`). */
export function sessionCookieName(environment: Environment): string {
  return environment.overTls ? '__Host-satu' : 'satu';
}

/** Remembers a device on which its owner signed in before, so that no stranger can lock her out. */
export function deviceCookieName(environment: Environment): string {
  return environment.overTls ? '__Host-satu-device' : 'satu-device';
}

/** Attributes of both cookies. */
export function cookieAttributes(environment: Environment) {
  return { path: '/', httpOnly: true, sameSite: 'lax', secure: environment.overTls } as const;
}

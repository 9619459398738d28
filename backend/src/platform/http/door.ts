import { Injectable } from '@nestjs/common';
import { DomainError } from '@satu/domain/problem';
import { type Authentication, Authenticator, type Credentials } from '../auth/authenticator.js';
import { Environment } from '../config/environment.js';
import type { SatuRequest } from './request.js';
import type { RouteAccess } from './route-access.js';
import { sessionCookieName } from './session-cookie.js';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Checked before the body is read: who is it (401), and does the request come from our own page
 * (403)? A stranger's five megabytes are therefore never parsed.
 */
@Injectable()
export class Door {
  private readonly cookie: string;

  constructor(
    private readonly environment: Environment,
    private readonly authenticator: Authenticator,
  ) {
    this.cookie = sessionCookieName(environment);
  }

  /** Lets the request in, or throws. */
  async enter(request: SatuRequest): Promise<void> {
    const access = accessOf(request);
    if (!access) return;
    if (access.kind === 'public') {
      this.refuseForeignOrigin(request);
      return;
    }
    const credentials = this.credentialsOf(request);
    const found = await this.authenticator.authenticate(credentials);
    if (!found || !isOfPage(request, found)) {
      throw new DomainError('unauthenticated', 'unauthenticated');
    }
    request.authentication = found;
    // A browser never sends a bearer token by itself, so no other site can make it act.
    if (credentials.bearerToken === null) this.refuseForgery(request);
  }

  private credentialsOf(request: SatuRequest): Credentials {
    const bearer =
      /^Bearer ([\w-]{1,200})$/i.exec(request.headers.authorization ?? '')?.[1] ?? null;
    return {
      bearerToken: bearer,
      sessionToken: bearer ? null : (request.cookies[this.cookie] ?? null),
    };
  }

  private refuseForgery(request: SatuRequest): void {
    if (SAFE.has(request.method)) return;
    if (request.headers['x-requested-by'] !== 'satu') throw forged();
    this.refuseForeignOrigin(request);
  }

  private refuseForeignOrigin(request: SatuRequest): void {
    if (SAFE.has(request.method)) return;
    const site = request.headers['sec-fetch-site'];
    if (site !== undefined && site !== 'same-origin' && site !== 'none') throw forged();
    const { origin } = request.headers;
    if (origin !== undefined && !this.isOwn(origin, request)) throw forged();
  }

  /** The public address; outside production also the one the request itself was sent to. */
  private isOwn(origin: string, request: SatuRequest): boolean {
    if (origin === this.environment.publicUrl.origin) return true;
    if (this.environment.mode === 'production' || !URL.canParse(origin)) return false;
    return new URL(origin).host === request.host;
  }
}

/**
 * A page may say whose it is. Tabs of one browser share the cookie: once somebody else has signed in
 * there, an older tab must not write in her name.
 */
function isOfPage(request: SatuRequest, { viewer }: Authentication): boolean {
  const owner = request.headers['x-page-of'];
  return owner === undefined || owner === viewer.personId;
}

function forged(): DomainError {
  return new DomainError('forbidden', 'foreign-request');
}

function accessOf(request: SatuRequest): RouteAccess | undefined {
  return (request.routeOptions.config as { access?: RouteAccess }).access;
}

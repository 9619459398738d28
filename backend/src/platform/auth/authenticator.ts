import type { Permission, Viewer } from '@satu/domain/access';

/** Somebody whose session or token was accepted. */
export interface Authentication {
  readonly viewer: Viewer;
  /** The session; null for an access token. */
  readonly sessionId: string | null;
  /** What an access token is limited to; null for a session, which may do all its owner may. */
  readonly limitedTo: readonly Permission[] | null;
  /** When it ends, if nothing more is asked. */
  readonly endsAt: Date;
}

/** What a request shows to say who sends it. */
export interface Credentials {
  readonly sessionToken: string | null;
  readonly bearerToken: string | null;
}

/** Filled by the sessions feature; the platform only knows that somebody can tell who it is. */
export abstract class Authenticator {
  /** Null when nothing valid is shown. */
  abstract authenticate(credentials: Credentials): Promise<Authentication | null>;
}

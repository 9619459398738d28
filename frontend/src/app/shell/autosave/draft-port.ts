import type { Aside, Attempt } from './unsent-store';

/** What a draft asks of the world. */
export interface DraftPort {
  patch(attempt: Attempt): Promise<{ body: object; etag: string }>;
  /** The resource as it stands, asked for after a refusal that names a newer version. */
  latest(): Promise<{ body: object; etag: string }>;
  /** Keeps words that were given up. */
  setAside(aside: Aside): Promise<void>;
  /** The server's business time: a device may be an hour off. */
  time(): number;
}

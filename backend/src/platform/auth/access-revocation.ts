import type { Tx } from '../database/transaction.js';

/** Filled by the sessions feature; whoever changes rights or accounts takes back the ways in. */
export abstract class AccessRevocation {
  /** Ends every session of the person, in every process at once. */
  abstract endSessions(tx: Tx, personId: string): Promise<void>;

  /** Takes back sessions, tokens and known devices; `at` is real time. */
  abstract revokeAll(tx: Tx, personId: string, at: Date): Promise<void>;
}

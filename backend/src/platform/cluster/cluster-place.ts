import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { randomBytes } from 'node:crypto';
import { fingerprint } from './home-lock.js';
import { canReach, SYSTEM_FOLDER, type ServerUser } from './server-user.js';

/** What a data folder remembers about its cluster. */
export interface ClusterCard {
  /** Where the cluster lives: in the data folder, or where the server's user can reach it. */
  folder: string;
  port: number;
  superPassword: string;
  appPassword: string;
}

/** Reads the card of a data folder, or makes one for a new cluster. */
export function clusterCard(home: string, user: ServerUser | null): ClusterCard {
  const file = join(home, 'database.json');
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as ClusterCard;
  const secret = (): string => randomBytes(24).toString('base64url');
  const card = {
    folder: chooseFolder(home, user),
    port: 0,
    superPassword: secret(),
    appPassword: secret(),
  };
  keepCard(home, card);
  return card;
}

/** Keeps the card where only its owner can read it. */
export function keepCard(home: string, card: ClusterCard): void {
  const file = join(home, 'database.json');
  // Written beside and moved: a crash leaves the old card or the new one, never half of one.
  writeFileSync(`${file}.new`, JSON.stringify(card, null, 2), { mode: 0o600 });
  renameSync(`${file}.new`, file);
}

/** Makes the folder the server's own. */
export function prepareFolder(folder: string, user: ServerUser | null): void {
  mkdirSync(folder, { recursive: true });
  if (!user) return;
  chownSync(folder, user.uid, user.gid);
  chmodSync(folder, 0o700);
}

function chooseFolder(home: string, user: ServerUser | null): string {
  if (!user || canReach(home, user)) return join(home, 'postgresql');
  const folder = join(SYSTEM_FOLDER, fingerprint(home));
  mkdirSync(SYSTEM_FOLDER, { recursive: true, mode: 0o755 });
  // The data folder was deleted and its cluster stayed: a new folder starts empty, nothing is lost.
  if (existsSync(folder)) renameSync(folder, `${folder}.left-${randomBytes(4).toString('hex')}`);
  return folder;
}

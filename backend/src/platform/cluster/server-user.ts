import { execFileSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { geteuid } from 'node:process';
import { ConfigurationError } from '../config/configuration-error.js';

/** Where root keeps what the server's user must reach. */
export const SYSTEM_FOLDER = '/var/lib/satu';

/** The account under which PostgreSQL runs when the process itself is root, which it refuses. */
export interface ServerUser {
  name: string;
  uid: number;
  gid: number;
}

/** Null when the process isn't root: the server then runs as whoever started it. */
export function serverUser(): ServerUser | null {
  if (geteuid?.() !== 0) return null;
  return accountOf('postgres') ?? createAccount();
}

function accountOf(name: string): ServerUser | null {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((one) => one.startsWith(`${name}:`));
  const [, , uid, gid] = line?.split(':') ?? [];
  return uid && gid ? { name, uid: Number(uid), gid: Number(gid) } : null;
}

function createAccount(): ServerUser {
  const options = ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin'];
  try {
    execFileSync('useradd', [...options, 'postgres'], { stdio: 'ignore' });
  } catch {
    // Reported below: what matters is that the account is still missing.
  }
  const created = accountOf('postgres');
  if (created) return created;
  throw new ConfigurationError([
    'PostgreSQL does not run as root and no user "postgres" could be made: start as another user, or set DATABASE_URL.',
  ]);
}

/** Whether the user may walk down to the folder. */
export function canReach(folder: string, { uid, gid }: ServerUser): boolean {
  for (let at = folder; ; at = dirname(at)) {
    const stat = statSync(at, { throwIfNoEntry: false });
    if (stat) {
      const bit = stat.uid === uid ? 0o100 : stat.gid === gid ? 0o010 : 0o001;
      if ((stat.mode & bit) === 0) return false;
    }
    if (dirname(at) === at) return true;
  }
}

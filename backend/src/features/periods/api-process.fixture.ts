import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const BACKEND = fileURLToPath(new URL('../../../', import.meta.url));

/** What an API process answered. */
export interface Reply {
  readonly status: number;
  readonly code: string | null;
}

/** The real program in a process of its own, on a database that is there already. */
export class ApiProcess {
  private constructor(
    private readonly child: ChildProcess,
    private readonly address: string,
  ) {}

  static async start(databaseUrl: string, now: string): Promise<ApiProcess> {
    const child = spawn(
      process.execPath,
      ['--import', './jest.typescript-hooks.js', 'src/main.ts'],
      {
        cwd: BACKEND,
        env: { PATH: process.env['PATH'], DATABASE_URL: databaseUrl, PORT: '0', SATU_NOW: now },
        stdio: ['ignore', 'pipe', 'inherit'],
      },
    );
    return new ApiProcess(child, await readiness(child));
  }

  /** Acts as whoever the session belongs to. */
  async post(path: string, token: string, body: object): Promise<Reply> {
    const reply = await fetch(`${this.address}${path}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'x-requested-by': 'satu',
        cookie: `satu=${token}`,
      },
      body: JSON.stringify(body),
    });
    const { code = null } = (await reply.json()) as { code?: string | null };
    return { status: reply.status, code };
  }

  async stop(): Promise<void> {
    if (this.child.exitCode !== null) return;
    this.child.kill('SIGTERM');
    await once(this.child, 'exit');
  }
}

/** The address the program prints when it is ready. */
async function readiness(child: ChildProcess): Promise<string> {
  let printed = '';
  return new Promise((resolve, reject) => {
    child.stdout?.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
      const [, address] = /is ready: (\S+)/.exec(printed) ?? [];
      if (address !== undefined) resolve(address);
    });
    child.once('exit', () => {
      reject(new Error(`The API process ended:\n${printed}`));
    });
  });
}

import { jest } from '@jest/globals';
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, chmodSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { SOURCES } from './testing/source-files.js';

/** The process as an operator sees it: started for real, stopped by signals. */
class Process {
  readonly child: ChildProcess;
  said = '';
  readonly ended: Promise<number | null>;

  constructor(variables: Record<string, string>) {
    const { PATH = '', TMPDIR = tmpdir() } = process.env;
    this.child = spawn(
      process.execPath,
      ['--import', './jest.typescript-hooks.js', 'src/main.ts'],
      {
        cwd: dirname(SOURCES),
        env: { PATH, TMPDIR, SATU_ENV: 'production', PUBLIC_URL: 'http://localhost', ...variables },
      },
    );
    this.child.stdout?.on('data', (chunk: Buffer) => (this.said += chunk.toString()));
    this.child.stderr?.on('data', (chunk: Buffer) => (this.said += chunk.toString()));
    this.ended = new Promise((resolve) => this.child.on('close', resolve));
  }

  async until(pattern: RegExp): Promise<RegExpExecArray> {
    for (let waited = 0; waited < 120_000; waited += 50) {
      const found = pattern.exec(this.said);
      if (found) return found;
      if (this.child.exitCode !== null) break;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error(`never said ${String(pattern)}:\n${this.said}`);
  }

  async kill(signal: NodeJS.Signals): Promise<number | null> {
    this.child.kill(signal);
    return this.ended;
  }
}

// Real processes and a real PostgreSQL, on a machine that may be busy with other tests.
jest.setTimeout(180_000);

let home: string;
beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'satu-main-'));
  chmodSync(home, 0o755);
});
afterAll(() => {
  rmSync(home, { recursive: true, force: true });
});

const started: Process[] = [];
const run = (variables: Record<string, string> = {}): Process => {
  const one = new Process({ SATU_HOME: home, PORT: '0', ...variables });
  started.push(one);
  return one;
};
afterEach(async () => {
  await Promise.all(started.splice(0).map((one) => one.kill('SIGTERM')));
});

const READY = /is ready: (http:\/\/localhost:\d+)/;
const urlOf = async (one: Process): Promise<string> => (await one.until(READY))[1] ?? '';
const isReady = async (url: string): Promise<boolean> =>
  (await fetch(`${url}/api/health/ready`)).ok;
const card = (): { folder: string } =>
  JSON.parse(readFileSync(join(home, 'database.json'), 'utf8')) as { folder: string };
const postmasterFile = (): string => join(card().folder, 'data', 'postmaster.pid');
const postmaster = (): number => Number(readFileSync(postmasterFile(), 'utf8').split('\n')[0]);

it('starts on an empty folder, and stops all of it on SIGTERM', async () => {
  const one = run();
  const url = await urlOf(one);
  expect(await isReady(url)).toBe(true);
  expect(one.said).toMatch(/^Database: postgres:\/\/satu:\S+@127\.0\.0\.1:\d+\/satu$/m);
  expect(await one.kill('SIGTERM')).toBe(0);
  expect(existsSync(postmasterFile())).toBe(false);
});

it('answers what was asked before it was told to stop', async () => {
  const one = run();
  const url = await urlOf(one);
  // Passwords are hashed a few at a time: when the first has its answer, others are in the middle of theirs.
  const asked = Array.from({ length: 6 }, (_, index) =>
    fetch(`${url}/api/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-requested-by': 'satu' },
      body: JSON.stringify({ login: `nobody-${index}@example.id`, password: 'x'.repeat(20) }),
    }),
  );
  await Promise.race(asked);
  const ended = one.kill('SIGTERM');
  const answers = await Promise.all(asked);
  expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 401));
  expect(await ended).toBe(0);
});

it('stops once on Ctrl-C, which npm passes on a second time', async () => {
  const one = run();
  await urlOf(one);
  one.child.kill('SIGINT');
  expect(await one.kill('SIGINT')).toBe(0);
  expect(existsSync(postmasterFile())).toBe(false);
});

it('stops all of it when it is told to while it starts', async () => {
  const one = run();
  await one.until(/^Database: /m);
  expect(await one.kill('SIGTERM')).toBe(0);
  expect(existsSync(postmasterFile())).toBe(false);
});

it('refuses a second start on the same folder and leaves the first unharmed', async () => {
  const first = run();
  const url = await urlOf(first);
  const second = run();
  expect(await second.ended).toBe(1);
  expect(second.said.trim()).toBe(
    `Satu Inovasi already runs on ${home} (process ${first.child.pid}): stop it first, or give this one another SATU_HOME.`,
  );
  expect(await isReady(url)).toBe(true);
});

it('takes over the PostgreSQL of a process that was killed', async () => {
  const first = run();
  await urlOf(first);
  const before = postmaster();
  await first.kill('SIGKILL');
  const second = run();
  expect(await isReady(await urlOf(second))).toBe(true);
  expect(postmaster()).toBe(before);
});

it('recovers after everything was killed', async () => {
  const first = run();
  await urlOf(first);
  const before = postmaster();
  await first.kill('SIGKILL');
  process.kill(before, 'SIGKILL');
  const second = run();
  expect(await isReady(await urlOf(second))).toBe(true);
  expect(postmaster()).not.toBe(before);
});

it('lets a second process join by DATABASE_URL', async () => {
  const first = run();
  await urlOf(first);
  const [, database = ''] = await first.until(/^Database: (\S+)$/m);
  const second = run({ DATABASE_URL: database });
  expect(await isReady(await urlOf(second))).toBe(true);
});

it('says in one sentence that the port is taken, and stops what it started', async () => {
  const holder = createServer();
  const port = await new Promise<number>((resolve) => {
    holder.listen(0, '127.0.0.1', () => {
      const address = holder.address();
      resolve(typeof address === 'object' && address ? address.port : 0);
    });
  });
  const one = run({ PORT: String(port) });
  expect(await one.ended).toBe(1);
  expect(one.said).toContain(
    `Port ${port} on 127.0.0.1 is taken by another program: stop it, or set PORT.\n`,
  );
  expect(existsSync(postmasterFile())).toBe(false);
  holder.close();
});

it.each([
  [{ PORT: 'x', SATU_ENV: 'test', SMTP_URL: 'smtp://x' }, /^SATU_ENV .*\nPORT .*\nSMTP_URL .*\n$/],
  [
    { DATABASE_URL: 'postgres://a:secret@127.0.0.1:1/x' },
    /^The database at 127\.0\.0\.1:1\/x can't be reached \(.*ECONNREFUSED.*\)\.\n$/,
  ],
])('exits 1 with clear sentences for %j', async (variables, sentences) => {
  const one = run(variables);
  expect(await one.ended).toBe(1);
  expect(one.said).toMatch(sentences);
  expect(one.said).not.toContain('secret');
});

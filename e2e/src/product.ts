import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const MAIN = new URL('../../backend/dist/main.js', import.meta.url).pathname;
const READY_WITHIN_MS = 60_000;

/** The product as a user starts it: its own data folder, its own port, a fixed business clock. */
export class Product {
  private constructor(
    readonly address: string,
    private readonly process: ChildProcess,
    private readonly home: string,
  ) {}

  static async start(now: string): Promise<Product> {
    const port = await freePort();
    const home = await mkdtemp(join(tmpdir(), 'satu-e2e-'));
    const process = spawn(globalThis.process.execPath, [MAIN], {
      env: {
        ...globalThis.process.env,
        PORT: String(port),
        SATU_HOME: home,
        SATU_NOW: now,
        SATU_ENV: 'demo',
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const product = new Product(`http://localhost:${port}`, process, home);
    await product.ready();
    return product;
  }

  async stop(): Promise<void> {
    const exited = once(this.process, 'exit');
    this.process.kill('SIGTERM');
    await exited;
    await rm(this.home, { recursive: true, force: true });
  }

  private async ready(): Promise<void> {
    const said: string[] = [];
    this.process.stdout?.on('data', (chunk: Buffer) => said.push(chunk.toString()));
    this.process.stderr?.on('data', (chunk: Buffer) => said.push(chunk.toString()));
    const deadline = Date.now() + READY_WITHIN_MS;
    while (Date.now() < deadline) {
      if (this.process.exitCode !== null) break;
      const answer = await fetch(`${this.address}/api/health/ready`).catch(() => null);
      if (answer?.ok) return;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
    throw new Error(`The product did not start:\n${said.join('')}`);
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

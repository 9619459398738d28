import process from 'node:process';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import pg from 'pg';
import { tokenHash } from '../platform/auth/opaque-token.js';
import { dataSourceOptions } from '../platform/database/data-source.js';
import { answerCalls } from './calls.js';
import type { Recording } from './recording.js';
import { idIn, patternOf, Replay, type Asker } from './replay.js';

/**
 * The bare twin: `node:http` and `pg`, nothing else. It looks the session up, sends the statements
 * that the product sends for the request, and writes the same JSON. It doesn't turn rows into that
 * JSON, checks no input and no right: what it can do is the upper bound for any program.
 */
const recordings = new Map<string, Recording>();
let pool: pg.Pool;

async function start(databaseUrl: string): Promise<number> {
  const { extra } = (await dataSourceOptions(databaseUrl)) as { extra: pg.PoolConfig };
  pool = new pg.Pool({ connectionString: databaseUrl, ...extra });
  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      // A load that ends hangs up in the middle.
      if (request.socket.destroyed) return;
      process.stderr.write(`${String(error)}\n`);
      response.writeHead(500).end();
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { method = 'GET', url = '/' } = request;
  const recording = recordings.get(keyOf(method, url));
  if (!recording) {
    response.writeHead(404).end();
    return;
  }
  const asker = await findAsker(request, recording);
  if (!asker) {
    response.writeHead(401).end();
    return;
  }
  if (method !== 'GET') JSON.parse((await text(request)) || '{}');
  const body = await new Replay(pool, recording).run(asker, idIn(url));
  response.writeHead(recording.status, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(body),
  });
  response.end(body);
}

interface SessionRow {
  personId: string;
  grants: { agencyId: string | null }[];
}

/** The product's own session look-up, with the token of this request. */
async function findAsker(request: IncomingMessage, recording: Recording): Promise<Asker | null> {
  const token = /satu=([\w-]+)/.exec(request.headers.cookie ?? '')?.[1] ?? '';
  const [lookUp] = recording.statements;
  if (!lookUp) return null;
  const { rows } = await pool.query<SessionRow>(lookUp.text, [
    tokenHash(token),
    ...lookUp.values.slice(1),
  ]);
  const [row] = rows;
  return row ? { personId: row.personId, agencyId: row.grants[0]?.agencyId ?? null } : null;
}

function keyOf(method: string, path: string): string {
  return `${method} ${patternOf(path)}`;
}

answerCalls({
  start,
  learn: (recording: Recording) => {
    recordings.set(keyOf(recording.method, recording.path), recording);
  },
});

import { setTimeout as pause } from 'node:timers/promises';
import { HOSTILE_FILES, type HostileFile } from '../../testing/hostile/hostile-files.js';
import type { Actor } from '../cast.js';
import { milliseconds, type Figure } from '../figure.js';
import type { Stage } from '../stage.js';

const MB = 1_000_000;
/** The issue's own figures. */
const MOST_RISE = 200 * MB;
const LONGEST_HEALTH = 1_000;

const ASKED_EVERY_MS = 40;

/** What two watchers saw while the files came. */
interface Seen {
  slowest: number;
  rss: number;
  asked: number;
  done: boolean;
}

/** Files that were made to hurt, one after the other: what they cost, and who has to wait for it. */
export async function measureUploads(stage: Stage): Promise<Figure[]> {
  const [writer] = stage.cast.writers;
  if (!writer) throw new Error('Nobody writes in this data.');
  const innovationId = await draft(stage.product.url, writer);
  const files = await Promise.all(
    HOSTILE_FILES.map(async (file) => ({ ...file, content: await file.make() })),
  );
  const before = (await stage.product.memory(true)).rss;
  const seen: Seen = { slowest: 0, rss: before, asked: 0, done: false };
  const watching = [watchHealth(stage, seen), watchMemory(stage, seen)];
  const url = `${stage.product.url}/api/innovations/${innovationId}/evidence`;
  const wrong: string[] = [];
  for (const file of files) {
    const verdict = await send(url, writer, file);
    if (verdict !== file.verdict) wrong.push(`${file.what}: ${verdict}`);
  }
  seen.done = true;
  await Promise.all(watching);
  if (wrong.length > 0) throw new Error(wrong.join('; '));
  return figures(seen, before);
}

async function draft(url: string, { headers }: Actor): Promise<string> {
  const answer = await fetch(`${url}/api/innovations`, {
    ...{ method: 'POST', headers: { ...headers, 'content-type': 'application/json' } },
    body: JSON.stringify({ name: 'Bukti yang tidak wajar' }),
  });
  if (answer.status !== 201) throw new Error(await answer.text());
  return ((await answer.json()) as { id: string }).id;
}

async function send(
  url: string,
  { headers }: Actor,
  { name, content }: HostileFile & { readonly content: Buffer },
): Promise<string> {
  const body = new FormData();
  body.append('file', new Blob([new Uint8Array(content)]), name);
  const answer = await fetch(url, { method: 'POST', headers, body });
  if (answer.status === 201) return 'INERT';
  const problem = (await answer.json()) as { code: string; context?: { reason?: string } };
  return problem.context?.reason ?? problem.code;
}

/** Asks again at once: a process that stands still is seen standing, however short. */
async function watchHealth({ product }: Stage, seen: Seen): Promise<void> {
  while (!seen.done) {
    const from = performance.now();
    const answer = await fetch(`${product.url}/api/health/ready`);
    await answer.arrayBuffer();
    if (!answer.ok) throw new Error(`Health says ${answer.status}.`);
    seen.slowest = Math.max(seen.slowest, performance.now() - from);
    seen.asked += 1;
    await pause(ASKED_EVERY_MS);
  }
}

async function watchMemory({ product }: Stage, seen: Seen): Promise<void> {
  while (!seen.done) {
    seen.rss = Math.max(seen.rss, (await product.memory(false)).rss);
    await pause(ASKED_EVERY_MS);
  }
}

function figures({ slowest, rss, asked }: Seen, before: number): Figure[] {
  const megabytes = (bytes: number): string => `${(bytes / MB).toFixed(1)} MB`;
  return [
    {
      name: `memory rise during ${HOSTILE_FILES.length} hostile uploads (RSS)`,
      product: megabytes(rss - before),
      bare: `${megabytes(before)} (before)`,
      ratio: `${(((rss - before) / MOST_RISE) * 100).toFixed(0)} %`,
      bar: `at most ${megabytes(MOST_RISE)}`,
      holds: rss - before <= MOST_RISE,
    },
    {
      name: 'slowest health answer during them',
      product: milliseconds(slowest),
      bare: `${asked} asked`,
      ratio: `${((slowest / LONGEST_HEALTH) * 100).toFixed(0)} %`,
      bar: `at most ${milliseconds(LONGEST_HEALTH)}`,
      holds: slowest <= LONGEST_HEALTH,
    },
  ];
}

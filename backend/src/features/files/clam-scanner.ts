import { connect } from 'node:net';
import type { Readable } from 'node:stream';
import type { ScannerSettings } from '../../platform/config/storage-settings.js';

/** Nothing heard for this long is a daemon that hangs. */
const SILENCE_MS = 60_000;

/**
 * Asks a ClamAV daemon about a stream (INSTREAM: pieces that say their length, a zero at the end).
 * Throws when it can't be reached or answers anything but a verdict: the job is tried again.
 */
export async function isInfected(
  { host, port }: ScannerSettings,
  content: Readable,
): Promise<boolean> {
  const socket = connect({ host, port });
  socket.setTimeout(SILENCE_MS, () => socket.destroy(new Error('The scanner says nothing.')));
  const verdict = new Promise<string>((resolve, reject) => {
    let said = '';
    socket.on('data', (chunk: Buffer) => (said += chunk.toString()));
    socket.on('error', reject);
    socket.on('close', () => {
      resolve(said.replaceAll('\0', '').trim());
    });
  });
  // A refused connection is told by the verdict; writing to it must not be a second, unheard error.
  verdict.catch(() => undefined);
  try {
    socket.write('zINSTREAM\0');
    for await (const chunk of content) await send(socket, chunk as Buffer);
    socket.write(Buffer.alloc(4));
    return readVerdict(await verdict);
  } finally {
    content.destroy();
    socket.destroy();
  }
}

async function send(socket: ReturnType<typeof connect>, chunk: Buffer): Promise<void> {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(chunk.length);
  if (socket.destroyed || socket.write(Buffer.concat([length, chunk]))) return;
  await new Promise<void>((resolve) => {
    socket.once('drain', resolve).once('close', resolve);
  });
}

function readVerdict(said: string): boolean {
  if (/ OK$/.test(said)) return false;
  if (/ FOUND$/.test(said)) return true;
  throw new Error(`The scanner answers "${said}".`);
}

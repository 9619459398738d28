import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { Environment } from '../platform/config/environment.js';

/** The middle of the generated period. */
export const BUSINESS_START = new Date('2026-06-15T03:00:00Z');

/** Made by the first upload, and gone with the process. */
export const HOME_OF_BENCH = join(tmpdir(), `satu-bench-${process.pid}`);

/** Production: TLS in front, one line of log for each answer. */
export function environmentOfBench(): Environment {
  return new Environment({
    mode: 'production',
    port: 0,
    host: '127.0.0.1',
    publicUrl: new URL('https://inovasi.bench.example'),
    trustedProxyHops: 0,
    databaseUrl: null,
    home: HOME_OF_BENCH,
    startOfBusinessClock: null,
    s3: null,
    scanner: null,
  });
}

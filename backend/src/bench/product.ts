import 'reflect-metadata';
import { rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import process from 'node:process';
import { createApp } from '../app.setup.js';
import { Clock } from '../platform/clock/clock.js';
import { createLog } from '../platform/log/log.js';
import { answerCalls } from './calls.js';
import { BUSINESS_START, environmentOfBench, HOME_OF_BENCH } from './environment-of-bench.js';
import { StatementRecorder } from './recording.js';

const recorder = new StatementRecorder();

/** The product as it starts in production, on any free port. */
async function start(databaseUrl: string): Promise<number> {
  const environment = environmentOfBench();
  const app = await createApp({
    environment,
    databaseUrl,
    clock: new Clock(BUSINESS_START),
    log: createLog(environment),
  });
  await app.getHttpAdapter().getInstance().listen({ host: environment.host, port: 0 });
  return (app.getHttpServer().address() as AddressInfo).port;
}

function memory(collectFirst: boolean): { rss: number; heap: number } {
  if (collectFirst) global.gc?.();
  const { rss, heapUsed } = process.memoryUsage();
  return { rss, heap: heapUsed };
}

process.on('exit', () => {
  rmSync(HOME_OF_BENCH, { recursive: true, force: true });
});

answerCalls({
  start,
  record: (on: boolean) => recorder.switch(on),
  memory,
});

import autocannon, { type Client, type Request } from 'autocannon';

/** As many at once as a region's people on a busy morning. */
export const CONNECTIONS = 10;

/** The requests of one connection, one behind the other and again. */
export type RequestsOf = (connection: number) => Request[];

/** What one round showed; times in milliseconds. */
export interface Round {
  readonly perSecond: number;
  readonly median: number;
  readonly p95: number;
  readonly p99: number;
}

/** Asks a server as fast as it answers, for some seconds; every answer must be a good one. */
export async function load(url: string, requestsOf: RequestsOf, seconds: number): Promise<Round> {
  let opened = 0;
  const run = autocannon({
    url,
    connections: CONNECTIONS,
    duration: seconds,
    setupClient: (client: Client) => {
      client.setRequests(requestsOf(opened));
      opened += 1;
    },
  });
  const times: number[] = [];
  run.on('response', (_client, _status, _bytes, milliseconds) => times.push(milliseconds));
  const { errors, timeouts, non2xx, duration } = await run;
  if (errors + timeouts + non2xx > 0 || times.length === 0) {
    throw new Error(`${url}: ${errors} errors, ${timeouts} timeouts, ${non2xx} refusals.`);
  }
  times.sort((one, other) => one - other);
  const at = (share: number): number => times[Math.floor(share * (times.length - 1))] ?? 0;
  return { perSecond: times.length / duration, median: at(0.5), p95: at(0.95), p99: at(0.99) };
}

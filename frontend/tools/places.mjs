import { fileURLToPath } from 'node:url';

/** What the server serves. */
export const DIST = fileURLToPath(new URL('../dist/', import.meta.url));
/** Which source went into which file, as the build told. */
export const STATS = fileURLToPath(new URL('../.angular/build-stats.json', import.meta.url));

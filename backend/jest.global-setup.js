import './jest.typescript-hooks.js';

/** One PostgreSQL for all workers, with a migrated database that each test file clones. */
export default async function setUp() {
  const { startTestServer } = await import('./src/testing/test-server.ts');
  globalThis.satuTestServer = await startTestServer();
}

export default async function tearDown() {
  await globalThis.satuTestServer.stop();
}

import type { Viewer } from '@satu/domain/access';
import { once } from 'node:events';
import { Readable } from 'node:stream';
import type { FileStore } from '../../platform/files/file-store.js';
import type { ExitRepository } from './exit.repository.js';
import type { ExitTextService } from './exit-text.service.js';
import { IidPackService } from './iid-pack.service.js';

const VIEWER: Viewer = { personId: 'p', grants: [] };

/** A pack whose only file begins and doesn't end. */
function packOf(file: Readable): IidPackService {
  const texts = {
    read: () => Promise.resolve({ ground: { originalId: 'i' } }),
    answers: () => [],
  } as unknown as ExitTextService;
  const evidence = {
    ...{ indicatorKey: 'video', title: 'Video', locator: null, url: null, withheld: null },
    ...{ sha256: 'a'.repeat(64), mime: 'video/mp4' },
  };
  const exits = { evidence: () => Promise.resolve([evidence]) } as unknown as ExitRepository;
  const files = { read: () => Promise.resolve(file) } as unknown as FileStore;
  return new IidPackService(texts, exits, files);
}

it('closes the file it is reading when whoever fetches it goes away', async () => {
  const file = new Readable({ read: () => undefined });
  file.push(Buffer.alloc(64));
  const { stream } = await packOf(file).pack(VIEWER, 'i');
  stream.resume();
  await once(file, 'resume');
  stream.destroy();
  if (!file.destroyed) await once(file, 'close');
  expect(file.destroyed).toBe(true);
}, 5_000);

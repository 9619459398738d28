import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lockHome } from './home-lock.js';

let home: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'satu-lock-'));
});
afterEach(() => {
  rmSync(home, { recursive: true });
});

it('lets one process hold a data folder, and tells the second who does', async () => {
  const lock = await lockHome(home);
  await expect(lockHome(home)).rejects.toThrow(`process ${process.pid}`);
  await new Promise((resolve) => lock.close(resolve));
  const again = await lockHome(home);
  again.close();
});

it('knows the same folder by another name', async () => {
  const other = `${home}-link`;
  symlinkSync(home, other);
  const lock = await lockHome(home);
  await expect(lockHome(other)).rejects.toThrow('already runs');
  lock.close();
  rmSync(other);
});

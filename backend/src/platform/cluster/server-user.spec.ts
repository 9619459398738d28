import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { canReach } from './server-user.js';

const stranger = { name: 'stranger', uid: 64_999, gid: 64_999 };
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'satu-reach-'));
  chmodSync(folder, 0o755);
  mkdirSync(join(folder, 'home', 'data'), { recursive: true });
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

it('reaches a folder whose way is open to everybody', () => {
  expect(canReach(join(folder, 'home', 'data'), stranger)).toBe(true);
});

it('does not reach what lies below a home that others can’t enter', () => {
  chmodSync(join(folder, 'home'), 0o700);
  expect(canReach(join(folder, 'home', 'data'), stranger)).toBe(false);
});

it('judges a folder that will be made by those above it', () => {
  expect(canReach(join(folder, 'home', 'not', 'yet'), stranger)).toBe(true);
  chmodSync(join(folder, 'home'), 0o700);
  expect(canReach(join(folder, 'home', 'not', 'yet'), stranger)).toBe(false);
});

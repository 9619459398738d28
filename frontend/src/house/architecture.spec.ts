import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

const APP = join(process.cwd(), 'src/app');

interface SourceFile {
  path: string;
  text: string;
  imports: string[];
}

const FILES: SourceFile[] = readdirSync(APP, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts') && !path.endsWith('.spec.ts'))
  .map((path) => {
    const text = readFileSync(join(APP, path), 'utf8');
    const found = [...text.matchAll(/(?:from|import\()\s*'([^']+)'/g)].map(([, name]) => name!);
    return { path, text, imports: found.map((name) => resolve(path, name)) };
  });

/** Relative imports as paths beneath `app`, packages as they are. */
function resolve(from: string, name: string): string {
  return name.startsWith('.') ? `app/${normalize(join(dirname(from), name))}` : name;
}

function room(path: string): string {
  const [first, second] = path.split('/');
  return first === 'features' ? `features/${second!}` : first!;
}

/** `file → import` of everything in these rooms that the rule does not allow. */
function breaches(inRoom: RegExp, allowed: (name: string, file: SourceFile) => boolean): string[] {
  return FILES.filter(({ path }) => inRoom.test(path)).flatMap((file) =>
    file.imports.filter((name) => !allowed(name, file)).map((name) => `${file.path} → ${name}`),
  );
}

describe('rooms of the portal', () => {
  it('ui knows Angular, words and itself', () => {
    const allowed = /^(@angular\/|@satu\/(contract|domain)\/|d3-|app\/ui\/)/;
    expect(breaches(/^ui\//, (name) => allowed.test(name))).toEqual([]);
  });

  it('ui injects nothing', () => {
    const found = FILES.filter(
      ({ path, text }) => path.startsWith('ui/') && /\binject\(/.test(text),
    );
    expect(found.map(({ path }) => path)).toEqual([]);
  });

  it('the shell knows no feature', () => {
    expect(breaches(/^shell\//, (name) => !name.startsWith('app/features/'))).toEqual([]);
  });

  it('features know each other by address only', () => {
    const own = (name: string, { path }: SourceFile): boolean =>
      !name.startsWith('app/features/') || name.startsWith(`app/${room(path)}/`);
    expect(breaches(/^features\//, own)).toEqual([]);
  });

  it('only clients and the shell reach the server', () => {
    const door = /^(app\/shell\/http\/api|@angular\/common\/http)$/;
    const allowed = (name: string, { path }: SourceFile): boolean =>
      !door.test(name) || path.endsWith('-client.ts');
    expect(breaches(/^(features|ui)\//, allowed)).toEqual([]);
  });

  it('a page has no static style, which the content security policy would drop', () => {
    const all = readdirSync(APP, { recursive: true, encoding: 'utf8' });
    const styled = all
      .filter((path) => /\.(html|ts)$/.test(path) && !path.endsWith('.spec.ts'))
      .filter((path) => /\sstyle="/.test(readFileSync(join(APP, path), 'utf8')));
    expect(styled).toEqual([]);
  });
});

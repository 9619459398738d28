import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const APP = join(process.cwd(), 'src/app');
const FILES = readdirSync(APP, { recursive: true, encoding: 'utf8' });

interface TranslationFile {
  locale: string;
  translations: Record<string, string>;
}

function text(file: string): string {
  return readFileSync(join(APP, file), 'utf8');
}

/** Ids that templates and code use, with the files that use them. */
const used = new Map<string, string>();
for (const file of FILES) {
  if (!/\.(ts|html)$/.test(file) || file.endsWith('.spec.ts')) continue;
  for (const [, id] of text(file).matchAll(/@@([\w.-]+)/g)) used.set(id!, file);
}

const english = FILES.filter((file) => file.endsWith('.en.json')).map((file) => ({
  file,
  translations: (JSON.parse(text(file)) as TranslationFile).translations,
}));
const translated = new Set(english.flatMap(({ translations }) => Object.keys(translations)));

describe('translations', () => {
  it('has an English text for every id in use', () => {
    const missing = [...used]
      .filter(([id]) => !translated.has(id))
      .map((pair) => pair.join(' in '));
    expect(missing).toEqual([]);
  });

  it('keeps no English text that nothing uses', () => {
    expect([...translated].filter((id) => !used.has(id))).toEqual([]);
  });

  it('keeps each English text in the file of the feature that its id names', () => {
    const strays = english.flatMap(({ file, translations }) =>
      Object.keys(translations).filter((id) => !file.endsWith(`${id.split('.')[0]!}.en.json`)),
    );
    expect(strays).toEqual([]);
  });

  it('leaves no English text blank', () => {
    const holes = english.flatMap(({ translations }) =>
      Object.entries(translations).filter(([, words]) => words.trim() === ''),
    );
    expect(holes).toEqual([]);
  });

  it('lists every file of English texts in angular.json', () => {
    const workspace = JSON.parse(readFileSync('angular.json', 'utf8')) as {
      projects: { portal: { i18n: { locales: { en: { translation: string[] } } } } };
    };
    const listed = workspace.projects.portal.i18n.locales.en.translation;
    expect([...listed].sort()).toEqual(english.map(({ file }) => `src/app/${file}`).sort());
  });

  it('begins a plural right behind its tag: a blank before it makes a second message', () => {
    const loose = FILES.filter((file) => /\.(ts|html)$/.test(file)).filter((file) =>
      /i18n="@@[\w.-]+"\s*>\s+\{[^{}]+,\s*(plural|select),/.test(text(file)),
    );
    expect(loose).toEqual([]);
  });
});

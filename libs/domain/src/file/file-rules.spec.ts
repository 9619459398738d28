import { refusalOf } from '../problem/refusal.fixture.js';
import { FILE_FORMATS, FILE_KINDS, formatOf } from './file-kind.js';
import {
  assertMayOpen,
  assertWithinLimit,
  assertWithinQuota,
  DEFAULT_LIMITS,
  faultOf,
  largestOf,
  nameToSave,
  titleOfFile,
} from './file-rules.js';

it('has a format for each kind, and knows it by its media type', () => {
  expect([...new Set(FILE_FORMATS.map(({ kind }) => kind))]).toEqual(FILE_KINDS);
  expect(formatOf('image/png')?.extension).toBe('png');
  expect(formatOf('image/svg+xml')).toBeNull();
});

it.each(FILE_KINDS)('lets %s be as large as its limit, and no byte larger', (kind) => {
  const limit = DEFAULT_LIMITS[kind];
  const code = (bytes: number) =>
    refusalOf(() => {
      assertWithinLimit(kind, bytes, DEFAULT_LIMITS);
    })?.code;
  expect([0, 1, limit, limit + 1].map(code)).toEqual([
    'file-empty',
    undefined,
    undefined,
    'file-too-large',
  ]);
});

it('fills a quota to its last byte', () => {
  const code = (added: number) =>
    refusalOf(() => {
      assertWithinQuota(60, added, 100);
    })?.code;
  expect([40, 41].map(code)).toEqual([undefined, 'quota-exceeded']);
  expect(largestOf(DEFAULT_LIMITS)).toBe(200_000_000);
});

it('opens what is clean, or is not looked at by anybody', () => {
  const code = (scan: 'OFF' | 'PENDING' | 'CLEAN' | 'INFECTED') =>
    refusalOf(() => {
      assertMayOpen(scan);
    })?.code;
  expect((['OFF', 'PENDING', 'CLEAN', 'INFECTED'] as const).map(code)).toEqual([
    undefined,
    'file-being-scanned',
    undefined,
    'file-infected',
  ]);
});

it.each([
  ['foto.JPEG', 10, null],
  ['foto.jpg', 0, 'EMPTY'],
  ['naskah.doc', 10, 'OLD_OFFICE'],
  ['program.exe', 10, 'NOT_ON_THE_LIST'],
  ['tanpa-akhiran', 10, 'NOT_ON_THE_LIST'],
  ['lama.pdf', 25_000_001, 'TOO_LARGE'],
  ['rekaman.mp4', 25_000_001, null],
])('says of %s with %i bytes: %s', (name, bytes, fault) => {
  expect(faultOf(name, bytes, DEFAULT_LIMITS)).toBe(fault);
});

it.each([
  ['SK_Bupati 2026.pdf', 'SK Bupati 2026'],
  ['../../etc/passwd', 'passwd'],
  ['C:\\Users\\x\\laporan.docx', 'laporan'],
  ['a\u0000b\u202ecod.pdf', 'a b cod'],
  ['', ''],
  ['.pdf', ''],
])('makes a title of %j: %j', (name, title) => {
  expect(titleOfFile(name)).toBe(title);
});

it('makes the name to save from the title alone', () => {
  expect(nameToSave('Perbup “Cepat” 5/2026', 'pdf')).toBe('perbup-cepat-52026.pdf');
  expect(nameToSave('///', 'png')).toBe('bukti.png');
});

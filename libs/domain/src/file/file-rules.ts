import { DomainError } from '../problem/index.js';
import { FILE_FORMATS, type FileKind, type ScanState } from './file-kind.js';

const MB = 1_000_000;

/** How large a file of each kind may be, in bytes. */
export type FileLimits = Readonly<Record<FileKind, number>>;

/** What holds where a region has set nothing else. */
export const DEFAULT_LIMITS: FileLimits = {
  PDF: 25 * MB,
  IMAGE: 25 * MB,
  DOCUMENT: 25 * MB,
  SHEET: 25 * MB,
  SLIDES: 25 * MB,
  VIDEO: 200 * MB,
};

/** Bytes that an agency may keep where its region has set nothing else. */
export const DEFAULT_QUOTA = 5_000 * MB;

/** A setting beyond these could fill a disk by one file, or refuse every photo. */
export const LIMIT_RANGE = { least: MB, most: 2_000 * MB } as const;

/** Refuses a file that is larger than its kind may be; `context` carries the limit in bytes. */
export function assertWithinLimit(kind: FileKind, bytes: number, limits: FileLimits): void {
  if (bytes === 0) throw new DomainError('invalid', 'file-empty');
  if (bytes > limits[kind]) {
    throw new DomainError('too-large', 'file-too-large', { kind, bytes, limit: limits[kind] });
  }
}

/** The largest file of any kind. */
export function largestOf(limits: FileLimits): number {
  return Math.max(...Object.values(limits));
}

/** Refuses what would take an agency over its quota; all in bytes. */
export function assertWithinQuota(used: number, added: number, quota: number): void {
  if (used + added > quota) {
    throw new DomainError('unprocessable', 'quota-exceeded', { used, added, quota });
  }
}

/** Refuses to hand out what was not looked at yet, or carries a virus. */
export function assertMayOpen(scan: ScanState): void {
  if (scan === 'PENDING') throw new DomainError('conflict', 'file-being-scanned');
  if (scan === 'INFECTED') throw new DomainError('unprocessable', 'file-infected');
}

/** What a page can say about a chosen file before it is sent; null: nothing against it. */
export type FileFault = 'EMPTY' | 'NOT_ON_THE_LIST' | 'OLD_OFFICE' | 'TOO_LARGE';

/** Judges by name and size only: the content is judged once it has come. */
export function faultOf(name: string, bytes: number, limits: FileLimits): FileFault | null {
  if (bytes === 0) return 'EMPTY';
  const ending = /\.([a-z0-9]{1,5})$/i.exec(name)?.[1]?.toLowerCase().replace('jpeg', 'jpg');
  if (ending && ['doc', 'xls', 'ppt'].includes(ending)) return 'OLD_OFFICE';
  const format = FILE_FORMATS.find(({ extension }) => extension === ending);
  if (!format) return 'NOT_ON_THE_LIST';
  return bytes > limits[format.kind] ? 'TOO_LARGE' : null;
}

/** Every character that a file system, a header or a reader could trip over. */
const UNSAFE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}<>:"/\\|?*]+/gu;

/**
 * A title out of the name a device gave a file: its last part without path, ending and control
 * characters, at most 200 characters; empty when nothing is left of it.
 */
export function titleOfFile(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? '';
  const bare = last.replace(/\.[a-z0-9]{1,5}$/i, '').replaceAll(UNSAFE, ' ');
  return bare
    .replaceAll(/[\s_]+/g, ' ')
    .trim()
    .slice(0, 200)
    .trim();
}

/** The name under which a file is handed out: made from its title, never from what was sent. */
export function nameToSave(title: string, extension: string): string {
  const plain = title
    .normalize('NFKD')
    .replaceAll(/[^\w\s-]/g, '')
    .trim()
    .replaceAll(/[\s_]+/g, '-')
    .toLowerCase()
    .slice(0, 80);
  return `${plain || 'bukti'}.${extension}`;
}

import type { PackedEvidence } from './exit.repository.js';

const ENDINGS: Readonly<Record<string, string>> = {
  'application/pdf': 'pdf',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'video/mp4': 'mp4',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': 'pptx',
};
const LONGEST = 60;

/**
 * Where a piece of evidence lies in the pack: its indicator's folder, a number, and its title as far
 * as every file system takes it.
 */
export function packedName(
  { indicatorKey, title, mime }: Pick<PackedEvidence, 'indicatorKey' | 'title' | 'mime'>,
  number: number,
): string {
  const said = title
    .normalize('NFKD')
    .replaceAll(/[^A-Za-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, LONGEST)
    .toLowerCase();
  const folder = indicatorKey.replaceAll(/[^A-Za-z0-9]+/g, '-');
  const ending = ENDINGS[mime ?? ''] ?? 'bin';
  return `data-dukung/${folder}/${String(number).padStart(3, '0')}-${said || 'berkas'}.${ending}`;
}

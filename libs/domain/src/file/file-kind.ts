import type { Labels } from '../language/index.js';

/** What a file is to those who read it. */
export const FILE_KINDS = ['PDF', 'IMAGE', 'DOCUMENT', 'SHEET', 'SLIDES', 'VIDEO'] as const;
export type FileKind = (typeof FILE_KINDS)[number];

export const FILE_KIND_LABELS: Labels<FileKind> = {
  PDF: { id: 'Dokumen PDF', en: 'PDF document' },
  IMAGE: { id: 'Gambar', en: 'Picture' },
  DOCUMENT: { id: 'Dokumen Word', en: 'Word document' },
  SHEET: { id: 'Lembar Excel', en: 'Excel sheet' },
  SLIDES: { id: 'Salindia PowerPoint', en: 'PowerPoint slides' },
  VIDEO: { id: 'Video', en: 'Video' },
};

/** The formats that are taken: media type, how a name of it ends, and its kind. */
export const FILE_FORMATS = [
  { mime: 'application/pdf', extension: 'pdf', kind: 'PDF' },
  { mime: 'image/jpeg', extension: 'jpg', kind: 'IMAGE' },
  { mime: 'image/png', extension: 'png', kind: 'IMAGE' },
  { mime: 'image/webp', extension: 'webp', kind: 'IMAGE' },
  {
    mime: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    extension: 'docx',
    kind: 'DOCUMENT',
  },
  {
    mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    extension: 'xlsx',
    kind: 'SHEET',
  },
  {
    mime: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
    extension: 'pptx',
    kind: 'SLIDES',
  },
  { mime: 'video/mp4', extension: 'mp4', kind: 'VIDEO' },
] as const satisfies readonly { mime: string; extension: string; kind: FileKind }[];

export type FileFormat = (typeof FILE_FORMATS)[number];

/** The format of a media type; null when it is not taken. */
export function formatOf(mime: string): FileFormat | null {
  return FILE_FORMATS.find((format) => format.mime === mime) ?? null;
}

/** What scanning for viruses found so far; OFF: nobody scans here. */
export const SCAN_STATES = ['OFF', 'PENDING', 'CLEAN', 'INFECTED'] as const;
export type ScanState = (typeof SCAN_STATES)[number];

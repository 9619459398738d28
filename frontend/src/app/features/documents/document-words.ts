import type { DocumentStanding } from '@satu/domain/document';

import type { Tone } from '../../ui/status-badge/status-badge';

export const STANDING_TONES: Readonly<Record<DocumentStanding, Tone>> = {
  IN_FORCE: 'good',
  NOT_YET: 'info',
  EXPIRED: 'warn',
  REPLACED: 'still',
};

/** What a form still lacks, at which field. */
export interface Lack {
  readonly pointer: string;
  readonly text: string;
}

/** The first field that is empty; null: all are filled in. */
export function firstLack(checks: readonly (readonly [boolean, Lack])[]): Lack | null {
  return checks.find(([isFilled]) => !isFilled)?.[1] ?? null;
}

export const DOCUMENT_LACKS = {
  number: {
    pointer: '/number',
    text: $localize`:@@documents.lacks.number:Tuliskan nomor dokumen seperti tercetak.`,
  },
  datedOn: {
    pointer: '/datedOn',
    text: $localize`:@@documents.lacks.datedOn:Pilih tanggal dokumen.`,
  },
  title: {
    pointer: '/title',
    text: $localize`:@@documents.lacks.title:Tuliskan judul atau perihal dokumen.`,
  },
  file: {
    pointer: '/url',
    text: $localize`:@@documents.lacks.file:Pilih berkasnya, atau tuliskan tautan tempat dokumen itu terbit.`,
  },
} as const;

import type { Problem } from '@satu/contract/views';
import type { FileFault } from '@satu/domain/file';

import { megabytes } from './megabytes';

/** What is wrong with a chosen file, said before a byte of it is sent. */
export function faultProblem(fault: FileFault, limit: number): Problem {
  const title = TITLES[fault];
  const detail =
    fault === 'TOO_LARGE'
      ? $localize`:@@evidence.fault.tooLargeDetail:Paling besar ${megabytes(limit)}:limit: untuk jenis ini. Perkecil, bagi menjadi beberapa berkas, atau pakai tautan.`
      : DETAILS[fault];
  return { type: 'about:blank', title, detail, status: 0, instance: '', code: fault, traceId: '' };
}

const TITLES: Record<FileFault, string> = {
  EMPTY: $localize`:@@evidence.fault.empty:Berkas ini kosong.`,
  NOT_ON_THE_LIST: $localize`:@@evidence.fault.type:Jenis berkas ini tidak diterima.`,
  OLD_OFFICE: $localize`:@@evidence.fault.old:Format Office lama tidak diterima.`,
  TOO_LARGE: $localize`:@@evidence.fault.tooLarge:Berkas terlalu besar.`,
};

const DETAILS: Record<Exclude<FileFault, 'TOO_LARGE'>, string> = {
  EMPTY: $localize`:@@evidence.fault.emptyDetail:Periksa berkas di perangkat Anda, lalu pilih lagi.`,
  NOT_ON_THE_LIST: $localize`:@@evidence.fault.typeDetail:Simpan sebagai PDF, JPEG, PNG, WebP, DOCX, XLSX, PPTX, atau MP4, lalu pilih lagi.`,
  OLD_OFFICE: $localize`:@@evidence.fault.oldDetail:Simpan sebagai DOCX, XLSX, PPTX, atau PDF, lalu pilih lagi.`,
};

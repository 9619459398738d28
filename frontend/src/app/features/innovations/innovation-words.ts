import type { HistoryLine } from '@satu/contract/views';
import { titleInCapacity } from '@satu/domain/agency';
import type { Act, InnovationStatus, RecordedAct, TurnHolder } from '@satu/domain/innovation';

import type { Tone } from '../../ui/status-badge/status-badge';

export const STATUS_TONES: Readonly<Record<InnovationStatus, Tone>> = {
  DRAFT: 'still',
  SUBMITTED: 'info',
  ENDORSED: 'info',
  VERIFIED: 'good',
  RETURNED: 'warn',
  REJECTED: 'bad',
  WITHDRAWN: 'still',
};

/** What the button of an act says. */
export function actLabels(): Readonly<Record<Act, string>> {
  return {
    submission: $localize`:@@innovations.act.submission:Periksa dan ajukan`,
    endorsement: $localize`:@@innovations.act.endorsement:Periksa dan setujui`,
    return: $localize`:@@innovations.act.return:Kembalikan untuk dilengkapi`,
    verification: $localize`:@@innovations.act.verification:Verifikasi`,
    rejection: $localize`:@@innovations.act.rejection:Nyatakan tidak memenuhi kriteria`,
    withdrawal: $localize`:@@innovations.act.withdrawal:Tarik inovasi`,
    declaration: $localize`:@@innovations.act.declaration:Nyatakan untuk periode lain`,
    revision: $localize`:@@innovations.act.revision:Perbarui (buat salinan kerja)`,
    transfer: $localize`:@@innovations.act.transfer:Alihkan ke perangkat daerah lain`,
    'use-state': $localize`:@@innovations.act.useState:Laporkan keadaan penggunaan`,
    publication: $localize`:@@innovations.act.publication:Tampilkan di katalog publik`,
    unpublication: $localize`:@@innovations.act.unpublication:Turunkan dari katalog publik`,
  };
}

/** What an act says of itself in the history. */
export function pastLabels(): Readonly<Record<RecordedAct, string>> {
  return {
    submission: $localize`:@@innovations.past.submission:Diajukan`,
    endorsement: $localize`:@@innovations.past.endorsement:Disetujui kepala`,
    return: $localize`:@@innovations.past.return:Dikembalikan`,
    verification: $localize`:@@innovations.past.verification:Diverifikasi`,
    rejection: $localize`:@@innovations.past.rejection:Dinyatakan tidak memenuhi kriteria`,
    withdrawal: $localize`:@@innovations.past.withdrawal:Ditarik`,
    declaration: $localize`:@@innovations.past.declaration:Dinyatakan untuk periode`,
    revision: $localize`:@@innovations.past.revision:Salinan kerja dibuat`,
    transfer: $localize`:@@innovations.past.transfer:Dialihkan`,
    'use-state': $localize`:@@innovations.past.useState:Keadaan penggunaan dilaporkan`,
    publication: $localize`:@@innovations.past.publication:Ditampilkan di katalog`,
    unpublication: $localize`:@@innovations.past.unpublication:Diturunkan dari katalog`,
    creation: $localize`:@@innovations.past.creation:Draf dibuat`,
    merge: $localize`:@@innovations.past.merge:Salinan kerja menggantikan yang lama`,
    reorganisation: $localize`:@@innovations.past.reorganisation:Beralih karena perubahan SOTK`,
  };
}

/** Posisi berkas: where the record lies. */
export function turnLabels(): Readonly<Record<TurnHolder, string>> {
  return {
    AGENCY_STAFF: $localize`:@@innovations.turn.staff:operator perangkat daerah`,
    AGENCY_HEAD: $localize`:@@innovations.turn.head:kepala perangkat daerah`,
    VERIFIER: $localize`:@@innovations.turn.verifier:verifikator`,
    NOBODY: $localize`:@@innovations.turn.nobody:selesai, tidak menunggu siapa pun`,
  };
}

/** Who has the record after the step that it waits for. */
export function nextWords(): Readonly<Partial<Record<string, string>>> {
  return {
    submission: $localize`:@@innovations.next.submission:Berikutnya, setelah diajukan: kepala perangkat daerah, yang menyetujui atau mengembalikannya.`,
    endorsement: $localize`:@@innovations.next.endorsement:Berikutnya, setelah disetujui: verifikator. Bila dikembalikan: operator perangkat daerah.`,
    verification: $localize`:@@innovations.next.verification:Setelah diverifikasi, selesai. Bila dikembalikan: operator perangkat daerah.`,
  };
}

/** An obstacle or a fault of a field, in words that name the repair. */
export function faultText(code: string, label: string, limit?: number): string {
  switch (code) {
    case 'required':
      return $localize`:@@innovations.fault.required:Isi "${label}:label:".`;
    case 'unsaved':
      return $localize`:@@innovations.fault.unsaved:"${label}:label:" belum tersimpan: isiannya belum dapat diterima.`;
    case 'too-few-words':
      return $localize`:@@innovations.fault.tooFewWords:Lengkapi rancang bangun hingga sedikitnya ${limit ?? 300}:limit: kata.`;
    case 'too-long':
      return $localize`:@@innovations.fault.tooLong:Ringkas "${label}:label:": terlalu panjang.`;
    case 'too-early':
      return $localize`:@@innovations.fault.tooEarly:"${label}:label:" paling awal 17 Agustus 1945: periksa tahunnya.`;
    case 'no-url':
      return $localize`:@@innovations.fault.noUrl:"${label}:label:" belum berupa alamat lengkap, misalnya https://contoh.go.id.`;
    case 'period-closed':
    case 'period-not-open':
      return $localize`:@@innovations.fault.periodClosed:Tidak ada periode yang menerima pengajuan saat ini. Draf tetap dapat disunting.`;
    default:
      return $localize`:@@innovations.fault.wrong:Periksa "${label}:label:".`;
  }
}

/** "Sri Wahyuni (a.n. kepala)": who did it, and how the post was held where that is more than the own one. */
export function signedText({ by, capacity }: Pick<HistoryLine, 'by' | 'capacity'>): string {
  if (capacity === null || capacity === 'DEFINITIF') return by;
  return `${by} (${titleInCapacity('kepala', capacity)})`;
}

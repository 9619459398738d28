import type { FieldError } from '@satu/domain/problem';

import type { Taken } from './reorganisation-plan';

/** What is wrong at a field of the plan, in words that name the repair. */
export function faultSentence({ pointer, detail }: FieldError): string {
  if (detail === 'custody-missing')
    return $localize`:@@reorganisations.fault.heir:Tunjuk penerus: masih ada inovasi yang berjalan.`;
  if (detail === 'in-the-future')
    return $localize`:@@reorganisations.fault.future:Tanggal berlaku paling lambat hari ini.`;
  if (detail === 'wrong-count')
    return pointer === '/predecessorIds'
      ? $localize`:@@reorganisations.fault.predecessors:Penggabungan memerlukan sedikitnya dua perangkat daerah asal; perubahan lain tepat satu.`
      : $localize`:@@reorganisations.fault.successors:Pemecahan memerlukan sedikitnya dua penerus; penggabungan dan perubahan nama tepat satu.`;
  return detail === 'required' ? missing(pointer) : detail;
}

/** Whose the wanted code or name is. */
export function takenSentence({ pointer, by: { name, code } }: Taken): string {
  return pointer.endsWith('/code')
    ? $localize`:@@reorganisations.taken.code:Kode ini dipakai ${name}:agency:. Tulis kode lain.`
    : $localize`:@@reorganisations.taken.name:Sudah ada ${name}:agency: (kode ${code}:code:). Pilih sebagai penerus, atau tulis nama lain.`;
}

function missing(pointer: string): string {
  const field = pointer.split('/').at(-1);
  switch (field) {
    case 'kind':
      return pointer === '/kind'
        ? $localize`:@@reorganisations.missing.change:Pilih jenis perubahan.`
        : $localize`:@@reorganisations.missing.kind:Pilih jenis perangkat daerah penerus.`;
    case 'effectiveOn':
      return $localize`:@@reorganisations.missing.day:Isi tanggal berlaku.`;
    case 'code':
      return $localize`:@@reorganisations.missing.code:Isi kode perangkat daerah penerus.`;
    case 'name':
      return $localize`:@@reorganisations.missing.name:Isi nama perangkat daerah penerus.`;
    default:
      return $localize`:@@reorganisations.missing.place:Pilih penerus untuk setiap inovasi.`;
  }
}

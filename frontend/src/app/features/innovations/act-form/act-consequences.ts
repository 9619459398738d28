import type { Act } from '@satu/domain/innovation';

/** What follows from an act that nobody should learn only afterwards; null where nothing needs saying. */
export function consequenceOf(act: Act): string | null {
  switch (act) {
    case 'withdrawal':
      return $localize`:@@innovations.consequence.withdrawal:Inovasi yang ditarik tidak dapat diproses lagi. Tulisannya tetap dapat dibaca.`;
    case 'transfer':
      return $localize`:@@innovations.consequence.transfer:Inovasi ini dan pertanggungjawabannya beralih seketika; sejak itu dihitung untuk perangkat daerah penerima. Hanya penerima atau administrator daerah yang dapat mengembalikannya.`;
    case 'rejection':
      return $localize`:@@innovations.consequence.rejection:Inovasi ini berhenti dihitung dan tidak diproses lagi. Bila ini yang terakhir bagi perangkat daerahnya, kewajibannya gugur dan mendapat batas waktu pemulihan. Bila cukup dilengkapi, kembalikan saja.`;
    case 'publication':
      return $localize`:@@innovations.consequence.publication:Siapa pun dapat membaca inovasi ini di katalog publik, tanpa masuk.`;
    case 'unpublication':
      return $localize`:@@innovations.consequence.unpublication:Inovasi ini tidak tampak lagi di katalog publik. Dapat ditampilkan kembali kapan saja.`;
    default:
      return null;
  }
}

/**
 * Words that say nothing about what a text is about. Function words of Indonesian, and the few
 * nouns that stand in the name of almost every innovation.
 */
const SILENT: ReadonlySet<string> = new Set(
  [
    'ada adalah agar akan antar atas atau bagi bahwa banyak belum bersama berbasis bisa dalam dan dapat dari',
    'daerah demi dengan di dan guna hanya hingga ini inovasi itu jadi juga kabupaten karena ke kepada kota lalu',
    'lagi lebih maka masih melalui mereka menjadi oleh pada para per pun saat sampai sangat satu saja sebagai',
    'sebuah secara sehingga sejak semua sering serta sesuai setelah setiap sudah supaya tanpa telah tentang',
    'terhadap tidak untuk yaitu yang',
  ].flatMap((line) => line.split(' ')),
);

/** Shorter ones are abbreviations of too many things. */
const SHORTEST = 3;

/**
 * The words of a text by which another about the same is found: small letters without accents, each
 * once, in the order of the text, at most `most` of them.
 */
export function tellingWords(text: string, most: number): readonly string[] {
  const words = plainLetters(text).split(' ');
  const telling = words.filter((word) => word.length >= SHORTEST && !SILENT.has(word));
  return [...new Set(telling)].slice(0, most);
}

/** The same name, however it is written: small letters and digits without accents, single spaces. */
export function plainLetters(text: string): string {
  const letters = text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
  return letters.replaceAll(/[^\p{L}\p{N}]+/gu, ' ').trim();
}

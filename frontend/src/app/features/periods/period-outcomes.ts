/** What an act on a period has brought about; null for what this page doesn't know. */
export function outcomeWords(done: string, agency = ''): string | null {
  switch (done) {
    case 'created':
      return $localize`:@@periods.outcome.created:Periode sudah disiapkan.`;
    case 'changed':
      return $localize`:@@periods.outcome.changed:Perubahan periode sudah disimpan.`;
    case 'closed':
      return $localize`:@@periods.outcome.closed:Periode sudah ditutup. Hasil akhir setiap perangkat daerah ada di bawah.`;
    case 'exempted':
      return $localize`:@@periods.outcome.exempted:${agency}:agency: sudah dikecualikan pada periode ini.`;
    case 'revoked':
      return $localize`:@@periods.outcome.revoked:Pengecualian ${agency}:agency: sudah dicabut.`;
    default:
      return null;
  }
}

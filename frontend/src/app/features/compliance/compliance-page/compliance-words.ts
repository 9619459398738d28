import type { ComplianceRow, ComplianceView, PeriodSummary } from '@satu/contract/views';

const DAY = 86_400_000;

/** Whole days until the deadline, never negative. */
export function daysLeft(closesAt: string, now: number): number {
  return Math.max(0, Math.floor((Date.parse(closesAt) - now) / DAY));
}

/** The answer in one sentence. */
export function headline({ totals, period }: ComplianceView, now: number): string {
  const { registered, obliged, verified } = totals;
  const said = $localize`:@@compliance.headline:${registered}:registered: dari ${obliged}:obliged: perangkat daerah sudah mendaftarkan inovasi ${period.year}:year:, ${verified}:verified: terverifikasi.`;
  if (period.status === 'CLOSED') return said;
  const left = daysLeft(period.closesAt, now);
  return `${said} ${$localize`:@@compliance.daysLeft:Sisa ${left}:days: hari.`}`;
}

/** A message to pass on by hand; nothing is sent by the portal. */
export function shareText(
  view: ComplianceView,
  sentence: string,
  lacking: readonly ComplianceRow[],
): string {
  const names = lacking.map(({ agencyName }) => `- ${agencyName}`);
  return [
    `*${view.period.name}*`,
    sentence,
    ...(names.length > 0 ? [$localize`:@@compliance.share.lacking:Belum memenuhi:`, ...names] : []),
  ].join('\n');
}

export function reminderTo(row: ComplianceRow, period: PeriodSummary, deadline: string): string {
  return $localize`:@@compliance.remind.text:Yth. Kepala ${row.agencyName}:agency:, inovasi untuk "${period.name}:period:" belum terdaftar. Mohon didaftarkan sebelum ${deadline}:deadline:. Pendaftaran cepat cukup sepuluh menit; inovasi nondigital sama nilainya.`;
}

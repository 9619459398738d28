import type { InnovationView } from '@satu/contract/views';

type Ended = 'VERIFIED' | 'REJECTED' | 'WITHDRAWN';

/** What it means that a record waits for nobody. */
export function endedWords(): Readonly<Record<Ended, string>> {
  return {
    VERIFIED: $localize`:@@innovations.standing.verified:Sudah diverifikasi; tidak menunggu siapa pun.`,
    REJECTED: $localize`:@@innovations.standing.rejected:Ditutup karena tidak memenuhi kriteria. Perangkat daerah dapat mendaftarkan inovasi lain.`,
    WITHDRAWN: $localize`:@@innovations.standing.withdrawn:Sudah ditarik dan tidak diproses lagi.`,
  };
}

/** Why an innovation that is declared for a period doesn't count for it (now). */
export function whyNotCounted(innovation: InnovationView): string {
  const { status, inForce, useState } = innovation;
  if (status === 'REJECTED')
    return $localize`:@@innovations.standing.notRejected:tidak dihitung karena tidak memenuhi kriteria`;
  if (status === 'WITHDRAWN')
    return $localize`:@@innovations.standing.notWithdrawn:tidak dihitung karena ditarik`;
  if (useState === 'STOPPED')
    return $localize`:@@innovations.standing.notStopped:tidak dihitung karena sudah dihentikan`;
  if (status === 'SUBMITTED')
    return $localize`:@@innovations.standing.notEndorsed:dihitung begitu kepala perangkat daerah menyetujui`;
  if (inForce === null)
    return $localize`:@@innovations.standing.notSubmitted:dihitung setelah diajukan dan disetujui kepala`;
  return $localize`:@@innovations.standing.notVerified:belum dihitung menurut aturan periode ini`;
}

import type { Problem } from '@satu/contract/views';
import type { SopOutcome, SopStatus } from '@satu/domain/sop';

import type { ErrorItem } from '../../ui/error-summary/error-summary';
import type { Tone } from '../../ui/status-badge/status-badge';

export const SOP_TONES: Readonly<Record<SopStatus, Tone>> = {
  IN_FORCE: 'good',
  TO_REVISE: 'warn',
  REVOKED: 'still',
};

export const OUTCOME_TONES: Readonly<Record<SopOutcome, Tone>> = {
  KEEP: 'good',
  REVISE: 'warn',
  REVOKE: 'still',
};

/** The fields of the official form (PermenPANRB 35/2012), as it names them. */
export const SOP_LABELS = {
  number: $localize`:@@sops.field.number:Nomor SOP`,
  name: $localize`:@@sops.field.name:Nama SOP`,
  madeOn: $localize`:@@sops.field.madeOn:Tanggal pembuatan`,
  revisedOn: $localize`:@@sops.field.revisedOn:Tanggal revisi`,
  effectiveOn: $localize`:@@sops.field.effectiveOn:Tanggal efektif`,
  intervalMonths: $localize`:@@sops.field.intervalMonths:Dievaluasi setiap (bulan)`,
  approvedBy: $localize`:@@sops.field.approvedBy:Disahkan oleh`,
  legalBasis: $localize`:@@sops.field.legalBasis:Dasar hukum`,
  related: $localize`:@@sops.field.related:Keterkaitan`,
  warning: $localize`:@@sops.field.warning:Peringatan`,
  qualifications: $localize`:@@sops.field.qualifications:Kualifikasi pelaksana`,
  equipment: $localize`:@@sops.field.equipment:Peralatan/perlengkapan`,
  recording: $localize`:@@sops.field.recording:Pencatatan dan pendataan`,
  steps: $localize`:@@sops.field.steps:Langkah kegiatan`,
} as const;

export const APPROVAL_LABELS = {
  position: $localize`:@@sops.field.position:Jabatan yang mengesahkan`,
  name: $localize`:@@sops.field.approver:Nama yang mengesahkan`,
  nip: $localize`:@@sops.field.nip:NIP yang mengesahkan`,
} as const;

export const STEP_LABELS = {
  activity: $localize`:@@sops.step.activity:Uraian kegiatan`,
  actor: $localize`:@@sops.step.actor:Pelaksana`,
  requirements: $localize`:@@sops.step.requirements:Kelengkapan`,
  minutes: $localize`:@@sops.step.minutes:Waktu (menit)`,
  output: $localize`:@@sops.step.output:Keluaran`,
  remark: $localize`:@@sops.step.remark:Keterangan`,
} as const;

/** Minutes as people say them. Hours aren't made into days: a working day has no agreed length. */
export function durationWords(minutes: number | null): string {
  if (minutes === null) return '–';
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours === 0) return $localize`:@@sops.duration.minutes:${minutes}:minutes: menit`;
  if (rest === 0) return $localize`:@@sops.duration.hours:${hours}:hours: jam`;
  return $localize`:@@sops.duration.both:${hours}:hours: jam ${rest}:minutes: menit`;
}

/** A number that another SOP of the agency has is refused without a field; the form has one for it. */
export function withNumberTaken(problem: Problem): Problem {
  if (problem.code !== 'duplicate-code') return problem;
  const detail = $localize`:@@sops.numberTaken:Sudah dipakai SOP lain di perangkat daerah ini. Pakai nomor yang lain.`;
  return { ...problem, errors: [{ pointer: '/number', detail }] };
}

/** What is to be mended, each line with the name of its field. */
export function faultLines(
  errors: readonly { pointer: string; detail: string }[],
  nameOf: (pointer: string) => string | null,
): ErrorItem[] {
  return errors.map(({ pointer, detail }) => {
    const name = nameOf(pointer);
    return { text: name ? `${name}: ${detail}` : detail, field: pointer };
  });
}

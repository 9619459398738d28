import type { ReadinessLack } from '@satu/contract/views';
import type { Language } from '@satu/domain/language';
import type { LackLevel } from '@satu/domain/readiness';

import { inputId } from '../../../ui/field/field';
import { faultText } from '../innovation-words';

/** Where a lack is mended. */
export interface Mending {
  readonly link: readonly string[];
  readonly fragment?: string;
  readonly query?: Readonly<Record<string, string>>;
}

/** What a lack costs. */
export function levelWords(): Readonly<Record<LackLevel, string>> {
  return {
    SUBMISSION: $localize`:@@innovations.ready.stopsSubmission:menghalangi pengajuan`,
    ENTRY: $localize`:@@innovations.ready.stopsEntry:menghalangi keikutsertaan`,
    INDEX: $localize`:@@innovations.ready.costs:mengurangi nilai`,
  };
}

/** A lack in words that name the repair. */
export function lackText(lack: ReadinessLack, language: Language): string {
  if (lack.field) return fieldText(lack, lack.field.label[language]);
  if (lack.indicator) return indicatorText(lack, language);
  return standingText(lack.code);
}

/** The page, and the place on it, where the lack is mended; null where nothing helps. */
export function mendingOf(
  { field, indicator, pointer, code, mendable }: ReadinessLack,
  { id, textId }: { readonly id: string; readonly textId: string },
): Mending | null {
  if (field)
    return { link: ['/inovasi', textId, 'isi', field.section], fragment: inputId(pointer) };
  if (indicator) {
    const isAboutEvidence = code.startsWith('evidence-');
    if (!isAboutEvidence) return { link: ['/inovasi', id, 'kematangan'], fragment: indicator.key };
    return { link: ['/inovasi', id, 'bukti'], query: { indikator: indicator.key } };
  }
  return mendable ? { link: ['/inovasi', id] } : null;
}

function fieldText({ code, limit }: ReadinessLack, label: string): string {
  switch (code) {
    case 'too-many-words':
      return $localize`:@@innovations.ready.tooManyWords:Ringkas "${label}:label:" menjadi paling banyak ${limit ?? 0}:limit: kata.`;
    case 'stage-not-measured':
      return $localize`:@@innovations.ready.stage:Indeks hanya mengukur inovasi yang sudah diterapkan: perbarui "${label}:label:" bila sudah.`;
    case 'outside-window':
      return $localize`:@@innovations.ready.window:Penerapannya sebelum ${limit ?? 0}:year:, di luar jangka waktu edisi ini: isi "${label}:label:" bila dikembangkan sejak tahun itu.`;
    default:
      return faultText(code, label, limit ?? undefined);
  }
}

function indicatorText(lack: ReadinessLack, language: Language): string {
  const name = `${lack.indicator?.number}. ${lack.indicator?.name[language]}`;
  const title = lack.evidence?.title ?? '';
  switch (lack.code) {
    case 'indicator-unclaimed':
      return $localize`:@@innovations.ready.unclaimed:Isi klaim indikator wajib "${name}:indicator:".`;
    case 'basis-missing':
      return $localize`:@@innovations.ready.basis:Pilih satu dasar kemanfaatan pada "${name}:indicator:".`;
    case 'evidence-missing':
      return $localize`:@@innovations.ready.evidence:Tambahkan bukti untuk "${name}:indicator:": tanpa bukti nilainya 0.`;
    case 'claim-to-review':
      return $localize`:@@innovations.ready.review:Lihat lagi klaim "${name}:indicator:": edisi indeks berganti.`;
    case 'evidence-kind':
      return $localize`:@@innovations.ready.kind:Ganti "${title}:title:" (${name}:indicator:) dengan PDF, JPEG, atau PNG, atau pakai tautan.`;
    case 'evidence-too-large':
      return $localize`:@@innovations.ready.large:Perkecil "${title}:title:" (${name}:indicator:) menjadi paling besar ${(lack.limit ?? 0) / 1_000_000}:size: MB, atau pakai tautan.`;
    default:
      return faultText(lack.code, name);
  }
}

function standingText(code: string): string {
  switch (code) {
    case 'innovation-not-verified':
      return $localize`:@@innovations.ready.notVerified:Tunggu verifikasi: hanya inovasi terverifikasi yang dapat diusulkan.`;
    case 'not-in-force':
      return $localize`:@@innovations.ready.notInForce:Ajukan, lalu mintakan persetujuan kepala: indeks hanya mengukur yang sudah disetujui.`;
    case 'use-stopped':
      return $localize`:@@innovations.ready.stopped:Inovasi ini dinyatakan berhenti: indeks hanya mengukur yang berjalan.`;
    case 'stage-closed':
      return $localize`:@@innovations.ready.closed:Masa pendaftaran lomba ini sudah lewat.`;
    case 'already-entered':
      return $localize`:@@innovations.ready.entered:Inovasi ini sudah dikirim ke lomba ini.`;
    case 'duplicate-entry-name':
      return $localize`:@@innovations.ready.duplicate:Bedakan namanya: usulan dengan nama yang sama sudah dikirim ke lomba ini.`;
    default:
      return faultText(code, '');
  }
}

import type { ReadinessTarget } from '@satu/contract/views';
import type { Language } from '@satu/domain/language';

import type { Tone } from '../../../ui/status-badge/status-badge';
import type { Mending } from './readiness-words';

/** By what the address names a target. */
export function keyOf({ kind, edition }: ReadinessTarget): string {
  if (edition) return edition.id;
  return kind === 'IID' ? 'iid' : 'pengajuan';
}

export function nameOf({ edition, rubric }: ReadinessTarget, language: Language): string {
  if (edition) return edition.name;
  if (rubric) return rubric.title[language];
  return $localize`:@@innovations.ready.submission:Pengajuan kepada kepala`;
}

/** How far it is, in a word. */
export function standOf(target: ReadinessTarget): { readonly tone: Tone; readonly label: string } {
  if (target.state === 'DONE')
    return { tone: 'info', label: $localize`:@@innovations.ready.done:Sudah dikirim` };
  if (target.state === 'READY')
    return { tone: 'good', label: $localize`:@@innovations.ready.ready:Siap` };
  return { tone: 'warn', label: $localize`:@@innovations.ready.stopped.badge:Belum siap` };
}

/** What leads on, and where; null where it is not ready, or not for the reader. */
export function wayOn(id: string, target: ReadinessTarget): (Mending & { words: string }) | null {
  if (target.state !== 'READY') return null;
  const { act, edition, entry } = target;
  if (act === 'submission') {
    const words = $localize`:@@innovations.ready.send:Periksa dan ajukan`;
    return { words, link: ['/inovasi', id, 'periksa'] };
  }
  if (act === 'entry' && entry) {
    const words = $localize`:@@innovations.ready.sendEntry:Buka usulan, lalu kirim`;
    return { words, link: ['/kompetisi/usulan', entry.id] };
  }
  if (act === 'entry' && edition) {
    const words = $localize`:@@innovations.ready.enter:Ikutkan ke lomba ini`;
    return { words, link: ['/kompetisi', edition.id], query: { inovasi: id } };
  }
  if (act !== 'export') return null;
  return {
    words: $localize`:@@innovations.ready.export:Buka ekspor indeks`,
    link: ['/inovasi', id, 'ekspor'],
  };
}

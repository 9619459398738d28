import { Component, computed, inject, input } from '@angular/core';
import { type IsActiveMatchOptions, RouterLink, RouterLinkActive } from '@angular/router';
import type { Permission } from '@satu/domain/access';

import { Session } from '../session/session';

/** One page of an innovation's record; empty `anyOf` means everybody who may see the record. */
interface RecordRoom {
  readonly path: string;
  readonly label: string;
  readonly anyOf: readonly Permission[];
}

/** In the order in which a record grows. A feature that adds a page to the record adds its line here. */
export const RECORD_ROOMS: readonly RecordRoom[] = [
  { path: '', label: $localize`:@@shell.rooms.record:Berkas`, anyOf: [] },
  { path: 'bukti', label: $localize`:@@shell.rooms.evidence:Bukti dukung`, anyOf: [] },
  { path: 'kematangan', label: $localize`:@@shell.rooms.maturity:Kematangan`, anyOf: [] },
  { path: 'kesiapan', label: $localize`:@@shell.rooms.readiness:Kesiapan`, anyOf: [] },
  {
    path: 'lembar',
    label: $localize`:@@shell.rooms.statement:Persetujuan lewat kertas`,
    anyOf: ['statement:print'],
  },
  { path: 'riwayat', label: $localize`:@@shell.rooms.revisions:Revisi`, anyOf: [] },
  { path: 'ekspor', label: $localize`:@@shell.rooms.exits:Ekspor`, anyOf: ['exit:make'] },
  { path: 'tim', label: $localize`:@@shell.rooms.team:Tim`, anyOf: ['innovation:invite'] },
];

/** The pages of one innovation's record, so that each of them leads to all others. */
@Component({
  selector: 'satu-record-rooms',
  imports: [RouterLink, RouterLinkActive],
  templateUrl: './record-rooms.html',
  styleUrl: './record-rooms.css',
})
export class RecordRooms {
  readonly innovationId = input.required<string>();
  private readonly session = inject(Session);
  /** Whatever is asked of the page in the address, it is the same page. */
  protected readonly active: IsActiveMatchOptions = {
    paths: 'exact',
    ...{ queryParams: 'ignored', matrixParams: 'ignored', fragment: 'ignored' },
  };
  protected readonly rooms = computed(() =>
    RECORD_ROOMS.filter(({ anyOf }) => anyOf.length === 0 || this.session.can(...anyOf)).map(
      ({ path, label }) => ({
        path,
        label,
        link: ['/inovasi', this.innovationId(), ...(path === '' ? [] : [path])],
      }),
    ),
  );
}

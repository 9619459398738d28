import type { Permission } from '@satu/domain/access';

import type { IconName } from '../../ui/icon/icon-paths';

export type DoorGroup = 'work' | 'watch' | 'settings' | 'public';

/** Groups in their order; what one works with every day stands first and needs no heading. */
export const DOOR_GROUPS: readonly { key: DoorGroup; label: string | null }[] = [
  { key: 'work', label: null },
  { key: 'watch', label: $localize`:@@shell.nav.group.watch:Pemantauan` },
  { key: 'settings', label: $localize`:@@shell.nav.group.settings:Pengaturan` },
  { key: 'public', label: $localize`:@@shell.nav.group.public:Untuk umum` },
];

/** One door of the navigation; `anyOf` empty means everybody who is signed in, null means everybody. */
export interface Destination {
  group: DoorGroup;
  path: string;
  label: string;
  icon: IconName;
  anyOf: readonly Permission[] | null;
}

/** In the order of a working day within each group; a phone shows the first four that a person may use, the rest in its menu. */
export const DESTINATIONS: readonly Destination[] = [
  {
    group: 'work',
    path: '/',
    label: $localize`:@@shell.nav.home:Beranda`,
    icon: 'home',
    anyOf: [],
  },
  {
    group: 'work',
    path: '/inovasi',
    label: $localize`:@@shell.nav.innovations:Inovasi`,
    icon: 'idea',
    anyOf: ['innovation:read'],
  },
  {
    group: 'work',
    path: '/meja-verifikasi',
    label: $localize`:@@shell.nav.desk:Meja verifikasi`,
    icon: 'score',
    anyOf: ['turnaround:read'],
  },
  {
    group: 'work',
    path: '/kepatuhan',
    label: $localize`:@@shell.nav.compliance:Kepatuhan`,
    icon: 'chart',
    anyOf: ['compliance:read', 'compliance:read-totals'],
  },
  {
    group: 'work',
    path: '/penilaian',
    label: $localize`:@@shell.nav.scoresheets:Penilaian`,
    icon: 'score',
    anyOf: ['scoresheet:score'],
  },
  {
    group: 'work',
    path: '/kompetisi',
    label: $localize`:@@shell.nav.competitions:Kompetisi`,
    icon: 'trophy',
    anyOf: ['competition:read', 'competition:manage'],
  },
  {
    group: 'work',
    path: '/konfirmasi',
    label: $localize`:@@shell.nav.confirmations:Konfirmasi`,
    icon: 'check',
    anyOf: ['confirmation:read'],
  },
  {
    group: 'work',
    path: '/lembar',
    label: $localize`:@@shell.nav.statements:Lembar persetujuan`,
    icon: 'edit',
    anyOf: ['statement:read'],
  },
  {
    group: 'work',
    path: '/dokumen',
    label: $localize`:@@shell.nav.documents:Rak dokumen`,
    icon: 'book',
    anyOf: ['document:read'],
  },
  {
    group: 'work',
    path: '/sop',
    label: $localize`:@@shell.nav.sops:SOP`,
    icon: 'document',
    anyOf: ['sop:read'],
  },
  {
    group: 'watch',
    path: '/indeks',
    label: $localize`:@@shell.nav.index:Indeks`,
    icon: 'score',
    anyOf: ['index:read'],
  },
  {
    group: 'settings',
    path: '/periode',
    label: $localize`:@@shell.nav.periods:Periode`,
    icon: 'calendar',
    anyOf: ['period:manage', 'period:close'],
  },
  {
    group: 'settings',
    path: '/perangkat-daerah',
    label: $localize`:@@shell.nav.agencies:Perangkat daerah`,
    icon: 'building',
    anyOf: ['agency:manage'],
  },
  {
    group: 'settings',
    path: '/orang',
    label: $localize`:@@shell.nav.people:Orang dan peran`,
    icon: 'people',
    anyOf: ['person:manage', 'grant:consent', 'sign-in-link:make'],
  },
  {
    group: 'settings',
    path: '/reorganisasi',
    label: $localize`:@@shell.nav.reorganisations:Perubahan SOTK`,
    icon: 'merge',
    anyOf: ['reorganisation:perform'],
  },
  {
    group: 'watch',
    path: '/jejak',
    label: $localize`:@@shell.nav.audit:Jejak`,
    icon: 'history',
    anyOf: ['audit:read'],
  },
  {
    group: 'public',
    path: '/katalog',
    label: $localize`:@@shell.nav.catalogue:Katalog`,
    icon: 'book',
    anyOf: null,
  },
];

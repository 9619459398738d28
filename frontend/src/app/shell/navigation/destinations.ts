import type { Permission } from '@satu/domain/access';

import type { IconName } from '../../ui/icon/icon-paths';

/** One door of the navigation; `anyOf` empty means everybody who is signed in, null means everybody. */
export interface Destination {
  path: string;
  label: string;
  icon: IconName;
  anyOf: readonly Permission[] | null;
}

/** In the order of a working day; a phone shows the first four that a person may use, the rest in its menu. */
export const DESTINATIONS: readonly Destination[] = [
  { path: '/', label: $localize`:@@shell.nav.home:Beranda`, icon: 'home', anyOf: [] },
  {
    path: '/inovasi',
    label: $localize`:@@shell.nav.innovations:Inovasi`,
    icon: 'idea',
    anyOf: ['innovation:read'],
  },
  {
    path: '/kepatuhan',
    label: $localize`:@@shell.nav.compliance:Kepatuhan`,
    icon: 'chart',
    anyOf: ['compliance:read', 'compliance:read-totals'],
  },
  {
    path: '/penilaian',
    label: $localize`:@@shell.nav.scoresheets:Penilaian`,
    icon: 'score',
    anyOf: ['scoresheet:score'],
  },
  {
    path: '/kompetisi',
    label: $localize`:@@shell.nav.competitions:Kompetisi`,
    icon: 'trophy',
    anyOf: ['competition:read', 'competition:manage'],
  },
  { path: '/sop', label: $localize`:@@shell.nav.sops:SOP`, icon: 'document', anyOf: ['sop:read'] },
  {
    path: '/periode',
    label: $localize`:@@shell.nav.periods:Periode`,
    icon: 'calendar',
    anyOf: ['period:manage', 'period:close'],
  },
  {
    path: '/perangkat-daerah',
    label: $localize`:@@shell.nav.agencies:Perangkat daerah`,
    icon: 'building',
    anyOf: ['agency:manage'],
  },
  {
    path: '/orang',
    label: $localize`:@@shell.nav.people:Orang dan peran`,
    icon: 'people',
    anyOf: ['person:manage', 'grant:consent', 'sign-in-link:make'],
  },
  {
    path: '/reorganisasi',
    label: $localize`:@@shell.nav.reorganisations:Perubahan SOTK`,
    icon: 'merge',
    anyOf: ['reorganisation:perform'],
  },
  {
    path: '/jejak',
    label: $localize`:@@shell.nav.audit:Jejak`,
    icon: 'history',
    anyOf: ['audit:read'],
  },
  { path: '/katalog', label: $localize`:@@shell.nav.catalogue:Katalog`, icon: 'book', anyOf: null },
];

import type { RegionContent } from './content-types.js';

/** The tree of regions, parents first. */
export const demoRegions: readonly RegionContent[] = [
  {
    code: '00',
    parentCode: null,
    kind: 'NATION',
    name: 'Indonesia',
    timeZone: 'Asia/Jakarta',
  },
  {
    code: '35',
    parentCode: '00',
    kind: 'PROVINCE',
    name: 'Provinsi Jawa Timur',
    timeZone: 'Asia/Jakarta',
  },
  {
    code: '35.15',
    parentCode: '35',
    kind: 'REGENCY',
    name: 'Kabupaten Sidoarjo',
    timeZone: 'Asia/Jakarta',
  },
  {
    code: '35.25',
    parentCode: '35',
    kind: 'REGENCY',
    name: 'Kabupaten Gresik',
    timeZone: 'Asia/Jakarta',
  },
];

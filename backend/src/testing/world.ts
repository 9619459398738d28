import type { Builders } from './builders.js';

/** Names of the regions every HTTP test finds: one to work in, and one that must never leak. */
export type RegionName = 'nation' | 'jatim' | 'sidoarjo' | 'gresik';

/** Names of the agencies in each of the two regencies. */
export const AGENCY_NAMES = [
  'setda',
  'organisasi',
  'dinkes',
  'puskesmas',
  'disdik',
  'bappeda',
  'inspektorat',
  'porong',
] as const;
export type AgencyName = (typeof AGENCY_NAMES)[number];

/** Ids of the small world of tests. */
export interface World {
  regions: Record<RegionName, string>;
  agencies: Record<'sidoarjo' | 'gresik', Record<AgencyName, string>>;
}

/** Stands in where a test brings rows of its own: whoever asks for a name finds out. */
export const NO_WORLD = Object.freeze({ regions: {}, agencies: {} }) as unknown as World;

/** Builds nation, province, two regencies and eight agencies in each. */
export async function buildWorld(build: Builders): Promise<World> {
  const nation = await build.region({
    code: '00',
    name: 'Indonesia',
    kind: 'NATION',
    parentId: null,
  });
  const jatim = await build.region({
    code: '35',
    name: 'Provinsi Jawa Timur',
    kind: 'PROVINCE',
    parentId: nation,
  });
  const regency = (code: string, name: string) =>
    build.region({ code, name, kind: 'REGENCY', parentId: jatim });
  const sidoarjo = await regency('35.15', 'Kabupaten Sidoarjo');
  const gresik = await regency('35.25', 'Kabupaten Gresik');
  return {
    regions: { nation, jatim, sidoarjo, gresik },
    agencies: {
      sidoarjo: await buildAgencies(build, sidoarjo),
      gresik: await buildAgencies(build, gresik),
    },
  };
}

async function buildAgencies(
  build: Builders,
  regionId: string,
): Promise<Record<AgencyName, string>> {
  const make = (
    code: AgencyName,
    rest: Omit<Parameters<Builders['agency']>[0], 'regionId' | 'code'>,
  ) => build.agency({ regionId, code, ...rest });
  const setda = await make('setda', { kind: 'REGIONAL_SECRETARIAT', name: 'Sekretariat Daerah' });
  const dinkes = await make('dinkes', { name: 'Dinas Kesehatan', affairCodes: ['1.02'] });
  return {
    setda,
    dinkes,
    // Neither stands on its own: what they do counts for the agency above.
    organisasi: await make('organisasi', {
      kind: 'SECRETARIAT_DIVISION',
      name: 'Bagian Organisasi',
      parentId: setda,
      obliged: false,
    }),
    puskesmas: await make('puskesmas', {
      kind: 'HEALTH_CENTRE',
      name: 'Puskesmas Taman',
      parentId: dinkes,
      obliged: false,
    }),
    disdik: await make('disdik', { name: 'Dinas Pendidikan', affairCodes: ['1.01'] }),
    bappeda: await make('bappeda', { kind: 'BOARD', name: 'Badan Perencanaan Pembangunan Daerah' }),
    inspektorat: await make('inspektorat', { kind: 'INSPECTORATE', name: 'Inspektorat' }),
    porong: await make('porong', { kind: 'DISTRICT', name: 'Kecamatan Porong' }),
  };
}

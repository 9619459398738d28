import {
  INNOVATION_STAGE_LABELS,
  INNOVATION_STATUS_LABELS,
  USE_STATE_LABELS,
} from '@satu/domain/innovation';
import type { Bilingual, Labels, Language } from '@satu/domain/language';
import { INNOVATION_COLUMNS } from '@satu/domain/list';
import { affairOf } from '@satu/domain/reference';
import { momentInZone, TIME_ZONE_LABELS } from '@satu/domain/time';
import type { Row, Sheet } from '../../platform/spreadsheets/sheet.js';
import type { ExportNames } from './export-names.repository.js';
import type { ListInnovationsQuery } from './list-innovations.query.js';

/** What was asked, by whom, when, where, and how much came of it. */
export interface ExportFacts {
  readonly query: ListInnovationsQuery;
  readonly named: ExportNames;
  readonly at: Date;
  readonly source: URL;
  readonly count: number;
}

type Line = readonly [label: Bilingual, value: string | number | undefined];

/** The sheet that says what the other one is: a printed list without it can't be checked. */
export function aboutSheet(facts: ExportFacts, language: Language): Sheet {
  const lines: readonly Line[] = [...originOf(facts), ...filtersOf(facts, language)];
  const rows = lines
    .filter(([, value]) => value !== undefined && value !== '')
    .map(([label, value]): Row => [label[language], value ?? null]);
  return {
    name: language === 'id' ? 'Keterangan' : 'About',
    columns: [
      { header: '', width: 24 },
      { header: '', width: 80 },
    ],
    rows,
    plain: true,
  };
}

function originOf({ named, at, source, count }: ExportFacts): Line[] {
  const { person, timeZone } = named;
  return [
    [{ id: 'Isi', en: 'Content' }, 'Satu Inovasi'],
    [{ id: 'Jumlah inovasi', en: 'Innovations' }, count],
    [
      { id: 'Diunduh pada', en: 'Downloaded at' },
      `${momentInZone(at, timeZone)} ${TIME_ZONE_LABELS[timeZone]}`,
    ],
    [{ id: 'Diunduh oleh', en: 'Downloaded by' }, person],
    [{ id: 'Sumber', en: 'Source' }, new URL('/inovasi', source).href],
  ];
}

function filtersOf({ query, named }: ExportFacts, language: Language): Line[] {
  const words = <Code extends string>(labels: Labels<Code>, codes: readonly Code[] = []): string =>
    codes.map((code) => labels[code][language]).join(', ');
  const published = { id: ['ya', 'tidak'], en: ['yes', 'no'] }[language];
  return [
    [{ id: 'Kata yang dicari', en: 'Words searched for' }, query.q],
    [{ id: 'Status', en: 'Status' }, words(INNOVATION_STATUS_LABELS, query.status)],
    [{ id: 'Tahapan', en: 'Stage' }, words(INNOVATION_STAGE_LABELS, query.stage)],
    [{ id: 'Penggunaan', en: 'State of use' }, words(USE_STATE_LABELS, query.useState)],
    [{ id: 'Perangkat daerah', en: 'Agency' }, named.custodians.join(', ')],
    [{ id: 'Pembuat', en: 'Made by' }, named.agencies.join(', ')],
    [{ id: 'Urusan utama', en: 'Main affair' }, query.mainAffairCode?.map(affair).join(', ')],
    [{ id: 'Tahun', en: 'Years' }, query.year?.join(', ')],
    [{ id: 'Periode', en: 'Period' }, named.periods.join(', ')],
    [
      { id: 'Di katalog', en: 'In the catalogue' },
      query.published === undefined ? undefined : published[query.published ? 0 : 1],
    ],
    [
      { id: 'Menunggu', en: 'Waiting for' },
      query.waitingFor && { id: 'pengunduh', en: 'who downloaded it' }[language],
    ],
    [{ id: 'Urutan', en: 'Order' }, orderOf(query.sort ?? '-updatedAt', language)],
  ];
}

const affair = (code: string): string => `${code} ${affairOf(code)?.name ?? ''}`.trim();

function orderOf(sort: string, language: Language): string {
  const field = sort.replace(/^-|,id$/g, '');
  const column = INNOVATION_COLUMNS.find((one) => one.sort === field);
  const way = sort.startsWith('-')
    ? { id: 'menurun', en: 'downwards' }
    : { id: 'menaik', en: 'upwards' };
  const name = column?.label ?? { id: 'Kecocokan', en: 'Relevance' };
  return `${name[language]} (${way[language]})`;
}

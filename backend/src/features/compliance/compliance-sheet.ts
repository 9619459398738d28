import type {
  ComplianceAnswer,
  ComplianceRow,
  ComplianceView,
  RegionTotalsView,
} from '@satu/contract/views';
import type { Language } from '@satu/domain/language';
import { ZONE_LABELS } from '@satu/domain/obligation';
import { dayInZone, deadlineInZone, type TimeZone } from '@satu/domain/time';
import { csvText } from '../../platform/spreadsheets/csv.js';
import type { Cell } from '../../platform/spreadsheets/sheet.js';

/** A spreadsheet and the name under which a browser keeps it. */
export interface Sheet {
  readonly fileName: string;
  readonly text: string;
}

/** Who reads: in which words, and where days begin. */
interface Reader {
  readonly language: Language;
  readonly timeZone: TimeZone;
}

interface Column<Row> {
  readonly title: Readonly<Record<Language, string>>;
  readonly cell: (row: Row, reader: Reader) => Cell;
}

const ROW_COLUMNS: readonly Column<ComplianceRow>[] = [
  { title: { id: 'Kode', en: 'Code' }, cell: (row) => row.agencyCode },
  { title: { id: 'Perangkat daerah', en: 'Agency' }, cell: (row) => row.agencyName },
  { title: { id: 'Wajib', en: 'Required' }, cell: (row) => row.required },
  { title: { id: 'Dihitung', en: 'Counted' }, cell: (row) => row.counted },
  { title: { id: 'Terdaftar', en: 'Registered' }, cell: (row) => row.registered },
  { title: { id: 'Terverifikasi', en: 'Verified' }, cell: (row) => row.verified },
  { title: { id: 'Sedang disiapkan', en: 'Begun' }, cell: (row) => row.begun },
  {
    title: { id: 'Terpenuhi sejak', en: 'Met since' },
    cell: (row, { timeZone }) => dayOf(row.metSince, timeZone),
  },
  {
    title: { id: 'Dikecualikan', en: 'Exempt' },
    cell: (row, { language }) => yesOrNo(row.exempt, language),
  },
  {
    title: { id: 'Gugur sejak', en: 'Lapsed since' },
    cell: (row, { timeZone }) => dayOf(row.lapse?.since, timeZone),
  },
  {
    title: { id: 'Batas pemenuhan kembali', en: 'Cure by' },
    cell: ({ lapse }, { timeZone }) =>
      lapse ? deadlineInZone(new Date(lapse.cureBy), timeZone) : null,
  },
  {
    title: { id: 'Zona', en: 'Zone' },
    cell: (row, { language }) => ZONE_LABELS[row.zone][language],
  },
  {
    title: { id: 'Aktivitas terakhir', en: 'Last activity' },
    cell: (row, { timeZone }) => dayOf(row.lastActivityAt, timeZone),
  },
  { title: { id: 'Berakhir pada', en: 'Ended on' }, cell: (row) => row.endedOn },
];

const TOTALS_COLUMNS: readonly Column<RegionTotalsView['items'][number]>[] = [
  { title: { id: 'Kode', en: 'Code' }, cell: (row) => row.regionCode },
  { title: { id: 'Daerah', en: 'Region' }, cell: (row) => row.regionName },
  { title: { id: 'Wajib', en: 'Obliged' }, cell: (row) => row.totals.obliged },
  { title: { id: 'Terdaftar', en: 'Registered' }, cell: (row) => row.totals.registered },
  { title: { id: 'Terverifikasi', en: 'Verified' }, cell: (row) => row.totals.verified },
  { title: { id: 'Terpenuhi', en: 'Met' }, cell: (row) => row.totals.met },
  { title: { id: 'Belum terpenuhi', en: 'Not met' }, cell: (row) => row.totals.unmet },
  { title: { id: 'Dikecualikan', en: 'Exempt' }, cell: (row) => row.totals.exempt },
  { title: { id: 'Gugur', en: 'Lapsed' }, cell: (row) => row.totals.lapsed },
];

/** The numbers of an answer as a spreadsheet, row by row; days and deadlines as the region counts them. */
export function sheetOf(answer: ComplianceAnswer, language: Language): Sheet {
  return isOfRegions(answer)
    ? {
        fileName: `kepatuhan-daerah-${answer.year}.csv`,
        text: table(TOTALS_COLUMNS, answer.items, { language, timeZone: 'Asia/Jakarta' }),
      }
    : {
        fileName: `kepatuhan-${answer.period.year}-${dayOf(answer.at, answer.timeZone)}.csv`,
        text: table(ROW_COLUMNS, answer.items, { language, timeZone: answer.timeZone }),
      };
}

function isOfRegions(answer: ComplianceView | RegionTotalsView): answer is RegionTotalsView {
  return 'regionId' in answer;
}

function table<Row>(columns: readonly Column<Row>[], rows: readonly Row[], reader: Reader): string {
  const head = columns.map((column) => column.title[reader.language]);
  return csvText(
    [head, ...rows.map((row) => columns.map(({ cell }) => cell(row, reader)))],
    reader.language,
  );
}

/** The day itself, which spreadsheets sort and count with. */
function dayOf(at: string | null | undefined, timeZone: TimeZone): string | null {
  return at ? dayInZone(new Date(at), timeZone) : null;
}

function yesOrNo(value: boolean, language: Language): string {
  if (language === 'id') return value ? 'ya' : 'tidak';
  return value ? 'yes' : 'no';
}

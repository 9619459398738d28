import { INNOVATION_STAGE_LABELS } from '@satu/domain/innovation';
import { BASIS_KIND_LABELS } from '@satu/domain/period';
import { dayInWords, instantInWords } from '@satu/domain/time';
import type { Block, WordDocument } from '../../platform/documents/word-document.js';
import type { DecreeLine, DecreeRow } from './decree.row.js';

const DOTS = '……………………';

/**
 * The draft of the decree that names the region's innovations (SK Penetapan Inovasi Daerah), in the
 * form that Permendagri 120/2018 gives to decrees. It is Indonesian, whoever asks for it; number,
 * date and name are left to whoever signs.
 */
export function decreeDocument(decree: DecreeRow, lines: readonly DecreeLine[]): WordDocument {
  return {
    title: titleOf(decree),
    language: 'id',
    letterhead: null,
    parts: [
      { blocks: [draftMark(decree), ...heading(decree), ...body(decree), signature(decree)] },
      { landscape: true, blocks: annex(decree, lines) },
    ],
  };
}

/** "Penetapan Inovasi Daerah Kabupaten Sidoarjo Tahun 2026". */
export function titleOf({ regionName, periodYear }: DecreeRow): string {
  return `Penetapan Inovasi Daerah ${regionName} Tahun ${periodYear}`;
}

/** "BUPATI SIDOARJO". */
function office({ regionName, regionWords }: DecreeRow): string {
  const place = regionName.startsWith(`${regionWords.region} `)
    ? regionName.slice(regionWords.region.length + 1)
    : regionName;
  return `${regionWords.head} ${place}`.toUpperCase();
}

function draftMark({ draftNumber, frozenAt, timeZone, lineCount }: DecreeRow): Block {
  const frozen = instantInWords(frozenAt, timeZone, 'id');
  const text = `RANCANGAN ${draftNumber}. Daftar ${lineCount} inovasi dibekukan pada ${frozen}; hapus baris ini sebelum ditandatangani.`;
  return { kind: 'paragraph', text, italic: true, align: 'left' };
}

function heading(decree: DecreeRow): Block[] {
  const lines = [
    office(decree),
    `KEPUTUSAN ${office(decree)}`,
    `NOMOR ${DOTS}`,
    'TENTANG',
    titleOf(decree).toUpperCase(),
    `${office(decree)},`,
  ];
  return lines.map((text) => ({ kind: 'paragraph', text, align: 'center', bold: true }));
}

function body(decree: DecreeRow): Block[] {
  const { regionName, regionWords, periodName } = decree;
  const head = regionWords.head;
  return [
    {
      kind: 'clauses',
      label: 'Menimbang',
      items: lettered([
        'bahwa inovasi daerah diselenggarakan untuk meningkatkan kinerja pemerintahan daerah dan mutu pelayanan kepada masyarakat;',
        `bahwa inovasi yang didaftarkan perangkat daerah pada ${periodName} telah diperiksa dan memenuhi kriteria inovasi daerah;`,
        `bahwa berdasarkan pertimbangan sebagaimana dimaksud dalam huruf a dan huruf b, perlu menetapkan Keputusan ${head} tentang ${titleOf(decree)};`,
      ]),
    },
    { kind: 'clauses', label: 'Mengingat', items: numbered(regulations(decree)) },
    { kind: 'paragraph', text: 'MEMUTUSKAN:', align: 'center', bold: true },
    {
      kind: 'clauses',
      label: 'Menetapkan',
      items: [
        {
          mark: '',
          text: `KEPUTUSAN ${head.toUpperCase()} TENTANG ${titleOf(decree).toUpperCase()}.`,
        },
      ],
    },
    ...decisions(decree, regionName),
  ];
}

function regulations({ basis }: DecreeRow): string[] {
  return [
    'Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah beserta perubahannya;',
    'Peraturan Pemerintah Nomor 38 Tahun 2017 tentang Inovasi Daerah;',
    'Peraturan Menteri Dalam Negeri Nomor 104 Tahun 2018 tentang Penilaian dan Pemberian Penghargaan dan/atau Insentif Inovasi Daerah;',
    `${BASIS_KIND_LABELS[basis.kind].id} Nomor ${basis.number} tanggal ${dayInWords(basis.on, 'id')};`,
  ];
}

function decisions({ regionWords }: DecreeRow, regionName: string): Block[] {
  const texts = [
    `Menetapkan inovasi daerah ${regionName} sebagaimana tercantum dalam Lampiran yang merupakan bagian tidak terpisahkan dari Keputusan ini.`,
    'Perangkat daerah yang disebut dalam Lampiran melaksanakan, memelihara, dan mengembangkan inovasinya serta melaporkan keadaan penggunaannya setiap tahun.',
    `${regionWords.planning} membina, memantau, dan mengevaluasi pelaksanaan inovasi sebagaimana dimaksud dalam diktum KESATU.`,
    'Keputusan ini mulai berlaku pada tanggal ditetapkan.',
  ];
  const labels = ['KESATU', 'KEDUA', 'KETIGA', 'KEEMPAT'];
  return texts.map((text, place) => ({
    kind: 'clauses',
    label: labels[place] ?? '',
    items: [{ mark: '', text }],
  }));
}

function signature(decree: DecreeRow): Block {
  const lines = [
    `Ditetapkan di ${DOTS}`,
    `pada tanggal ${DOTS}`,
    `${office(decree)},`,
    '',
    '',
    '',
    DOTS,
  ];
  return { kind: 'signature', lines };
}

function annex(decree: DecreeRow, lines: readonly DecreeLine[]): Block[] {
  const head: Block = {
    kind: 'signature',
    lines: [
      'LAMPIRAN',
      `KEPUTUSAN ${office(decree)}`,
      `NOMOR ${DOTS}`,
      `TENTANG ${titleOf(decree).toUpperCase()}`,
    ],
  };
  const table: Block = {
    kind: 'table',
    columns: [
      { title: 'No.', share: 6, align: 'center' },
      { title: 'Nama inovasi', share: 38 },
      { title: 'Perangkat daerah', share: 26 },
      { title: 'Tahapan', share: 12 },
      { title: 'Urusan pemerintahan', share: 18 },
    ],
    rows: lines.map(({ line, name, agencyName, stage, affairName }) => [
      ...[String(line), name, agencyName, INNOVATION_STAGE_LABELS[stage].id, affairName],
    ]),
  };
  const heading: Block = {
    kind: 'paragraph',
    text: `DAFTAR INOVASI DAERAH ${decree.regionName.toUpperCase()} TAHUN ${decree.periodYear}`,
    align: 'center',
    bold: true,
  };
  return [head, heading, table, signature(decree)];
}

function lettered(texts: readonly string[]) {
  return texts.map((text, place) => ({ mark: `${String.fromCharCode(97 + place)}.`, text }));
}

function numbered(texts: readonly string[]) {
  return texts.map((text, place) => ({ mark: `${place + 1}.`, text }));
}

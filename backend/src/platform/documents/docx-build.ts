import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  type IRunOptions,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { Block, Column, Letterhead, Part, WordDocument } from './word-document.js';

/** Twentieths of a point in a millimetre. */
const MM = 1440 / 25.4;
/** F4: 215 × 330 mm. */
const SHORT = Math.round(215 * MM);
const LONG = Math.round(330 * MM);
const MARGIN = Math.round(25 * MM);
const FONT = 'Bookman Old Style';
const NO_LINE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const NO_LINES = {
  top: NO_LINE,
  bottom: NO_LINE,
  left: NO_LINE,
  right: NO_LINE,
  insideHorizontal: NO_LINE,
  insideVertical: NO_LINE,
} as const;
const LEVELS = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 };
const ALIGNMENTS = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  justify: AlignmentType.BOTH,
} as const;

type Piece = Paragraph | Table;

/** The bytes of the document as DOCX. */
export async function buildDocx(asked: WordDocument): Promise<Uint8Array> {
  return new Uint8Array(await Packer.toBuffer(documentOf(asked)));
}

function documentOf({ title, language, letterhead, parts }: WordDocument): Document {
  return new Document({
    title,
    creator: letterhead?.government ?? '',
    styles: {
      default: {
        document: {
          run: { font: FONT, size: 24, language: { value: language === 'id' ? 'id-ID' : 'en-GB' } },
        },
        heading1: heading(28),
        heading2: heading(26),
        heading3: heading(24),
      },
    },
    sections: parts.map((part, index) => sectionOf(part, index === 0 ? letterhead : null)),
  });
}

function heading(size: number) {
  return {
    run: { font: FONT, size, bold: true, color: '000000' },
    paragraph: { spacing: { before: 240, after: 120 } },
  };
}

function sectionOf({ landscape = false, blocks }: Part, letterhead: Letterhead | null) {
  return {
    properties: {
      page: {
        // The library turns the two round by itself for landscape.
        size: {
          width: SHORT,
          height: LONG,
          orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN },
      },
    },
    footers: { default: pageNumbers() },
    children: [
      ...(letterhead ? headOf(letterhead) : []),
      ...blocks.flatMap((block) => piecesOf(block, (landscape ? LONG : SHORT) - 2 * MARGIN)),
    ],
  };
}

function pageNumbers(): Footer {
  const run = new TextRun({ children: [PageNumber.CURRENT], size: 18 });
  return new Footer({
    children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [run] })],
  });
}

function headOf({ government, office, address }: Letterhead): Paragraph[] {
  const lines = [government.toUpperCase(), ...(office ? [office.toUpperCase()] : [])];
  const named = lines.map((text) => centered(runOf({ text, bold: true, size: 28 })));
  const placed = address.map((text) => centered(runOf({ text, size: 18 })));
  const rule = { style: BorderStyle.DOUBLE, size: 6, color: '000000', space: 4 };
  return [
    ...named,
    ...placed,
    new Paragraph({ border: { bottom: rule }, spacing: { after: 240 }, children: [] }),
  ];
}

function centered(run: TextRun): Paragraph {
  return new Paragraph({ alignment: AlignmentType.CENTER, children: [run] });
}

function piecesOf(block: Block, width: number): Piece[] {
  switch (block.kind) {
    case 'heading':
      return [new Paragraph({ text: block.text, heading: LEVELS[block.level] })];
    case 'paragraph':
      return block.text.split(/\n+/).map((text) => paragraphOf({ ...block, text }));
    case 'clauses':
      return [clausesOf(block, width), new Paragraph({ children: [] })];
    case 'table':
      return [tableOf(block.columns, block.rows, width), new Paragraph({ children: [] })];
    case 'signature':
      return block.lines.map(
        (text) => new Paragraph({ text, indent: { left: Math.round(width / 2) } }),
      );
  }
}

function paragraphOf(block: Extract<Block, { kind: 'paragraph' }>): Paragraph {
  const { text, align = 'justify', bold = false, italic = false } = block;
  return new Paragraph({
    alignment: ALIGNMENTS[align],
    spacing: { after: 120 },
    children: [runOf({ text, bold, italics: italic })],
  });
}

/** Label, colon, mark and text in columns without lines, as decrees are set. */
function clausesOf({ label, items }: Extract<Block, { kind: 'clauses' }>, width: number): Table {
  const fixed = [1900, 300, 500];
  const widths = [...fixed, width - fixed.reduce((sum, one) => sum + one, 0)];
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: width, type: WidthType.DXA },
    columnWidths: widths,
    borders: NO_LINES,
    rows: items.map(({ mark, text }, index) => {
      const first = index === 0 ? [label, ':'] : ['', ''];
      return new TableRow({
        children: [...first, mark, text].map((one, column) =>
          cellOf({
            text: one,
            width: widths[column] ?? 0,
            align: column === 3 ? 'justify' : 'left',
            lined: false,
          }),
        ),
      });
    }),
  });
}

function tableOf(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  width: number,
): Table {
  const sum = columns.reduce((total, { share }) => total + share, 0);
  const widths = columns.map(({ share }) => Math.floor((width * share) / sum));
  const rowOf = (cells: readonly string[], head: boolean): TableRow =>
    new TableRow({
      tableHeader: head,
      cantSplit: true,
      children: columns.map(({ align = 'left' }, index) =>
        cellOf({
          text: cells[index] ?? '',
          width: widths[index] ?? 0,
          align: head ? 'center' : align,
          bold: head,
        }),
      ),
    });
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: width, type: WidthType.DXA },
    columnWidths: widths,
    rows: [
      rowOf(
        columns.map(({ title }) => title),
        true,
      ),
      ...rows.map((cells) => rowOf(cells, false)),
    ],
  });
}

/** By this type: the library also takes a plain string, on which `bold` is something else. */
function runOf(options: IRunOptions): TextRun {
  return new TextRun(options);
}

interface Cell {
  readonly text: string;
  readonly width: number;
  readonly align: keyof typeof ALIGNMENTS;
  readonly bold?: boolean;
  readonly lined?: boolean;
}

function cellOf({ text, width, align, bold = false, lined = true }: Cell): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    margins: { top: 40, bottom: 40, left: 80, right: 80 },
    ...(lined ? {} : { borders: NO_LINES }),
    children: text.split('\n').map(
      (line) =>
        new Paragraph({
          alignment: ALIGNMENTS[align],
          children: [runOf({ text: line, bold })],
        }),
    ),
  });
}

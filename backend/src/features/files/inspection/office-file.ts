import { FILE_FORMATS } from '@satu/domain/file';
import { text } from 'node:stream/consumers';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { type FileFacts, unsupported } from './file-facts.js';
import { assertHarmlessXml } from './office-xml.js';
import { textFindings } from './text-findings.js';

/** Generous for what people make by hand, tight for what was made to hurt. */
const MOST = { entries: 5_000, unpacked: 300_000_000, ratio: 200, xml: 60_000_000 } as const;

/** The main part of each format, and where its words stand. */
const PARTS = [
  {
    kind: 'DOCUMENT',
    main: 'word/document.xml',
    words: /^word\/(document|header\d*|footer\d*|footnotes|endnotes|comments)\.xml$/,
  },
  {
    kind: 'SHEET',
    main: 'xl/workbook.xml',
    words: /^xl\/(sharedStrings|comments\d*|worksheets\/[^/]+)\.xml$/,
  },
  {
    kind: 'SLIDES',
    main: 'ppt/presentation.xml',
    words: /^ppt\/(slides|notesSlides|comments)\/[^/]+\.xml$/,
  },
] as const;

const PROGRAMS =
  /vbaProject|vbaData|macrosheets\/|activeX|oleObject|\.(exe|dll|com|scr|bat|cmd|ps1|vbs|js|jse|wsf|hta|lnk|msi|jar|sh|bin)$/i;
/** What unpacks into more is never needed to read an office file; sheets and slides in a text stay. */
const ARCHIVES = /\.(zip|7z|rar|gz|bz2|xz|tar|cab|iso)$/i;
/** Settings of printers are binary too, and harm nobody. */
const PRINTER = /^xl\/printerSettings\/[^/]+\.bin$/;

/** A file of Office 2007 or later, opened as the zip that it is, with a limit on everything. */
export async function inspectOffice(path: string): Promise<FileFacts> {
  const zip = await open(path);
  try {
    const entries = await entriesOf(zip);
    const part = PARTS.find(({ main }) => entries.has(main));
    if (!part || !entries.has('[Content_Types].xml')) throw unsupported('NOT_ON_THE_LIST');
    const words = await readXml(zip, entries, part.words);
    const mime = FILE_FORMATS.find(({ kind }) => kind === part.kind)?.mime ?? '';
    return { kind: part.kind, mime, pageCount: null, findings: textFindings(words), path };
  } finally {
    zip.close();
  }
}

async function open(path: string): Promise<ZipFile> {
  try {
    return await yauzl.openPromise(path, { autoClose: false, strictFileNames: true });
  } catch {
    throw unsupported('DAMAGED');
  }
}

/** All entries by name; nothing is unpacked for it. */
async function entriesOf(zip: ZipFile): Promise<Map<string, Entry>> {
  if (zip.entryCount > MOST.entries) throw unsupported('UNSAFE_CONTENT');
  const found = new Map<string, Entry>();
  let [packed, unpacked] = [0, 0];
  try {
    for await (const entry of zip.eachEntry()) {
      packed += entry.compressedSize;
      unpacked += entry.uncompressedSize;
      assertHarmless(entry, found);
      found.set(entry.fileName, entry);
    }
  } catch (error) {
    // Names that lead out of the folder, that lie about their size, or are none.
    throw isRefusal(error) ? error : unsupported('UNSAFE_CONTENT');
  }
  const isBomb = unpacked > MOST.unpacked || unpacked > 1_000_000 + packed * MOST.ratio;
  if (isBomb) throw unsupported('UNSAFE_CONTENT');
  return found;
}

function assertHarmless(
  { fileName, generalPurposeBitFlag }: Entry,
  before: Map<string, Entry>,
): void {
  if (PROGRAMS.test(fileName) && !PRINTER.test(fileName)) throw unsupported('MACROS');
  const isOdd =
    before.has(fileName) ||
    ARCHIVES.test(fileName) ||
    /[\p{Cc}:]|(^|\/)\.\.?(\/|$)/u.test(fileName) ||
    (generalPurposeBitFlag & 1) === 1;
  if (isOdd) throw unsupported('UNSAFE_CONTENT');
}

/** Every part that is XML is looked through; the words of some are answered. */
async function readXml(zip: ZipFile, entries: Map<string, Entry>, words: RegExp): Promise<string> {
  let left = MOST.xml;
  const found: string[] = [];
  for (const entry of entries.values()) {
    if (!/\.(xml|rels|vml)$/i.test(entry.fileName)) continue;
    left -= entry.uncompressedSize;
    if (left < 0) throw unsupported('UNSAFE_CONTENT');
    const xml = await read(zip, entry);
    assertHarmlessXml(entry.fileName, xml);
    if (words.test(entry.fileName)) found.push(xml);
  }
  return found.join('\n');
}

async function read(zip: ZipFile, entry: Entry): Promise<string> {
  try {
    // Stops when more comes out than the entry said.
    return await text(await zip.openReadStreamPromise(entry));
  } catch {
    throw unsupported('DAMAGED');
  }
}

function isRefusal(error: unknown): boolean {
  return error instanceof Error && error.name === 'DomainError';
}

import { DomainError } from '@satu/domain/problem';
import { SaxesParser } from 'saxes';
import { assertHarmless, partOf } from '../spreadsheets/office-zip.js';

/** A piece of a document in the order it is read; `DocumentBlock` of the rules has the same shape. */
export type ReadBlock =
  | { readonly kind: 'paragraph'; readonly text: string; readonly isHeading: boolean }
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] };

const BODY = 'word/document.xml';
/** More letters than a form with all its limits used up, less than what would hurt. */
const MOST_LETTERS = 1_000_000;
/** What was struck out, and the copies kept for old readers. */
const LEFT_OUT: ReadonlySet<string> = new Set(['Fallback', 'del']);
const SIGNS: Readonly<Record<string, string>> = { tab: ' ', br: '\n', cr: '\n' };
/** As word processors call their styles in Indonesian and English. */
const HEADING = /^(heading|judul)\s*\d/i;

/**
 * The words of a DOCX, paragraph by paragraph. What was struck out in a revision and the second copies
 * that are kept for old readers are left out. `unsupported-file` for anything else than a document.
 */
export async function readDocx(bytes: Buffer): Promise<ReadBlock[]> {
  await assertHarmless(bytes);
  const body = await partOf(bytes, BODY);
  if (body === null) throw refusal('NO_DOCUMENT');
  const words = new DocumentWords();
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    words.open(localOf(name), attributes['w:val'] ?? '');
  });
  parser.on('closetag', ({ name }) => {
    words.close(localOf(name));
  });
  parser.on('text', (text) => {
    words.say(text);
  });
  try {
    parser.write(body.toString('utf8')).close();
  } catch (error) {
    throw error instanceof DomainError ? error : refusal('NO_DOCUMENT');
  }
  return words.blocks;
}

/** Takes the tags of the body as they come. */
class DocumentWords {
  readonly blocks: ReadBlock[] = [];
  private letters = 0;
  private skipped = 0;
  private isText = false;
  private text = '';
  private style = '';
  private rows: string[][] = [];
  private tables = 0;

  /** `value` is the attribute `val` of the tag. */
  open(tag: string, value: string): void {
    if (LEFT_OUT.has(tag)) this.skipped += 1;
    else if (tag === 't') this.isText = true;
    else if (tag === 'pStyle') this.style = value;
    else if (tag in SIGNS) this.add(SIGNS[tag] ?? '');
    else this.openTable(tag);
  }

  close(tag: string): void {
    if (LEFT_OUT.has(tag)) this.skipped -= 1;
    if (tag === 't') this.isText = false;
    if (tag === 'p') this.endParagraph();
    if (tag === 'tc' && this.tables === 1) {
      this.rows.at(-1)?.push(this.text.trim());
      this.text = '';
    }
    if (tag === 'tbl' && --this.tables === 0) this.blocks.push({ kind: 'table', rows: this.rows });
  }

  say(text: string): void {
    if (this.isText) this.add(text);
  }

  /** A table within a table is text of its cell. */
  private openTable(tag: string): void {
    if (tag === 'tbl') this.tables += 1;
    if (this.tables !== 1) return;
    if (tag === 'tbl') this.rows = [];
    if (tag === 'tr') this.rows.push([]);
    if (tag === 'tc') this.text = '';
  }

  private add(text: string): void {
    if (this.skipped > 0) return;
    this.letters += text.length;
    if (this.letters > MOST_LETTERS) throw refusal('TOO_LARGE');
    this.text += text;
  }

  private endParagraph(): void {
    if (this.tables > 0) this.text += '\n';
    else {
      const isHeading = HEADING.test(this.style);
      for (const text of isHeading ? [this.text] : this.text.split('\n')) {
        if (text.trim() !== '') this.blocks.push({ kind: 'paragraph', text, isHeading });
      }
      this.text = '';
    }
    this.style = '';
  }
}

function localOf(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function refusal(reason: string): DomainError {
  return new DomainError('unsupported', 'unsupported-file', { reason });
}

import type { Language } from '@satu/domain/language';

export const DOCX_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Whose paper it is, as its head says; each region has its own words. */
export interface Letterhead {
  /** "Pemerintah Kabupaten Sidoarjo". */
  readonly government: string;
  /** The office below it, or null where the government itself speaks. */
  readonly office: string | null;
  /** Address, telephone, pages: one line each. */
  readonly address: readonly string[];
}

/** One piece of a document, in the order it is read. */
export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | {
      readonly kind: 'paragraph';
      readonly text: string;
      readonly align?: 'left' | 'center' | 'right' | 'justify';
      readonly bold?: boolean;
      readonly italic?: boolean;
    }
  /** Numbered reasons and decisions: "Menimbang : a. …", each mark with its text beside it. */
  | {
      readonly kind: 'clauses';
      readonly label: string;
      readonly items: readonly { readonly mark: string; readonly text: string }[];
    }
  | {
      readonly kind: 'table';
      readonly columns: readonly Column[];
      readonly rows: readonly (readonly string[])[];
    }
  /** Place, office and name, standing in the right half. */
  | { readonly kind: 'signature'; readonly lines: readonly string[] };

export interface Column {
  readonly title: string;
  /** Share of the width; the shares of a table may have any sum. */
  readonly share: number;
  readonly align?: 'left' | 'center' | 'right';
}

/** A part that begins on a page of its own. */
export interface Part {
  readonly landscape?: boolean;
  readonly blocks: readonly Block[];
}

/** A document for a word processor, as plain data: F4 paper, Bookman 12 as decrees are set. */
export interface WordDocument {
  readonly title: string;
  readonly language: Language;
  readonly letterhead: Letterhead | null;
  readonly parts: readonly Part[];
}

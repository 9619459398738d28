/** An import in the list of one's own. */
export interface ImportSummary {
  id: string;
  fileName: string;
  rows: number;
  createdAt: string;
  importedAt: string | null;
  /** How many innovations came of it. */
  imported: number;
  /** How many drafts it was written over. */
  replaced: number;
  undoneAt: string | null;
}

export interface ImportsView {
  items: ImportSummary[];
}

/** One thing to mend, by row and column as the spreadsheet counts them. */
export interface ImportFault {
  row: number;
  /** From 0; null concerns the whole sheet, such as a column that is missing. */
  column: number | null;
  code: string;
  /** What to mend, in the reader's language. */
  text: string;
  /** What stands in the cell. */
  value: string;
  /** What the cell may say, in the reader's language, where the field offers a list. */
  choices: string[];
}

export interface ImportDuplicate {
  row: number;
  name: string;
  /** Its innovation is a draft that the importer may write over. */
  replaceable: boolean;
}

/** Something that a column can be. */
export interface ImportColumnView {
  key: string;
  /** In the reader's language. */
  label: string;
}

/** How far an import that is being performed has come; null while this server performs none. */
export interface ImportProgressView {
  running: { done: number; total: number } | null;
  importedAt: string | null;
}

/** A sheet that was read, what each column is, and what would come of it. */
export interface ImportView {
  id: string;
  fileName: string;
  /** The form under which the innovations arrive. */
  formKey: string;
  formVersion: number;
  /** Everything that a column can be, in the order of the form. */
  columns: ImportColumnView[];
  headings: string[];
  /** The key of each column in its place, an empty text for one that is left out. */
  mapping: string[];
  /** The first rows, so that one sees what a column holds. */
  sample: string[][];
  rows: number;
  /** Rows that would arrive as they are. */
  ready: number;
  /** Rows with something to mend; its first faults follow. */
  faulty: number;
  faults: ImportFault[];
  duplicates: ImportDuplicate[];
  duplicateCount: number;
  replaceableCount: number;
  /** The same file arrived before. */
  sameFile: { at: string; by: string } | null;
  createdAt: string;
  importedAt: string | null;
  imported: number;
  replaced: number;
  /** Until when it can be taken back; null when it can't (any more). */
  undoableUntil: string | null;
  undoneAt: string | null;
  version: number;
}

/** An answer that was found in a filled-in form. */
export interface DocumentPartView {
  /** Key and place of the field in a change of the innovation. */
  key: string;
  pointer: string;
  /** In the reader's language. */
  label: string;
  /** As it stands in the document. */
  text: string;
  /** What stands in the innovation now, in words; empty where nothing does. */
  current: string;
  /** NEW where nothing stands yet, SAME where it says the same, FAULTY where it can't be read. */
  state: 'NEW' | 'CHANGED' | 'SAME' | 'FAULTY';
  /** What it means for the field; null where it can't be read. */
  value: unknown;
  /** What to mend, in the reader's language. */
  fault: string | null;
}

/** What of a filled-in document would go where. Nothing has changed yet: a change of the innovation does that. */
export interface FormDocumentView {
  /** The innovation and the version it was read against; null where a new one is to be made. */
  id: string | null;
  version: number | null;
  formKey: string;
  formVersion: number;
  parts: DocumentPartView[];
  /** What stands under no field. */
  unread: { heading: string; text: string }[];
}

import { PDFiumLibrary, type PDFiumDocument, type PDFiumPage } from '@hyzyla/pdfium';
import { locked, unsupported } from './file-facts.js';

/** The functions of the library beneath its classes, which know no places of characters. */
interface Pdfium {
  HEAPU8: Uint8Array;
  wasmExports: { malloc: (bytes: number) => number; free: (pointer: number) => void };
  _FPDFText_LoadPage: (page: number) => number;
  _FPDFText_ClosePage: (text: number) => void;
  _FPDFText_CountChars: (text: number) => number;
  _FPDFText_GetUnicode: (text: number, index: number) => number;
  _FPDFText_GetCharBox: (text: number, index: number, ...pointers: number[]) => number;
  _FPDF_PageToDevice: (...given: number[]) => number;
}

/** A page as the functions beneath know it. */
export interface RawPage {
  readonly pdfium: Pdfium;
  readonly pointer: number;
}

let library: ReturnType<typeof PDFiumLibrary.init> | undefined;

/** Opens a PDF for the length of the work; refuses one that is locked or damaged. */
export async function withPdf<T>(
  bytes: Uint8Array,
  work: (document: PDFiumDocument) => Promise<T>,
): Promise<T> {
  library ??= PDFiumLibrary.init();
  const document = await (await library).loadDocument(bytes).catch((error: unknown) => {
    const reason = error instanceof Error ? error.message : '';
    throw /password|security/i.test(reason) ? locked() : unsupported('DAMAGED');
  });
  try {
    return await work(document);
  } finally {
    document.destroy();
  }
}

export function rawPage(page: PDFiumPage): RawPage {
  const { module, pageIdx } = page as unknown as { module: Pdfium; pageIdx: number };
  return { pdfium: module, pointer: pageIdx };
}

import { Injectable } from '@nestjs/common';
import { fileURLToPath } from 'node:url';
import { DocumentThread } from './document-thread.js';
import type { TypstJob, TypstResult } from './typst-print.js';

/** Templates stand beside the code as the description of the API does, in source and in dist alike. */
const TEMPLATES = fileURLToPath(new URL('../../../templates', import.meta.url));

/** A paper to print: which template, and everything that it says. */
export interface Paper {
  /** File name in `backend/templates`, without its ending. */
  readonly template: string;
  /** Plain data, handed to the template as JSON: words of people never become its code. */
  readonly data: object;
  readonly createdAt: Date;
}

/** A printed paper: PDF/A-2a, tagged, F4 (215 × 330 mm) by `letter.typ`. */
export interface Printed {
  readonly bytes: Buffer;
  readonly pages: number;
  /** Characters of the data that no font has; a box stands for each. */
  readonly unprintable: readonly string[];
}

/** Prints papers with Typst. */
@Injectable()
export class PdfPrinter {
  constructor(private readonly thread: DocumentThread) {}

  /** @throws DomainError `try-again` while too many wait, `document-not-made` where the template fails. */
  async print({ template, data, createdAt }: Paper): Promise<Printed> {
    const job: TypstJob = {
      folder: TEMPLATES,
      template: `${template}.typ`,
      data: JSON.stringify(data),
      createdAt: Math.floor(createdAt.getTime() / 1000),
    };
    const { bytes, pages, unprintable } = await this.thread.run<TypstResult>('print', job);
    return { bytes: Buffer.from(bytes), pages, unprintable };
  }
}

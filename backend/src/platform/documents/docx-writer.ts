import { Injectable } from '@nestjs/common';
import { DocumentThread } from './document-thread.js';
import type { WordDocument } from './word-document.js';

/** Writes documents that people go on with in a word processor. */
@Injectable()
export class DocxWriter {
  constructor(private readonly thread: DocumentThread) {}

  /**
   * The bytes of a DOCX.
   *
   * @throws DomainError `try-again` while too many wait, `document-not-made` where it fails.
   */
  async write(document: WordDocument): Promise<Buffer> {
    return Buffer.from(await this.thread.run<Uint8Array>('build', document));
  }
}

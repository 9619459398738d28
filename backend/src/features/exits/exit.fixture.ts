import { PDFiumLibrary } from '@hyzyla/pdfium';
import { fromBuffer } from 'yauzl';
import { buffer } from 'node:stream/consumers';
import { promisify } from 'node:util';

/** Every file of an archive, by its name, unpacked. */
export async function entriesOf(bytes: Buffer): Promise<Map<string, Buffer>> {
  const zip = await promisify<Buffer, { lazyEntries: true }, import('yauzl').ZipFile>(fromBuffer)(
    bytes,
    { lazyEntries: true },
  );
  const entries = new Map<string, Buffer>();
  return new Promise((give, fail) => {
    zip.on('error', fail).on('end', () => {
      give(entries);
    });
    zip.on('entry', (entry: import('yauzl').Entry) => {
      zip.openReadStream(entry, (error, stream) => {
        if (error) {
          fail(error);
          return;
        }
        buffer(stream).then((content) => {
          entries.set(entry.fileName, content);
          zip.readEntry();
        }, fail);
      });
    });
    zip.readEntry();
  });
}

/** What a PDF says, page by page, lines joined by a space. */
export async function textOfPdf(bytes: Buffer): Promise<string> {
  const library = await PDFiumLibrary.init();
  const document = await library.loadDocument(bytes);
  const pages = [...document.pages()].map((page) => page.getText());
  document.destroy();
  library.destroy();
  return pages.join(' ').replaceAll(/\s+/g, ' ');
}

/** The longer side of a page: that of A4, 297 mm, in points. */
const LONG_SIDE = 841.89;

interface Jpeg {
  readonly bytes: Uint8Array;
  readonly width: number;
  readonly height: number;
  readonly colours: number;
}

/**
 * A PDF 1.4 (ISO 32000-1) whose pages are these JPEGs, unchanged (`DCTDecode`), one a page and filling it.
 * Nothing else stands in it: no name, no program, no date.
 *
 * @param jpegs whole files, baseline or progressive, with one or three colours
 * @throws {Error} when one of them isn't such a file
 */
export function pdfOf(jpegs: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const pictures = jpegs.map(readJpeg);
  const pageAt = (at: number): number => 3 + 3 * at;
  const kids = pictures.map((_, at) => `${pageAt(at)} 0 R`).join(' ');
  const file = new PdfFile();
  file.object('<< /Type /Catalog /Pages 2 0 R >>');
  file.object(`<< /Type /Pages /Count ${pictures.length} /Kids [${kids}] >>`);
  pictures.forEach((picture, at) => {
    writePage(file, picture, pageAt(at));
  });
  return file.end();
}

function writePage(file: PdfFile, picture: Jpeg, number: number): void {
  const scale = LONG_SIDE / Math.max(picture.width, picture.height);
  const [wide, high] = [picture.width * scale, picture.height * scale].map((one) => one.toFixed(2));
  const drawing = `q ${wide} 0 0 ${high} 0 0 cm /P Do Q`;
  file.object(
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${wide} ${high}] /Contents ${number + 1} 0 R ` +
      `/Resources << /XObject << /P ${number + 2} 0 R >> >> >>`,
  );
  file.object(`<< /Length ${drawing.length} >>`, new TextEncoder().encode(drawing));
  const space = picture.colours === 1 ? '/DeviceGray' : '/DeviceRGB';
  file.object(
    `<< /Type /XObject /Subtype /Image /Width ${picture.width} /Height ${picture.height} ` +
      `/ColorSpace ${space} /BitsPerComponent 8 /Filter /DCTDecode /Length ${picture.bytes.length} >>`,
    picture.bytes,
  );
}

/** Objects one after the other, and the table that says where each begins. */
class PdfFile {
  private readonly parts: Uint8Array[] = [];
  private readonly starts: number[] = [];
  private length = 0;

  constructor() {
    this.write('%PDF-1.4\n');
    this.add(Uint8Array.of(0x25, 0xe2, 0xe3, 0xcf, 0xd3, 0x0a));
  }

  object(dictionary: string, stream?: Uint8Array): void {
    this.starts.push(this.length);
    this.write(`${this.starts.length} 0 obj\n${dictionary}\n`);
    if (stream) {
      this.write('stream\n');
      this.add(stream);
      this.write('\nendstream\n');
    }
    this.write('endobj\n');
  }

  end(): Uint8Array<ArrayBuffer> {
    const at = this.length;
    const size = this.starts.length + 1;
    const lines = this.starts.map((start) => `${String(start).padStart(10, '0')} 00000 n \n`);
    this.write(`xref\n0 ${size}\n0000000000 65535 f \n${lines.join('')}`);
    this.write(`trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${at}\n%%EOF\n`);
    const whole = new Uint8Array(this.length);
    let place = 0;
    for (const part of this.parts) {
      whole.set(part, place);
      place += part.length;
    }
    return whole;
  }

  private write(text: string): void {
    this.add(new TextEncoder().encode(text));
  }

  private add(bytes: Uint8Array): void {
    this.parts.push(bytes);
    this.length += bytes.length;
  }
}

/** Reads width, height and colours from the frame header (ITU-T T.81, B.2.2). */
function readJpeg(bytes: Uint8Array): Jpeg {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 2;
  while (view.byteLength > at + 9 && view.getUint16(0) === 0xffd8) {
    const marker = view.getUint16(at);
    if (marker >= 0xffc0 && marker <= 0xffc2) {
      const [height, width] = [view.getUint16(at + 5), view.getUint16(at + 7)];
      return { bytes, width, height, colours: view.getUint8(at + 9) };
    }
    at += 2 + view.getUint16(at + 2);
  }
  throw new Error('not a JPEG');
}

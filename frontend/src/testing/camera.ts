import { aSheetOnATable } from '../app/shell/scan/pixels.fixture';

const PHOTO = { width: 120, height: 90 };
/** The head of a JPEG of this many bytes; nobody decodes it here. */
const HEAD = [0xff, 0xd8, 0xff, 0xc0, 0, 17, 8, 3, 132, 4, 176, 3];

/** jsdom reads a blob only this way. */
function bytesIn(blob: Blob): Promise<ArrayBuffer> {
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => {
      resolve(reader.result as ArrayBuffer);
    };
    reader.readAsArrayBuffer(blob);
  });
}

/** The part of a browser that jsdom lacks: it draws photographs, all of one sheet on a dark table. */
export function equipWithCamera(bytesOf: (quality: number) => number = () => 1_000): void {
  Object.assign(globalThis, {
    createImageBitmap: (file: File) =>
      /image\/(jpeg|png)/.test(file.type)
        ? Promise.resolve({ ...PHOTO, close: () => undefined })
        : Promise.reject(new DOMException('not a picture')),
    ImageData: class {
      readonly data: Uint8ClampedArray;
      constructor(width: number, height: number) {
        this.data = new Uint8ClampedArray(4 * width * height);
      }
    },
  });
  Blob.prototype.arrayBuffer = function arrayBuffer() {
    return bytesIn(this);
  };
  Blob.prototype.text = async function text() {
    return new TextDecoder('latin1').decode(await bytesIn(this));
  };
  const nothing = (): void => undefined;
  const context = {
    ...{ translate: nothing, rotate: nothing, drawImage: nothing, putImageData: nothing },
    getImageData: (_x: number, _y: number, width: number, height: number) =>
      aSheetOnATable(width, height),
  };
  const canvas = HTMLCanvasElement.prototype as unknown as Record<string, unknown>;
  canvas['getContext'] = () => context;
  canvas['toBlob'] = (done: (blob: Blob) => void, _type: string, quality: number) => {
    const bytes = new Uint8Array(bytesOf(quality));
    bytes.set(HEAD);
    done(new Blob([bytes]));
  };
}

export function aPhoto(name: string, type = 'image/jpeg'): File {
  return new File(['foto'], name, { type });
}

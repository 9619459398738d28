import { crc32, deflateRawSync } from 'node:zlib';

/** One entry of a zip, also such as no well-behaved program would write. */
export interface RawEntry {
  /** Written byte by byte as UTF-8, whatever it leads to. */
  readonly name: string;
  readonly content: Buffer | string;
  /** Size after unpacking that the entry claims, in bytes; the true one unless said. */
  readonly claims?: number;
}

/** A zip (APPNOTE 6.3, without extensions) of these entries, each packed by deflate unless it is empty. */
export function rawZip(entries: readonly RawEntry[]): Buffer {
  const [locals, directory]: [Buffer[], Buffer[]] = [[], []];
  let offset = 0;
  for (const entry of entries) {
    const { name, fields, packed } = read(entry);
    const local = Buffer.concat([start('PK\u0003\u0004'), fields, name, packed]);
    directory.push(directoryLine(name, fields, offset));
    locals.push(local);
    offset += local.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006', 'latin1');
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, listed, end]);
}

/** Version, flags (names are UTF-8), method, time, date, sum, sizes and length of the name: 26 bytes. */
function read({ name: text, content, claims }: RawEntry) {
  const name = Buffer.from(text);
  const plain = Buffer.from(content);
  const packed = plain.length === 0 ? plain : deflateRawSync(plain);
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(20, 0);
  fields.writeUInt16LE(0x800, 2);
  fields.writeUInt16LE(plain.length === 0 ? 0 : 8, 4);
  fields.writeUInt32LE(crc32(plain), 10);
  fields.writeUInt32LE(packed.length, 14);
  fields.writeUInt32LE(claims ?? plain.length, 18);
  fields.writeUInt16LE(name.length, 22);
  return { name, fields, packed };
}

function directoryLine(name: Buffer, fields: Buffer, offset: number): Buffer {
  const rest = Buffer.alloc(14);
  rest.writeUInt32LE(offset, 10);
  return Buffer.concat([start('PK\u0001\u0002'), Buffer.from([20, 0]), fields, rest, name]);
}

const start = (signature: string): Buffer => Buffer.from(signature, 'latin1');

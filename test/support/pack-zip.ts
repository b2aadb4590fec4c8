import { crc32, deflateRawSync } from 'node:zlib';
import { openArchive } from '#shared/files/unpack-zip.ts';

export type Packed = { readonly name: string; readonly bytes: Uint8Array; readonly stored?: true };

const header = (mark: number, { name, bytes, stored }: Packed, at: number): Buffer => {
  const isCentral = mark === 0x02014b50;
  const fields = Buffer.alloc(isCentral ? 46 : 30);
  const packed = stored ? bytes.length : deflateRawSync(bytes).length;
  const from = isCentral ? 8 : 6;
  fields.writeUInt32LE(mark, 0);
  fields.writeUInt16LE(stored ? 0 : 8, from + 2);
  fields.writeUInt32LE(crc32(bytes), from + 8);
  fields.writeUInt32LE(packed, from + 12);
  fields.writeUInt32LE(bytes.length, from + 16);
  fields.writeUInt16LE(Buffer.byteLength(name), from + 20);
  if (isCentral) fields.writeUInt32LE(at, 42);
  return Buffer.concat([fields, Buffer.from(name)]);
};

/** A ZIP archive of some files, each deflated unless it is to be stored. */
export const packZip = (files: readonly Packed[]): Buffer => {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const file of files) {
    const whole = Buffer.concat([
      header(0x04034b50, file, 0),
      file.stored ? Buffer.from(file.bytes) : deflateRawSync(file.bytes),
    ]);
    directory.push(header(0x02014b50, file, at));
    parts.push(whole);
    at += whole.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(Buffer.concat(directory).length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...parts, ...directory, end]);
};

/** An archive with one of its files rewritten, and others added. */
export const editZip = async (
  archive: Uint8Array,
  edit: { readonly name: string; readonly as: (text: string) => string },
  added: readonly Packed[] = [],
): Promise<Buffer> => {
  const opened = await openArchive(archive, { entries: 1000, unpackedBytes: 100_000_000 });
  if (!opened) throw new Error('no archive');
  const files: Packed[] = [];
  for (const name of opened.names) {
    const bytes = (await opened.read(name)) ?? new Uint8Array();
    files.push({ name, bytes: name === edit.name ? Buffer.from(edit.as(Buffer.from(bytes).toString())) : bytes });
  }
  return packZip([...files, ...added]);
};

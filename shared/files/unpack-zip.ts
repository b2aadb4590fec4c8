import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';

/** The files of an archive by their names, each unpacked when it is asked for. */
export type Archive = {
  readonly names: readonly string[];
  /** The bytes of a file; undefined where there is none of the name, or it cannot be unpacked within the bounds. */
  read(name: string): Promise<Uint8Array | undefined>;
  /** The bytes of a file as they are unpacked, none kept; it ends early, as a fault, where the bounds are passed. */
  pieces(name: string): AsyncIterable<Uint8Array> | undefined;
};

/** What an archive may hold: entries, and bytes that all files read from it may unpack to together. */
export type ArchiveBounds = { readonly entries: number; readonly unpackedBytes: number };

const entriesOf = async (zip: ZipFile, most: number): Promise<readonly Entry[] | undefined> => {
  if (zip.entryCount > most) return undefined;
  const entries: Entry[] = [];
  for await (const entry of zip.eachEntry()) entries.push(entry);
  return entries;
};

/** Unpacked, a file that has other bytes than the directory says, more or fewer, fails while it is read. */
const unpack = async (zip: ZipFile, entry: Entry): Promise<Uint8Array> => {
  const parts: Buffer[] = [];
  for await (const part of await zip.openReadStreamPromise(entry)) parts.push(part as Buffer);
  return Buffer.concat(parts);
};

/** What is unpacked, piece by piece; whoever stops asking stops the unpacking. */
async function* unpacking(zip: ZipFile, entry: Entry, count: (bytes: number) => boolean): AsyncGenerator<Uint8Array> {
  for await (const part of await zip.openReadStreamPromise(entry)) {
    const bytes = part as Uint8Array;
    if (!count(bytes.byteLength)) throw new RangeError(`${entry.fileName} unpacks to too much`);
    yield bytes;
  }
}

/**
 * Opens a ZIP archive by its directory. Undefined where it is none, or has more entries than `bounds` allow; a file that
 * would unpack to more than is left of them is not unpacked, whatever size it claims.
 */
export const openArchive = async (file: Uint8Array, bounds: ArchiveBounds): Promise<Archive | undefined> => {
  try {
    const zip = await fromBufferPromise(Buffer.from(file.buffer, file.byteOffset, file.byteLength));
    const entries = await entriesOf(zip, bounds.entries);
    if (!entries) return undefined;
    let left = bounds.unpackedBytes;
    const read = async (name: string): Promise<Uint8Array | undefined> => {
      const entry = entries.find(({ fileName }) => fileName === name);
      if (!entry || entry.uncompressedSize > left) return undefined;
      left -= entry.uncompressedSize;
      return unpack(zip, entry).catch(() => undefined);
    };
    const pieces = (name: string): AsyncIterable<Uint8Array> | undefined => {
      const entry = entries.find(({ fileName }) => fileName === name);
      const count = (bytes: number): boolean => {
        left -= bytes;
        return left >= 0;
      };
      return entry && unpacking(zip, entry, count);
    };
    return { names: entries.map(({ fileName }) => fileName), read, pieces };
  } catch {
    return undefined;
  }
};

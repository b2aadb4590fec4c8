import { inflateRawSync } from 'node:zlib';

/** The files of an archive by their names, each unpacked when it is asked for. */
export type Archive = {
  readonly names: readonly string[];
  /** The bytes of a file; undefined where there is none of the name, or it is packed in a way that is not read. */
  read(name: string): Uint8Array | undefined;
};

/** What an archive may hold: entries, and bytes that all files read from it may unpack to together. */
export type ArchiveBounds = { readonly entries: number; readonly unpackedBytes: number };

type Entry = {
  readonly name: string;
  readonly isPlain: boolean;
  readonly method: number;
  readonly packed: number;
  readonly at: number;
};

const endMark = 0x06054b50;
const entryMark = 0x02014b50;
const localMark = 0x04034b50;
const endLength = 22;

/** Where the directory of an archive stands and how many entries it has, as its end says. */
const directoryOf = (bytes: Buffer): { readonly count: number; readonly at: number } | undefined => {
  const earliest = Math.max(0, bytes.length - endLength - 0xffff);
  for (let at = bytes.length - endLength; at >= earliest; at -= 1)
    if (bytes.readUInt32LE(at) === endMark)
      return { count: bytes.readUInt16LE(at + 10), at: bytes.readUInt32LE(at + 16) };
  return undefined;
};

const entryAt = (bytes: Buffer, at: number): (Entry & { readonly next: number }) | undefined => {
  if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== entryMark) return undefined;
  const nameEnd = at + 46 + bytes.readUInt16LE(at + 28);
  return {
    name: bytes.toString('utf8', at + 46, nameEnd),
    // Neither encrypted nor described after its bytes by more than the directory says.
    isPlain: (bytes.readUInt16LE(at + 8) & 0x41) === 0,
    method: bytes.readUInt16LE(at + 10),
    packed: bytes.readUInt32LE(at + 20),
    at: bytes.readUInt32LE(at + 42),
    next: nameEnd + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32),
  };
};

const entriesOf = (bytes: Buffer, most: number): readonly Entry[] | undefined => {
  const directory = directoryOf(bytes);
  if (!directory || directory.count > most) return undefined;
  const entries: Entry[] = [];
  let { at } = directory;
  while (entries.length < directory.count) {
    const entry = entryAt(bytes, at);
    if (!entry) return undefined;
    entries.push(entry);
    at = entry.next;
  }
  return entries;
};

const packedBytes = (bytes: Buffer, { at, packed }: Entry): Buffer | undefined => {
  if (at + 30 > bytes.length || bytes.readUInt32LE(at) !== localMark) return undefined;
  const begin = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
  return begin + packed <= bytes.length ? bytes.subarray(begin, begin + packed) : undefined;
};

const stored = 0;
const deflated = 8;

/**
 * Opens a ZIP archive by its directory. Undefined where it is none, or has more entries than `bounds` allow; a file that
 * would unpack to more than is left of them is not unpacked, whatever size it claims.
 */
export const openArchive = (file: Uint8Array, bounds: ArchiveBounds): Archive | undefined => {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  const entries = bytes.length < endLength ? undefined : entriesOf(bytes, bounds.entries);
  if (!entries) return undefined;
  let left = bounds.unpackedBytes;
  const unpack = (entry: Entry): Uint8Array | undefined => {
    const packed = entry.isPlain ? packedBytes(bytes, entry) : undefined;
    if (!packed || left <= 0) return undefined;
    if (entry.method === stored) return packed.length <= left ? packed : undefined;
    if (entry.method !== deflated) return undefined;
    try {
      return inflateRawSync(packed, { maxOutputLength: left });
    } catch {
      return undefined;
    }
  };
  const read = (name: string): Uint8Array | undefined => {
    const entry = entries.find((one) => one.name === name);
    const unpacked = entry && unpack(entry);
    left -= unpacked?.length ?? 0;
    return unpacked;
  };
  return { names: entries.map(({ name }) => name), read };
};

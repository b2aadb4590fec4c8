import { crc32 } from 'node:zlib';
import { broken, type CleanedImage, sizeFlaw } from './cleaned-image.ts';

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** What draws the picture, its colours and its size in print; texts, profiles, times, animations and all else is left out. */
const kept: ReadonlySet<string> = new Set(
  ['IHDR', 'PLTE', 'IDAT', 'IEND'].concat(['tRNS', 'gAMA', 'cHRM', 'sRGB', 'sBIT', 'bKGD', 'pHYs']),
);

/** Bits that a sample has, by the type of colour (PNG, 11.2.1). */
const depths: Readonly<Record<number, readonly number[]>> = {
  0: [1, 2, 4, 8, 16],
  2: [8, 16],
  3: [1, 2, 4, 8],
  4: [8, 16],
  6: [8, 16],
};

type Chunk = { readonly type: string; readonly data: Buffer; readonly whole: Buffer };

/** The chunks as far as the end of the picture, each whole and with the right check; undefined where one is not. */
const chunksOf = (bytes: Buffer): Chunk[] | undefined => {
  const chunks: Chunk[] = [];
  for (let at = signature.length; at + 12 <= bytes.length; ) {
    const end = at + 12 + bytes.readUInt32BE(at);
    if (end > bytes.length) return undefined;
    const type = bytes.toString('latin1', at + 4, at + 8);
    if (crc32(bytes.subarray(at + 4, end - 4)) !== bytes.readUInt32BE(end - 4)) return undefined;
    chunks.push({ type, data: bytes.subarray(at + 8, end - 4), whole: bytes.subarray(at, end) });
    if (type === 'IEND') return chunks;
    at = end;
  }
  return undefined;
};

const headerFlaw = ({ data }: Chunk): CleanedImage | undefined => {
  if (data.length !== 13) return broken;
  const [depth = 0, colour = -1, packing, filtering, interlace = 2] = data.subarray(8);
  const isKnown = depths[colour]?.includes(depth) && packing === 0 && filtering === 0 && interlace < 2;
  return isKnown ? sizeFlaw(data.readUInt32BE(0), data.readUInt32BE(4)) : broken;
};

/** One header, before a palette where there is one, before the picture in one run. */
const isInOrder = (types: readonly string[]): boolean =>
  /^IHDR (?:PLTE )?(?:IDAT )+IEND $/.test(
    types
      .filter((type) => /^(?:IHDR|PLTE|IDAT|IEND)$/.test(type))
      .map((type) => `${type} `)
      .join(''),
  ) && types.lastIndexOf('IDAT') - types.indexOf('IDAT') === types.filter((type) => type === 'IDAT').length - 1;

/** A PNG without what is not the picture, what follows its end included; walked by its chunks and never decoded. */
export const cleanPng = (bytes: Buffer): CleanedImage => {
  const chunks = chunksOf(bytes);
  const [header] = chunks ?? [];
  if (!chunks || !header || !isInOrder(chunks.map(({ type }) => type))) return broken;
  // A chunk that has to be understood (its first letter is a capital) and is not makes another picture of it.
  if (chunks.some(({ type }) => /^[A-Z]/.test(type) && !kept.has(type))) return broken;
  const flaw = headerFlaw(header);
  if (flaw) return flaw;
  const left = chunks.filter(({ type }) => kept.has(type)).map(({ whole }) => whole);
  return { bytes: Buffer.concat([signature, ...left]) };
};

import { limits } from '../../domain/limits.ts';
import { broken, type CleanedImage, sizeFlaw } from './cleaned-image.ts';
import { orientationIn, orientationSegment } from './orientation.ts';

/** Markers of a JPEG (ITU-T T.81, Table B.1). */
const [startOfImage, endOfImage, startOfScan] = [0xd8, 0xd9, 0xda];
const [app0, app1, app14] = [0xe0, 0xe1, 0xee];
/** Sequential and progressive frames, of Huffman's and of arithmetic codes; no lossless and no hierarchical ones. */
const frames: ReadonlySet<number> = new Set([0xc0, 0xc1, 0xc2, 0xc9, 0xca]);
/** Tables of codes, of conditions and of quanta, and the interval of restarts. */
const tables: ReadonlySet<number> = new Set([0xc4, 0xcc, 0xdb, 0xdd]);
const isRestart = (marker: number): boolean => marker >= 0xd0 && marker <= 0xd7;
/** Other uses of programs, and comments: read past and left out. */
const isLeftOut = (marker: number): boolean => (marker >= 0xe0 && marker <= 0xef) || marker === 0xfe;

/** Where the drawn bytes that begin at `from` end: at the next marker that is no restart. */
const endOfDrawing = (bytes: Buffer, from: number): number => {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1];
    if (next === undefined) return -1;
    if (next !== 0 && next !== 0xff && !isRestart(next)) return at;
  }
  return -1;
};

/** What of a segment that a program wrote is kept: how colours are meant, dots in print, the way up. */
const keptOfProgram = (marker: number, whole: Buffer): Buffer | undefined => {
  const data = whole.subarray(4);
  // Without the thumbnail, whose width and height are the last two bytes of what is kept.
  if (marker === app0 && data.length >= 14 && data.toString('latin1', 0, 5) === 'JFIF\0')
    return Buffer.concat([Buffer.from([0xff, app0, 0, 16]), data.subarray(0, 12), Buffer.from([0, 0])]);
  if (marker === app14 && data.length >= 12 && data.toString('latin1', 0, 5) === 'Adobe')
    return Buffer.concat([Buffer.from([0xff, app14, 0, 14]), data.subarray(0, 12)]);
  const orientation = marker === app1 ? orientationIn(data) : undefined;
  return orientation === undefined ? undefined : orientationSegment(orientation);
};

type Walk = { at: number; readonly kept: Buffer[]; frames: number; passes: number; turned: boolean };

const frameFlaw = (whole: Buffer): CleanedImage | undefined =>
  whole.length < 10 ? broken : sizeFlaw(whole.readUInt16BE(7), whole.readUInt16BE(5));

/** One segment further; undefined where the walk goes on. */
const step = (bytes: Buffer, walk: Walk): CleanedImage | undefined => {
  const marker = bytes[walk.at + 1] ?? 0;
  if (bytes[walk.at] !== 0xff) return broken;
  if (marker === 0xff) {
    walk.at += 1;
    return undefined;
  }
  if (marker === endOfImage) {
    const bare = Buffer.from([0xff, endOfImage]);
    return walk.passes > 0 ? { bytes: Buffer.concat([...walk.kept, bare]) } : broken;
  }
  if (walk.at + 4 > bytes.length) return broken;
  const end = walk.at + 2 + bytes.readUInt16BE(walk.at + 2);
  if (end < walk.at + 4 || end > bytes.length) return broken;
  const whole = bytes.subarray(walk.at, end);
  walk.at = end;
  return take(bytes, walk, { marker, whole });
};

const take = (
  bytes: Buffer,
  walk: Walk,
  { marker, whole }: { readonly marker: number; readonly whole: Buffer },
): CleanedImage | undefined => {
  if (isLeftOut(marker)) {
    const kept = walk.frames === 0 && !(marker === app1 && walk.turned) ? keptOfProgram(marker, whole) : undefined;
    walk.turned ||= marker === app1 && kept !== undefined;
    if (kept) walk.kept.push(kept);
    return undefined;
  }
  if (frames.has(marker)) {
    walk.frames += 1;
    const flaw = walk.frames > 1 ? broken : frameFlaw(whole);
    walk.kept.push(whole);
    return flaw;
  }
  if (tables.has(marker)) {
    walk.kept.push(whole);
    return undefined;
  }
  if (marker !== startOfScan || walk.frames !== 1) return broken;
  walk.passes += 1;
  const end = endOfDrawing(bytes, walk.at);
  if (end < 0 || walk.passes > limits.imagePasses) return broken;
  walk.kept.push(whole, bytes.subarray(walk.at, end));
  walk.at = end;
  return undefined;
};

/** A JPEG without what is not the picture, what follows its end included; walked by its segments and never decoded. */
export const cleanJpeg = (bytes: Buffer): CleanedImage => {
  const opening = Buffer.from([0xff, startOfImage]);
  if (!bytes.subarray(0, 2).equals(opening)) return broken;
  const walk: Walk = { at: 2, kept: [opening], frames: 0, passes: 0, turned: false };
  while (walk.at + 2 <= bytes.length) {
    const done = step(bytes, walk);
    if (done) return done;
  }
  return broken;
};

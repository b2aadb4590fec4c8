const exif = Buffer.from('Exif\0\0', 'latin1');
const orientationTag = 0x0112;

/** The way up that a camera noted (Exif 3.0, 4.6.5), 1 to 8; undefined where it noted none. */
export const orientationIn = (segment: Buffer): number | undefined => {
  if (!segment.subarray(0, exif.length).equals(exif)) return undefined;
  const tiff = segment.subarray(exif.length);
  const order = tiff.toString('latin1', 0, 2);
  if (tiff.length < 14 || (order !== 'II' && order !== 'MM')) return undefined;
  const short = (at: number) => (order === 'II' ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const long = (at: number) => (order === 'II' ? tiff.readUInt32LE(at) : tiff.readUInt32BE(at));
  const first = long(4);
  if (first + 2 > tiff.length) return undefined;
  const most = Math.min(short(first), Math.floor((tiff.length - first - 2) / 12));
  for (let entry = 0; entry < most; entry += 1) {
    const at = first + 2 + entry * 12;
    if (short(at) !== orientationTag) continue;
    const noted = short(at + 8);
    return noted >= 1 && noted <= 8 ? noted : undefined;
  }
  return undefined;
};

/** A segment that notes the way up and nothing else: without it a page photographed upright lies on its side. */
export const orientationSegment = (orientation: number): Buffer => {
  const entry = Buffer.from([0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0]);
  const tiff = Buffer.concat([Buffer.from('MM\0\x2a\0\0\0\x08\0\x01', 'latin1'), entry, Buffer.alloc(4)]);
  const body = Buffer.concat([exif, tiff]);
  return Buffer.concat([Buffer.from([0xff, 0xe1, 0, body.length + 2]), body]);
};

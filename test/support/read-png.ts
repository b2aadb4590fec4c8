import { inflateSync } from 'node:zlib';
import type { Raster } from '#infra/local/pictures/raster.ts';

/** Reads a picture that `writePng` wrote: RGB, eight bits, rows without a filter. */
export const readPng = (bytes: Buffer): Raster => {
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
  const parts: Buffer[] = [];
  for (let at = 8; at < bytes.length; at += bytes.readUInt32BE(at) + 12) {
    const length = bytes.readUInt32BE(at);
    if (bytes.toString('latin1', at + 4, at + 8) === 'IDAT') parts.push(bytes.subarray(at + 8, at + 8 + length));
  }
  const rows = inflateSync(Buffer.concat(parts));
  const stride = width * 3;
  const pixels = new Uint8Array(stride * height);
  for (let row = 0; row < height; row += 1) {
    const start = row * (stride + 1);
    if (rows[start] !== 0) throw new TypeError('a filtered row: not a picture of writePng');
    pixels.set(rows.subarray(start + 1, start + 1 + stride), row * stride);
  }
  return { width, height, pixels };
};

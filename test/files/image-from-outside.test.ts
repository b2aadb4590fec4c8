import { crc32 } from 'node:zlib';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import fc from 'fast-check';
import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { limits } from '#shared/domain/limits.ts';
import { cleanJpeg } from '#shared/files/image/clean-jpeg.ts';
import { cleanPng } from '#shared/files/image/clean-png.ts';
import type { CleanedImage } from '#shared/files/image/cleaned-image.ts';
import { drawn } from '#test/support/dose.ts';

const canvas = createCanvas(40, 30);
const pen = canvas.getContext('2d');
pen.fillStyle = '#c00';
pen.fillRect(5, 5, 20, 10);
const png = canvas.toBuffer('image/png');
const jpeg = canvas.toBuffer('image/jpeg');

const cleaned = (image: CleanedImage): Buffer => {
  if ('flaw' in image) throw new Error(image.flaw);
  return Buffer.from(image.bytes);
};

const pixelsOf = async (bytes: Buffer) => {
  const image = await loadImage(bytes);
  const sheet = createCanvas(image.width, image.height);
  sheet.getContext('2d').drawImage(image, 0, 0);
  return { width: image.width, pixels: sheet.data().toString('hex') };
};

const chunk = (type: string, data: Uint8Array): Buffer => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const whole = Buffer.alloc(body.length + 8);
  whole.writeUInt32BE(data.length, 0);
  body.copy(whole, 4);
  whole.writeUInt32BE(crc32(body), body.length + 4);
  return whole;
};
/** A PNG with chunks put in behind its header. */
const withChunks = (...chunks: readonly Buffer[]): Buffer =>
  Buffer.concat([png.subarray(0, 33), ...chunks, png.subarray(33)]);
const header = (width: number, height: number, rest = [8, 6, 0, 0, 0]): Buffer => {
  const data = Buffer.alloc(13);
  data.writeUInt32BE(width, 0);
  data.writeUInt32BE(height, 4);
  Buffer.from(rest).copy(data, 8);
  return Buffer.concat([png.subarray(0, 8), chunk('IHDR', data), png.subarray(33)]);
};

const segment = (marker: number, data: Buffer): Buffer =>
  Buffer.concat([Buffer.from([0xff, marker, (data.length + 2) >> 8, (data.length + 2) & 0xff]), data]);
const withSegments = (...segments: readonly Buffer[]): Buffer =>
  Buffer.concat([jpeg.subarray(0, 2), ...segments, jpeg.subarray(2)]);

/** What a camera notes: the way up, and where the picture was taken; in either order of bytes. */
const noted = (orientation: number, order: 'II' | 'MM'): Buffer => {
  const tiff = Buffer.alloc(38);
  tiff.write(order, 'latin1');
  const short = (value: number, at: number) =>
    order === 'II' ? tiff.writeUInt16LE(value, at) : tiff.writeUInt16BE(value, at);
  const long = (value: number, at: number) =>
    order === 'II' ? tiff.writeUInt32LE(value, at) : tiff.writeUInt32BE(value, at);
  short(42, 2);
  long(8, 4);
  short(2, 8);
  short(0x8825, 10);
  short(4, 12);
  long(1, 14);
  long(30, 18);
  short(0x0112, 22);
  short(3, 24);
  long(1, 26);
  short(orientation, 30);
  return segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff, Buffer.from('GPS 39.9N')]));
};

describe('a PNG from outside', () => {
  it('is kept as the same picture, with nothing else in it', async () => {
    const secret = Buffer.from('示例 secret');
    const others = ['tEXt', 'zTXt', 'iTXt', 'eXIf', 'iCCP', 'tIME', 'acTL', 'fcTL', 'fdAT', 'prVt', 'caBX'];
    const loaded = Buffer.concat([
      withChunks(...others.map((type) => chunk(type, secret))),
      Buffer.from('PK\x03\x04secret'),
    ]);
    const left = cleaned(cleanPng(loaded));
    expect(left.includes('secret')).toBe(false);
    expect(await pixelsOf(left)).toEqual(await pixelsOf(png));
    expect(cleaned(cleanPng(left)).equals(left)).toBe(true);
  });

  it('keeps its size in print and the colours that it is made of', () => {
    const print = chunk('pHYs', Buffer.from([0, 0, 11, 19, 0, 0, 11, 19, 1]));
    expect(cleaned(cleanPng(withChunks(print))).includes(print)).toBe(true);
    const grey = PNG.sync.write(new PNG({ width: 3, height: 2 }), { colorType: 0 });
    expect(cleaned(cleanPng(grey)).length).toBeGreaterThan(50);
  });

  it.each([
    [60_000, 60_000],
    [limits.imagePixels + 1, 1],
    [1, 0xff_ff_ff_ff],
  ])('is too large by its header: %d × %d', (width, height) => {
    expect(cleanPng(header(width, height))).toEqual({ flaw: 'tooLarge' });
  });

  it('is taken up to the bound', () => {
    expect(cleanPng(header(limits.imagePixels / 10_000, 10_000))).toHaveProperty('bytes');
  });

  const last = png.length - 12;
  it.each([
    ['a wrong check', Buffer.concat([png.subarray(0, 40), Buffer.from([1, 2, 3]), png.subarray(43)])],
    ['no end', png.subarray(0, last)],
    ['no picture', Buffer.concat([png.subarray(0, 33), png.subarray(last)])],
    ['two headers', withChunks(png.subarray(8, 33))],
    ['no header', Buffer.concat([png.subarray(0, 8), png.subarray(33)])],
    ['an unknown chunk that has to be understood', withChunks(chunk('ABCD', Buffer.from('x')))],
    [
      'a picture in two runs',
      Buffer.concat([
        png.subarray(0, last),
        chunk('tEXt', Buffer.from('x')),
        chunk('IDAT', Buffer.alloc(1)),
        png.subarray(last),
      ]),
    ],
    ['no width', header(0, 5)],
    ['an unknown depth', header(4, 4, [5, 6, 0, 0, 0])],
    ['an unknown interlace', header(4, 4, [8, 6, 0, 0, 7])],
  ])('is broken with %s', (_, bytes) => {
    expect(cleanPng(bytes)).toEqual({ flaw: 'broken' });
  });
});

describe('a JPEG from outside', () => {
  it('is kept as the same picture, with nothing else in it', async () => {
    const secret = Buffer.from('示例 secret');
    const others = [0xe1, 0xe2, 0xe3, 0xeb, 0xec, 0xed, 0xee, 0xef, 0xfe].map((marker) => segment(marker, secret));
    const loaded = Buffer.concat([withSegments(...others), Buffer.from('secret')]);
    const left = cleaned(cleanJpeg(loaded));
    expect(left.includes('secret')).toBe(false);
    expect(await pixelsOf(left)).toEqual(await pixelsOf(jpeg));
    expect(cleaned(cleanJpeg(left)).equals(left)).toBe(true);
  });

  it.each(['II', 'MM'] as const)(
    'stays the way up that the camera noted (%s), without what else it noted',
    async (order) => {
      for (let orientation = 1; orientation <= 8; orientation += 1) {
        const taken = withSegments(noted(orientation, order));
        const left = cleaned(cleanJpeg(taken));
        expect(left.includes('GPS')).toBe(false);
        expect(await pixelsOf(left)).toEqual(await pixelsOf(taken));
      }
      expect((await pixelsOf(cleaned(cleanJpeg(withSegments(noted(6, order)))))).width).toBe(30);
    },
  );

  it('has no thumbnail any more', () => {
    const thumbnail = Buffer.concat([
      Buffer.from('JFIF\0\x01\x02\0\0\x01\0\x01\x02\x01', 'latin1'),
      Buffer.from('secret'),
    ]);
    const left = cleaned(cleanJpeg(withSegments(segment(0xe0, thumbnail))));
    expect(left.includes('secret')).toBe(false);
  });

  const frame = jpeg.indexOf(Buffer.from([0xff, 0xc0]));
  const sized = (width: number, height: number): Buffer => {
    const bytes = Buffer.from(jpeg);
    bytes.writeUInt16BE(height, frame + 5);
    bytes.writeUInt16BE(width, frame + 7);
    return bytes;
  };
  const scan = jpeg.indexOf(Buffer.from([0xff, 0xda]));

  it('is measured by its header', () => {
    expect(frame).toBeGreaterThan(0);
    expect(cleanJpeg(sized(60_000, 60_000))).toEqual({ flaw: 'tooLarge' });
    expect(cleanJpeg(sized(10_000, limits.imagePixels / 10_000))).toHaveProperty('bytes');
    expect(cleanJpeg(sized(100, 0))).toEqual({ flaw: 'broken' });
  });

  it.each([
    ['no end', jpeg.subarray(0, jpeg.length - 2)],
    ['no picture', Buffer.concat([jpeg.subarray(0, scan), Buffer.from([0xff, 0xd9])])],
    ['two frames', Buffer.concat([jpeg.subarray(0, frame), jpeg.subarray(frame, scan), jpeg.subarray(frame)])],
    ['a hierarchy', withSegments(segment(0xde, Buffer.alloc(15)))],
    [
      'more passes than any camera makes',
      Buffer.concat([
        jpeg.subarray(0, -2),
        ...Array.from({ length: limits.imagePasses }, () => jpeg.subarray(scan, -2)),
        jpeg.subarray(-2),
      ]),
    ],
    ['bytes between its segments', Buffer.concat([jpeg.subarray(0, 2), Buffer.from('PK'), jpeg.subarray(2)])],
  ])('is broken with %s', (_, bytes) => {
    expect(cleanJpeg(bytes)).toEqual({ flaw: 'broken' });
  });
});

describe('whatever bytes are sent as a picture', () => {
  it('are cleaned or refused, never a fault', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(png, jpeg, withSegments(noted(3, 'II'))),
        fc.array(fc.tuple(fc.nat(700), fc.nat(255)), { maxLength: 6 }),
        fc.nat(700),
        (whole, edits, cut) => {
          const bytes = Buffer.from(whole);
          for (const [at, byte] of edits) if (at > 2 && at < bytes.length) bytes[at] = byte;
          for (const tried of [bytes, bytes.subarray(0, cut)])
            for (const clean of [cleanPng, cleanJpeg]) {
              const image = clean(tried);
              if ('bytes' in image)
                expect(clean(Buffer.from(image.bytes))).toEqual({ bytes: Buffer.from(image.bytes) });
              else expect(['broken', 'tooLarge']).toContain(image.flaw);
            }
        },
      ),
      drawn(200, 20_000),
    );
  });
});

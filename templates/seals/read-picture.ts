import { PNG } from 'pngjs';
import { type Words, words } from '#shared/domain/words.ts';
import type { Picture } from './picture.ts';

/** Why an image cannot be pressed onto a document, in both languages. */
export type PictureFlaw = { readonly flaw: Words };

/** 50 mm at 1,200 dpi; what has more pixels is not unpacked. */
const mostPixels = 2400;
const mostBytes = 8 * 1024 * 1024;

type Size = { readonly width: number; readonly height: number };

const pngMark = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

const sizeOfPng = (bytes: Buffer): Size | undefined =>
  bytes.length > 33 && bytes.subarray(0, 8).equals(pngMark) && bytes.toString('latin1', 12, 16) === 'IHDR'
    ? { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) }
    : undefined;

type JpegFrame = Size & { readonly components: number; readonly bits: number };

/** The frame header of a baseline or progressive JPEG (ITU-T T.81, B.2.2). */
const frameOfJpeg = (bytes: Buffer): JpegFrame | undefined => {
  if (bytes.length < 4 || bytes.readUInt16BE(0) !== 0xffd8) return undefined;
  for (let at = 2; at + 9 < bytes.length; ) {
    if (bytes[at] !== 0xff) return undefined;
    const marker = bytes[at + 1] ?? 0;
    if (marker >= 0xc0 && marker <= 0xc2)
      return {
        bits: bytes[at + 4] ?? 0,
        height: bytes.readUInt16BE(at + 5),
        width: bytes.readUInt16BE(at + 7),
        components: bytes[at + 9] ?? 0,
      };
    if (marker === 0xff) at += 1;
    else at += 2 + bytes.readUInt16BE(at + 2);
  }
  return undefined;
};

const tooLarge = ({ width, height }: Size): PictureFlaw | undefined =>
  width > mostPixels || height > mostPixels || width === 0 || height === 0
    ? {
        flaw: words(
          `图片为${width}×${height}像素，每边应为1至${mostPixels}像素`,
          `${width}×${height} pixels: each side takes 1 to ${mostPixels}`,
        ),
      }
    : undefined;

const damaged: PictureFlaw = {
  flaw: words('图片文件已损坏，无法读取', 'the image file is damaged and cannot be read'),
};

const blank: PictureFlaw = { flaw: words('图片是空白的，没有印迹', 'the image is blank') };

const readPng = (bytes: Buffer, size: Size): Picture | PictureFlaw => {
  const large = tooLarge(size);
  if (large) return large;
  try {
    const { data, width, height } = PNG.sync.read(bytes);
    const colours = new Uint8Array(width * height * 3);
    const cover = new Uint8Array(width * height);
    for (let at = 0; at < width * height; at += 1) {
      colours.set(data.subarray(at * 4, at * 4 + 3), at * 3);
      cover[at] = data[at * 4 + 3] ?? 255;
    }
    if (cover.every((share, at) => share === 0 || colours.subarray(at * 3, at * 3 + 3).every((shade) => shade > 250)))
      return blank;
    const isOpaque = cover.every((share) => share === 255);
    return { kind: 'pixels', width, height, colours, ...(isOpaque ? {} : { cover }) };
  } catch {
    return damaged;
  }
};

const readJpeg = (bytes: Buffer, { width, height, components, bits }: JpegFrame): Picture | PictureFlaw => {
  const large = tooLarge({ width, height });
  if (large) return large;
  // Four components are inks: an archive file in sRGB may hold none (ISO 19005-2, 6.2.4.3).
  if (bits !== 8 || (components !== 1 && components !== 3))
    return { flaw: words('JPEG须为8位的RGB或者灰度图片', 'a JPEG must be RGB or grey with 8 bits') };
  if (bytes.readUInt16BE(bytes.length - 2) !== 0xffd9) return damaged;
  return { kind: 'jpeg', width, height, bytes, grey: components === 1 };
};

/** Reads a PNG of any kind or a JPEG by its content, whatever its name says; answers what is wrong with anything else. */
export const readPicture = (file: Uint8Array): Picture | PictureFlaw => {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  if (bytes.length > mostBytes) return { flaw: words('图片文件超过8 MB', 'the image file has more than 8 MB') };
  const png = sizeOfPng(bytes);
  if (png) return readPng(bytes, png);
  const jpeg = frameOfJpeg(bytes);
  return jpeg ? readJpeg(bytes, jpeg) : { flaw: words('不是PNG或者JPEG图片', 'neither a PNG nor a JPEG') };
};

import type { SealImage } from '#shared/domain/issuer.ts';
import { words } from '#shared/domain/words.ts';
import { millimetre } from '#templates/typeset/measures.ts';
import type { Picture } from './picture.ts';
import { type PictureFlaw, readPicture } from './read-picture.ts';

/** A seal or signature stamp ready to be pressed; sizes in points. */
export type SealPicture = { readonly picture: Picture; readonly width: number; readonly height: number };

/** A seal or stamp with what it is to those who cannot see it. */
export type PressedSeal = SealPicture & { readonly alt: string };

export type Pressing = 'seal' | 'stamp';

const leastResolution = 300;
/** A seal is round or square; a few pixels of white at an edge do not matter. */
const mostLopsided = 0.04;
const tallestStamp = 30;

const resolutionFlaw = ({ width }: Picture, millimetres: number): PictureFlaw | undefined => {
  const resolution = Math.floor((width * 25.4) / millimetres);
  const wanted = Math.ceil((millimetres * leastResolution) / 25.4);
  return resolution < leastResolution
    ? {
        flaw: words(
          `图片按${millimetres}毫米印出只有${resolution} dpi，至少需要${wanted}像素宽（${leastResolution} dpi）`,
          `printed ${millimetres} mm wide it has ${resolution} dpi: it needs ${wanted} pixels of width`,
        ),
      }
    : undefined;
};

const shapeFlaw = (picture: Picture, millimetres: number, pressing: Pressing): PictureFlaw | undefined => {
  const { width, height } = picture;
  if (pressing === 'seal')
    return Math.abs(width - height) > mostLopsided * Math.max(width, height)
      ? { flaw: words(`印章图片应为正方形，现为${width}×${height}像素`, `a seal's image is square, this one is not`) }
      : undefined;
  return (millimetres * height) / width > tallestStamp
    ? {
        flaw: words(
          `签名章印出的高度不超过${tallestStamp}毫米`,
          `a signature stamp is at most ${tallestStamp} mm high in print`,
        ),
      }
    : undefined;
};

/** The picture of a seal or stamp from the file that the office supplied, or what is wrong with it. */
export const readSealPicture = (
  file: Uint8Array | undefined,
  { width }: SealImage,
  pressing: Pressing,
): SealPicture | PictureFlaw => {
  if (!file)
    return {
      flaw: words(
        '没有这个印章图片，请由办公室放入文书存储桶',
        'there is no such image: the office lays it into the document bucket',
      ),
    };
  const picture = readPicture(file);
  if ('flaw' in picture) return picture;
  const flaw = shapeFlaw(picture, width, pressing) ?? resolutionFlaw(picture, width);
  const points = width * millimetre;
  return flaw ?? { picture, width: points, height: (points * picture.height) / picture.width };
};

import { createCanvas } from '@napi-rs/canvas';
import { getDocument, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A picture, eight bits for each of three colours, row by row. */
export type Raster = { readonly width: number; readonly height: number; readonly pixels: Uint8Array };

const pointsPerInch = 72;

const withoutAlpha = (rgba: Uint8ClampedArray): Uint8Array => {
  const pixels = new Uint8Array((rgba.length / 4) * 3);
  for (let at = 0; at * 4 < rgba.length; at += 1) pixels.set(rgba.subarray(at * 4, at * 4 + 3), at * 3);
  return pixels;
};

const drawPage = async (page: PDFPageProxy, dotsPerInch: number): Promise<Raster> => {
  const viewport = page.getViewport({ scale: dotsPerInch / pointsPerInch });
  const [width, height] = [Math.ceil(viewport.width), Math.ceil(viewport.height)];
  const canvas = createCanvas(width, height);
  const canvasContext = canvas.getContext('2d');
  await page.render({ canvas: null, canvasContext, viewport, background: '#ffffff' }).promise;
  return { width, height, pixels: withoutAlpha(canvasContext.getImageData(0, 0, width, height).data) };
};

/** The pages of a PDF as pictures, drawn by pdf.js: the same on every machine, whatever is installed there. */
export const pagePictures = async (pdf: Uint8Array, dotsPerInch: number): Promise<Raster[]> => {
  // The reader takes the bytes for itself.
  const task = getDocument({ data: pdf.slice(), verbosity: 0, useSystemFonts: false, disableFontFace: true });
  try {
    const document = await task.promise;
    const pictures: Raster[] = [];
    for (let number = 1; number <= document.numPages; number += 1)
      pictures.push(await drawPage(await document.getPage(number), dotsPerInch));
    return pictures;
  } finally {
    await task.destroy();
  }
};

import type { Raster } from './raster.ts';

const gap = 6;
const grey = 0xb0;

/** Pictures side by side, `across` in a row, on grey. */
export const contactSheet = (pictures: readonly Raster[], across: number): Raster => {
  const cellWidth = Math.max(...pictures.map(({ width }) => width)) + gap;
  const cellHeight = Math.max(...pictures.map(({ height }) => height)) + gap;
  const width = cellWidth * across + gap;
  const height = cellHeight * Math.ceil(pictures.length / across) + gap;
  const pixels = new Uint8Array(width * height * 3).fill(grey);
  for (const [index, picture] of pictures.entries()) {
    const left = gap + (index % across) * cellWidth;
    const top = gap + Math.floor(index / across) * cellHeight;
    const stride = picture.width * 3;
    for (let row = 0; row < picture.height; row += 1)
      pixels.set(picture.pixels.subarray(row * stride, (row + 1) * stride), ((top + row) * width + left) * 3);
  }
  return { width, height, pixels };
};

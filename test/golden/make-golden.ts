import { pagePictures, type Raster } from '#infra/local/pictures/raster.ts';
import type { FontSet } from '#templates/fonts/open-fonts.ts';
import { composeDocument, renderWhole } from '#templates/render-document.ts';
import { type PrintedText, readPdf } from '#test/support/read-pdf.ts';
import { describeFrames } from './describe-frames.ts';
import type { Exhibit } from './exhibits.ts';

const pictureResolution = 50;

export type Golden = { readonly frames: string; readonly text: string; readonly bytes: Uint8Array };

const lineOf = ({ turned, x, baseline }: PrintedText): number => Math.round(turned ? x : baseline);

/** The text layer in its own order, a line for each baseline, without the blanks that readers guess. */
const linesOf = (texts: readonly PrintedText[]): string =>
  texts
    .map((text, at) => {
      const before = texts[at - 1];
      const joins = before !== undefined && before.turned === text.turned && lineOf(before) === lineOf(text);
      return `${joins || at === 0 ? '' : '\n'}${text.text.replaceAll(/\s/gu, '')}`;
    })
    .join('');

/** A document as its goldens hold it: frames as JSON, the text as read back from the PDF, and the PDF itself. */
export const makeGolden = async (fonts: FontSet, { name, pictured: _, ...made }: Exhibit): Promise<Golden> => {
  const composed = await composeDocument({ fonts, ...made });
  const rendered = await renderWhole({ fonts, ...made });
  if (!composed.ok || !rendered.ok) throw new Error(`${name} was refused`);
  const { bytes } = rendered.value;
  const { pages } = await readPdf(bytes);
  return {
    frames: describeFrames(composed.value.pages),
    text: `${pages.map(({ texts }) => linesOf(texts)).join('\n\f\n')}\n`,
    bytes,
  };
};

/** Eight shades a colour are enough to see a moved line, and keep the pictures small. */
const coarse = ({ pixels, ...size }: Raster): Raster => ({ ...size, pixels: pixels.map((shade) => (shade >> 5) * 36) });

export const picturesOf = async (bytes: Uint8Array): Promise<Raster[]> =>
  (await pagePictures(bytes, pictureResolution)).map(coarse);

import type { Face } from '#templates/fonts/open-fonts.ts';
import { paper } from './measures.ts';
import type { Ink } from './pdf-ink.ts';

/** Words across a page that is not the document itself, and the face they are set in. */
export type Watermark = { readonly text: string; readonly face: Face };

const points = 170;
const grey = 0.86;
/** Rising from the lower left, in radians. */
const slope = Math.atan(paper.height / paper.width);

const figure = (value: number): string => String(Math.round(value * 1000) / 1000);

/** Sets the words in grey through the middle of the page, under its text; a reader who cannot see is not told of them. */
export const paintWatermark = (ink: Ink, { text, face }: Watermark): void => {
  const characters = [...text].map((character) => character.codePointAt(0) ?? 0);
  const glyphs = characters.map((codePoint) => ({ codePoint, glyph: face.glyphOf(codePoint) }));
  const width = glyphs.reduce((sum, { glyph }) => sum + (face.advanceOf(glyph) * points) / 1000, 0);
  const [along, up] = [Math.cos(slope), Math.sin(slope)];
  // Half the words back along the line, and a third of their height below it, stands the first baseline.
  const x = paper.width / 2 - (width / 2) * along + 0.35 * points * up;
  const y = paper.height / 2 + (width / 2) * up + 0.35 * points * along;
  const turn = [along, -up, -up, -along, x, y].map(figure).join(' ');
  const codes = glyphs.map(({ glyph, codePoint }) => ink.codeOf(face, glyph, codePoint)).join('');
  ink.mark('artifact');
  ink.write(`BT ${grey} g /${ink.nameOf(face)} ${points} Tf 0 Tc ${turn} Tm <${codes}> Tj ET`);
  ink.endMark();
};

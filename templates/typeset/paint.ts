import type { Face } from '#templates/fonts/open-fonts.ts';
import { createBookmarks, longPaper } from './bookmarks.ts';
import type { FrameItem, MosaicItem, Page, PictureItem, RuleItem, TextItem } from './frame.ts';
import { cell, paper, red, size, typeArea } from './measures.ts';
import { openPdf, type PaperFacts } from './pdf-document.ts';
import { createInk, type Ink } from './pdf-ink.ts';
import type { StructureElement } from './structure.ts';
import type { Box } from './structure-writer.ts';
import { paintWatermark, type Watermark } from './watermark.ts';

const figure = (value: number): string => String(Math.round(value * 1000) / 1000);

/** From a page laid on its side to the upright page: its top is the binding edge (GB/T 9704-2012, 11). */
const quarterTurn = `0 -1 1 0 ${figure(typeArea.left)} ${figure(typeArea.top + typeArea.height)} cm`;

/** Third-size type is set a hair closer than its size, so that 28 characters fill the line. */
const trackingOf = (points: number): number => (points === size.third ? Math.round((cell - points) * 1000) / 1000 : 0);

/** Glyph codes with the corrections that bring every glyph to its place, in thousandths of the size. */
const showGlyphs = (ink: Ink, { face, size: points, glyphs, stretch = 1 }: TextItem): string => {
  const tracking = trackingOf(points);
  let pen = 0;
  let run = '';
  let shown = '[';
  for (const { id, codePoint, x } of glyphs) {
    const off = Math.round(((pen - x) / (points * stretch)) * 1000);
    if (off !== 0 && run !== '') {
      shown += `<${run}>${off}`;
      run = '';
    } else if (off !== 0) shown += off;
    run += ink.codeOf(face, id, codePoint);
    pen += (((face.advanceOf(id) - off) * points) / 1000 + tracking) * stretch;
  }
  return `${shown}<${run}>] TJ`;
};

const paintText = (ink: Ink, item: TextItem): void => {
  const { x, y, face, size: points, stretch = 1 } = item;
  const colour = item.red ? `${red.join(' ')} rg` : '0 g';
  const scale = stretch === 1 ? '' : `${figure(stretch * 100)} Tz `;
  const reset = stretch === 1 ? '' : ' 100 Tz';
  const font = `/${ink.nameOf(face)} ${figure(points)} Tf ${figure(trackingOf(points))} Tc`;
  ink.write(`BT ${colour} ${scale}${font} 1 0 0 -1 ${figure(x)} ${figure(y)} Tm ${showGlyphs(ink, item)}${reset} ET`);
};

const penOf = ({ thickness, red: inRed }: RuleItem): string =>
  `${inRed ? `${red.join(' ')} RG` : '0 G'} ${figure(thickness)} w`;

/** Rules of one thickness and colour are one path. */
const paintRules = (ink: Ink, rules: readonly RuleItem[]): void => {
  const [first] = rules;
  if (!first) return;
  let path = penOf(first);
  for (const { from, to } of rules)
    path += ` ${figure(from[0])} ${figure(from[1])} m ${figure(to[0])} ${figure(to[1])} l`;
  ink.write(`${path} S`);
};

const paintMosaic = (ink: Ink, { x, y, module, cells }: MosaicItem): void => {
  const squares = cells.map(([column, row, length]) =>
    [x + column * module, y + row * module, length * module, module].map(figure).join(' '),
  );
  ink.write(`0 g ${squares.map((square) => `${square} re`).join(' ')} f`);
};

const paintPicture = (ink: Ink, { x, y, width, height, picture }: PictureItem): void => {
  const { picture: name, ink: state } = ink.namesOf(picture);
  ink.write(`q /${state} gs ${[width, 0, 0, -height, x, y + height].map(figure).join(' ')} cm /${name} Do Q`);
};

/** Where a figure stands on the page, from its lower left corner (ISO 32000-1, 14.8.5.4.3). */
const boxOf = (item: FrameItem): Box | undefined =>
  item.kind === 'picture'
    ? [item.x, paper.height - item.y - item.height, item.x + item.width, paper.height - item.y]
    : undefined;

/** Items of one element next to each other make one marked stretch; everything else is an artifact. */
const paintItems = (ink: Ink, items: readonly FrameItem[]): void => {
  let open: StructureElement | 'artifact' | undefined;
  let rules: RuleItem[] = [];
  const paintWaiting = (): void => {
    paintRules(ink, rules);
    rules = [];
  };
  for (const item of items) {
    const [waiting] = rules;
    if (waiting && (item.kind !== 'rule' || penOf(item) !== penOf(waiting))) paintWaiting();
    const wanted = (item.kind === 'text' || item.kind === 'picture' ? item.element : undefined) ?? 'artifact';
    if (wanted !== open) ink.mark(wanted, boxOf(item));
    open = wanted;
    if (item.kind === 'text') paintText(ink, item);
    else if (item.kind === 'picture') paintPicture(ink, item);
    else if (item.kind === 'rule') rules.push(item);
    else paintMosaic(ink, item);
  }
  paintWaiting();
  if (open) ink.endMark();
};

const paintPage = (ink: Ink, page: Page, watermark: Watermark | undefined): void => {
  ink.addPage(page.turned);
  if (watermark) paintWatermark(ink, watermark);
  const isText = (item: FrameItem): boolean => item.kind === 'text' && item.element !== undefined;
  paintItems(ink, page.furniture.filter(isText));
  if (page.turned) ink.write(`q ${quarterTurn}`);
  paintItems(ink, page.items);
  if (page.turned) ink.write('Q');
  paintItems(ink, page.foot);
  paintItems(
    ink,
    page.furniture.filter((item) => !isText(item)),
  );
};

/** Takes the bytes of a PDF in order, a page or so at a time; the next ones wait until it has them. */
export type Sink = (bytes: Uint8Array) => void | Promise<void>;

/** A painted PDF: how many pages and bytes it has and the faces it was set in. */
export type Painted = { readonly pages: number; readonly byteLength: number; readonly faces: readonly Face[] };

/** What is painted, and the characters found missing while it is laid out. */
export type Painting = {
  readonly pages: Iterable<Page>;
  readonly structure: StructureElement;
  readonly missing: ReadonlySet<string>;
  readonly watermark?: Watermark;
};

/**
 * Paints pages into a PDF/A-3a, each as it comes, and lets go of it: the only part that knows of PDF. Once a character
 * is missing nothing more is painted, the rest is laid out to find every one, and the answer is undefined: what the
 * sink has got so far is no PDF.
 */
export const paint = async (
  { pages, structure, missing, watermark }: Painting,
  facts: PaperFacts,
  sink: Sink,
): Promise<Painted | undefined> => {
  const pdf = openPdf(facts, [paper.width, paper.height]);
  const ink = createInk(pdf.document);
  const bookmarks = createBookmarks();
  let [count, byteLength] = [0, 0];
  const handOver = async (): Promise<void> => {
    const bytes = pdf.take();
    byteLength += bytes.length;
    await sink(bytes);
  };
  for (const page of pages) {
    if (missing.size > 0) continue;
    paintPage(ink, page, watermark);
    bookmarks.note(page, count);
    count += 1;
    await handOver();
  }
  if (missing.size > 0) return undefined;
  ink.addStructure(structure);
  if (count >= longPaper) bookmarks.write(pdf.document.outline);
  pdf.end();
  await handOver();
  return { pages: count, byteLength, faces: ink.faces() };
};

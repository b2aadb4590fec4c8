import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A piece of text as it stands on the upright page: x from the left, baseline from the top, in points. */
export type PrintedText = {
  readonly text: string;
  readonly x: number;
  readonly right: number;
  readonly baseline: number;
  readonly size: number;
  /** Set along the page's long side, as the tables of landscape annexes are. */
  readonly turned: boolean;
};

type PrintedRule = {
  readonly from: readonly [number, number];
  readonly to: readonly [number, number];
  readonly thickness: number;
};

/** A picture on the upright page, in points from its top left corner. */
export type PrintedPicture = {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
};

export type PrintedPage = {
  readonly width: number;
  readonly height: number;
  readonly rotation: number;
  readonly texts: readonly PrintedText[];
  readonly rules: readonly PrintedRule[];
  readonly pictures: readonly PrintedPicture[];
  readonly missingFonts: number;
};

export type PrintedPdf = {
  readonly pages: readonly PrintedPage[];
  readonly language: string | null;
  readonly title: string;
};

type Matrix = readonly [number, number, number, number, number, number];

const times = (a: Matrix, b: Matrix): Matrix => [
  a[0] * b[0] + a[2] * b[1],
  a[1] * b[0] + a[3] * b[1],
  a[0] * b[2] + a[2] * b[3],
  a[1] * b[2] + a[3] * b[3],
  a[0] * b[4] + a[2] * b[5] + a[4],
  a[1] * b[4] + a[3] * b[5] + a[5],
];

type Page = Awaited<ReturnType<Awaited<ReturnType<typeof getDocument>['promise']>['getPage']>>;

/** Figures and letters have a face of their own; what touches on one line in one size or nearly was one text. */
const joins = (before: PrintedText, text: PrintedText): boolean =>
  !before.turned &&
  !text.turned &&
  before.baseline === text.baseline &&
  before.size === text.size &&
  before.text.trim() !== '' &&
  text.text.trim() !== '' &&
  Math.abs(text.x - before.right) < 0.15 * text.size;

const joined = (texts: readonly PrintedText[]): PrintedText[] => {
  const lines: PrintedText[] = [];
  for (const text of texts) {
    const before = lines.at(-1);
    if (before && joins(before, text))
      lines[lines.length - 1] = { ...before, text: before.text + text.text, right: text.right };
    else lines.push(text);
  }
  return lines;
};

const textsOf = async (page: Page, height: number): Promise<PrintedText[]> => {
  const { items } = await page.getTextContent({ disableNormalization: true });
  const texts = items.flatMap((item) => {
    if (!('str' in item) || item.str === '') return [];
    const [a, b, , d, x, y] = item.transform as number[] as [number, number, number, number, number, number];
    const turned = Math.abs(a) < Math.abs(b);
    const right = turned ? x : x + item.width;
    return [{ text: item.str, x, right, baseline: height - y, size: turned ? Math.abs(b) : Math.abs(d), turned }];
  });
  return joined(texts);
};

/** Walks the operators for stroked lines and for fonts that are not embedded. */
const drawnOn = async (page: Page, height: number) => {
  const { fnArray, argsArray } = await page.getOperatorList();
  const rules: PrintedRule[] = [];
  const pictures: PrintedPicture[] = [];
  const fonts = new Set<string>();
  const stack: Matrix[] = [];
  let matrix: Matrix = [1, 0, 0, 1, 0, 0];
  let thickness = 1;
  const place = (x: number, y: number): [number, number] => {
    const [, , , , px, py] = times(matrix, [1, 0, 0, 1, x, y]);
    return [px, height - py];
  };
  fnArray.forEach((operator, at) => {
    const args = argsArray[at];
    if (operator === OPS.save) stack.push(matrix);
    if (operator === OPS.restore) matrix = stack.pop() ?? matrix;
    if (operator === OPS.transform) matrix = times(matrix, args as Matrix);
    if (operator === OPS.setLineWidth) thickness = args[0];
    if (operator === OPS.setFont) fonts.add(args[0]);
    if (operator === OPS.paintImageXObject) {
      const [left, bottom] = place(0, 0);
      const [right, top] = place(1, 1);
      pictures.push({ left, top, right, bottom });
    }
    if (operator !== OPS.constructPath) return;
    // A path of lines: where each begins and ends, six numbers with the operators between them.
    const path = Array.from(args[1][0] as ArrayLike<number>);
    for (let segment = 0; segment + 5 < path.length; segment += 6) {
      const [, x1 = 0, y1 = 0, , x2 = 0, y2 = 0] = path.slice(segment, segment + 6);
      rules.push({ from: place(x1, y1), to: place(x2, y2), thickness });
    }
  });
  const missing = [...fonts].filter((name) => page.commonObjs.get(name)?.missingFile !== false);
  return { rules, pictures, missingFonts: missing.length };
};

/** Reads a PDF back as printed: places of texts and lines, fonts that are not embedded, language and title. */
export const readPdf = async (bytes: Uint8Array): Promise<PrintedPdf> => {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0, fontExtraProperties: true });
  const pdf = await task.promise;
  const pages: PrintedPage[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const [left, bottom, right, top] = page.view as [number, number, number, number];
    const height = top - bottom;
    const drawn = await drawnOn(page, height);
    pages.push({ width: right - left, height, rotation: page.rotate, texts: await textsOf(page, height), ...drawn });
  }
  const { info } = (await pdf.getMetadata()) as { info: { Language?: string | null; Title?: string } };
  await task.destroy();
  return { pages, language: info.Language ?? null, title: info.Title ?? '' };
};

/** The text of a PDF without white: landscape and stretched lines make readers guess spaces that nobody set. */
export const textOf = ({ pages }: PrintedPdf): string =>
  pages
    .flatMap(({ texts }) => texts.map(({ text }) => text))
    .join('')
    .replaceAll(/\s/gu, '');

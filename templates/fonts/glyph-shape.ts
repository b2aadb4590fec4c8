import type { Font } from 'fontkit';

type Point = readonly [x: number, y: number];

/**
 * What a glyph looks like, whatever its weight: its ink on a grid of `side` × `side` laid over its own bounds, blurred
 * and of unit length; and its bounds, in ems.
 */
export type GlyphShape = {
  readonly ink: Float32Array;
  /** The length of each eighth of the ink: what two shapes have in common is at most the product of these. */
  readonly parts: Float32Array;
  readonly width: number;
  readonly height: number;
  readonly middle: number;
};

const side = 16;
const scanlines = 2;
const curveSteps = 4;

/** A curve as points from its start, which is left out; `handles` are its control points and its end. */
const flattened = ([x, y]: Point, handles: readonly Point[]): Point[] => {
  const [[ax, ay] = [0, 0], [bx, by] = [0, 0], end] = handles;
  return Array.from({ length: curveSteps }, (_, step): Point => {
    const t = (step + 1) / curveSteps;
    const u = 1 - t;
    if (!end) return [u * u * x + 2 * u * t * ax + t * t * bx, u * u * y + 2 * u * t * ay + t * t * by];
    const [first, second, third, last] = [u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t];
    return [first * x + second * ax + third * bx + last * end[0], first * y + second * ay + third * by + last * end[1]];
  });
};

const pairs = (args: readonly number[]): Point[] =>
  Array.from({ length: args.length / 2 }, (_, at): Point => [args[2 * at] ?? 0, args[2 * at + 1] ?? 0]);

/** The contours of a glyph as polygons, in ems. */
export const contoursOf = (font: Font, glyph: number): Point[][] => {
  const contours: Point[][] = [];
  for (const { command, args } of font.getGlyph(glyph).path.commands) {
    const points = pairs(args.map((value) => value / font.unitsPerEm));
    const contour = contours.at(-1);
    const pen = contour?.at(-1);
    if (command === 'moveTo') contours.push(points);
    else if (contour && pen) contour.push(...(points.length > 1 ? flattened(pen, points) : points));
  }
  return contours.filter(({ length }) => length > 2);
};

/** Where a horizontal line at `y` enters and leaves the ink, left to right. */
export const crossings = (contours: readonly (readonly Point[])[], y: number): [from: number, to: number][] => {
  const hits: [x: number, turn: number][] = [];
  for (const contour of contours) {
    let before = contour.at(-1) as Point;
    for (const point of contour) {
      const [fromX, fromY] = before;
      const [toX, toY] = point;
      if (fromY <= y !== toY <= y)
        hits.push([fromX + ((y - fromY) * (toX - fromX)) / (toY - fromY), fromY < toY ? 1 : -1]);
      before = point;
    }
  }
  hits.sort((one, other) => one[0] - other[0]);
  const spans: [number, number][] = [];
  let winding = 0;
  for (const [x, turn] of hits) {
    if (winding === 0) spans.push([x, x]);
    winding += turn;
    if (winding === 0) (spans.at(-1) as [number, number])[1] = x;
  }
  return spans;
};

const blurred = (cells: Float32Array): Float32Array => {
  const soft = new Float32Array(cells.length);
  const at = (row: number, column: number): number =>
    row < 0 || column < 0 || row >= side || column >= side ? 0 : (cells[row * side + column] ?? 0);
  for (let row = 0; row < side; row += 1)
    for (let column = 0; column < side; column += 1) {
      const cross = at(row - 1, column) + at(row + 1, column) + at(row, column - 1) + at(row, column + 1);
      const corners =
        at(row - 1, column - 1) + at(row - 1, column + 1) + at(row + 1, column - 1) + at(row + 1, column + 1);
      soft[row * side + column] = (4 * at(row, column) + 2 * cross + corners) / 16;
    }
  const length = Math.sqrt(soft.reduce((sum, value) => sum + value * value, 0)) || 1;
  return soft.map((value) => value / length);
};

/** The shape of a glyph; nothing where it has no ink. */
export const shapeOf = (font: Font, glyph: number): GlyphShape | undefined => {
  const contours = contoursOf(font, glyph);
  const points = contours.flat();
  if (points.length === 0) return undefined;
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const [left, bottom] = [Math.min(...xs), Math.min(...ys)];
  const [width, height] = [Math.max(...xs) - left || 0.001, Math.max(...ys) - bottom || 0.001];
  const cells = new Float32Array(side * side);
  for (let line = 0; line < side * scanlines; line += 1) {
    const row = Math.floor(line / scanlines) * side;
    for (const [from, to] of crossings(contours, bottom + ((line + 0.5) / (side * scanlines)) * height)) {
      const [start, end] = [((from - left) / width) * side, ((to - left) / width) * side];
      for (let column = Math.floor(start); column < Math.min(side, Math.ceil(end)); column += 1)
        cells[row + column] = (cells[row + column] ?? 0) + Math.min(end, column + 1) - Math.max(start, column);
    }
  }
  const ink = blurred(cells);
  return { ink, parts: partsOf(ink), width, height, middle: bottom + height / 2 };
};

/** How much of a difference in size, place or proportion two drawings of one character may have, in ems or as logarithm. */
const tolerance = { place: 0.05, size: 0.15, proportion: 0.2 } as const;
const thinnest = 0.06;
const proportionOf = ({ width, height }: GlyphShape): number =>
  Math.log(Math.max(thinnest, width) / Math.max(thinnest, height));
const over = (value: number, free: number): number => Math.max(0, Math.abs(value) - free);

const partCount = 8;
const partLength = (side * side) / partCount;

const partsOf = (ink: Float32Array): Float32Array =>
  Float32Array.from({ length: partCount }, (_, part) =>
    Math.sqrt(ink.subarray(part * partLength, (part + 1) * partLength).reduce((sum, value) => sum + value * value, 0)),
  );

/** How far two shapes lie apart: 0 for the same one, 1 for ink in different places; size, place and proportion add.
 * `most` spares the work where the answer is at least that. */
export const distance = (one: GlyphShape, other: GlyphShape, most = Number.POSITIVE_INFINITY): number => {
  const size = Math.log(Math.max(one.width, one.height) / Math.max(other.width, other.height));
  const bounds =
    0.8 * over(one.middle - other.middle, tolerance.place) +
    0.3 * over(size, tolerance.size) +
    0.2 * over(proportionOf(one) - proportionOf(other), tolerance.proportion);
  let common = 0;
  for (let part = 0; part < partCount; part += 1) common += (one.parts[part] ?? 0) * (other.parts[part] ?? 0);
  const least = bounds + 1 - common;
  if (least >= most) return least;
  let same = 0;
  for (let at = 0; at < one.ink.length; at += 1) same += (one.ink[at] ?? 0) * (other.ink[at] ?? 0);
  return Math.max(0, 1 - same) + bounds;
};

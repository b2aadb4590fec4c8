import type { FrameItem, Page } from '#templates/typeset/frame.ts';

const tenth = (points: number): number => Math.round(points * 10) / 10;

const describe = (item: FrameItem): string => {
  if (item.kind === 'mosaic') {
    const end = Math.max(...item.cells.map(([column, , length]) => column + length)) * item.module;
    return `mosaic ${tenth(item.x)},${tenth(item.y)} to ${tenth(item.x + end)} of ${item.cells.length} runs`;
  }
  if (item.kind === 'picture') {
    const { x, y, width, height, element } = item;
    return `picture ${tenth(x)},${tenth(y)} to ${tenth(x + width)},${tenth(y + height)} ${element.alt ?? ''}`;
  }
  const colour = item.red ? ' red' : '';
  if (item.kind === 'rule') {
    const [from, to] = [item.from.map(tenth).join(','), item.to.map(tenth).join(',')];
    return `rule ${from} to ${to} thickness ${item.thickness.toFixed(2)}${colour}`;
  }
  const text = String.fromCodePoint(...item.glyphs.map(({ codePoint }) => codePoint));
  const end = tenth(item.x + (item.glyphs.at(-1)?.x ?? 0));
  return `text ${tenth(item.x)},${tenth(item.y)} to ${end} ${item.face.role} ${tenth(item.size)}${colour} ${text}`;
};

/** Pages before paint in words, one JSON text a line, positions to a tenth of a point: to be read and compared. */
export const describeFrames = (pages: readonly Page[]): string =>
  pages
    .flatMap(({ turned, items, furniture, foot }, at) => [
      `page ${at + 1}${turned ? ' turned' : ''}`,
      ...items.map(describe),
      ...furniture.map((item) => `furniture ${describe(item)}`),
      ...foot.map((item) => `foot ${describe(item)}`),
    ])
    .map((line) => `${JSON.stringify(line)}\n`)
    .join('');

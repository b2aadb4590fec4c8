import { planTitle } from './title-plan.ts';
import { piecesOf, wordsOf } from './title-words.ts';

const edgesOf = (words: readonly string[], lengthOf: (text: string) => number): number[] => {
  const edges = [0];
  for (const word of words) edges.push((edges.at(-1) ?? 0) + lengthOf(word));
  return edges;
};

type Measuring = {
  readonly most: number;
  readonly lengthOf: (text: string) => number;
  readonly shaped: boolean;
};

/** Lines as full as they go, for a text that has no shape or far outgrows one; a piece longer than a line is cut. */
const filled = (text: string, { most, lengthOf }: Measuring): string[] => {
  const lines: string[] = [];
  let [line, length] = ['', 0];
  const pieces = piecesOf(text).flatMap((piece) => (lengthOf(piece) > most ? Array.from(piece) : [piece]));
  for (const piece of pieces) {
    const width = lengthOf(piece);
    if (line !== '' && length + width > most) {
      lines.push(line);
      [line, length] = ['', 0];
    }
    line += piece;
    length += width;
  }
  return [...lines, line];
};

/** A title of more lines than these is no title: nobody sees its shape. */
const mostShaped = 8;

/**
 * Breaks a title into as few centred lines as it needs, between words, in the shape of a trapezoid or a diamond.
 * `most` is the longest line and `lengthOf` measures, both in characters of the title's size.
 */
export const titleLines = (words: readonly string[], measuring: Measuring): string[] => {
  const { most, lengthOf, shaped } = measuring;
  const text = words.join('');
  const total = lengthOf(text);
  if (total <= most) return [text];
  if (total > most * mostShaped) return filled(text, measuring);
  for (const parts of [words, wordsOf(text, [], most), piecesOf(text)]) {
    const edges = edgesOf(parts, lengthOf);
    const fewest = Math.ceil(total / most);
    for (let lines = fewest; lines <= fewest + 1; lines += 1) {
      const breaks = planTitle({ edges, lines, most, shaped });
      if (breaks) return breaks.map((end, at) => parts.slice(at === 0 ? 0 : breaks[at - 1], end).join(''));
    }
  }
  return filled(text, measuring);
};

import { readFile } from 'node:fs/promises';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { facePaths, type Letter, letterOf, type Render } from './letter.ts';

const quote = (text: string): string => JSON.stringify(text);

const sourceOf = ({ title, paragraphs, table }: Letter): string => {
  const columns = table[0]?.length ?? 1;
  return [
    '#set page(paper: "a4", margin: (top: 37mm, bottom: 35mm, left: 28mm, right: 26mm))',
    '#set text(font: "FandolFang", size: 16pt, lang: "zh", fallback: true)',
    '#set par(justify: true, first-line-indent: (amount: 2em, all: true), leading: 13pt)',
    `#align(center, text(size: 22pt, font: "Noto Serif SC", weight: "bold", ${quote(title)}))`,
    ...paragraphs.map((text) => `#par(text(${quote(text)}))`),
    '#pagebreak()',
    `#table(columns: ${columns}, ..(${table.flat().map(quote).join(', ')}).map(t => text(size: 10.5pt, font: "Noto Serif SC", t)))`,
  ].join('\n');
};

export const prepare = async (folder: string): Promise<Render> => {
  const paths = Object.values(await facePaths(folder));
  const fontBlobs = await Promise.all(paths.map((path) => readFile(path)));
  const compiler = NodeCompiler.create({ fontArgs: [{ fontBlobs }] });
  return async (run) => {
    const bytes = compiler.pdf({ mainFileContent: sourceOf(letterOf(run)) });
    // Memoized work of the letter before would flatter it: an office issues different letters.
    compiler.evictCache(0);
    return bytes;
  };
};

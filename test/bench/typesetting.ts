import fc from 'fast-check';
import { clueLedger } from '#templates/documents/clue-ledger.ts';
import { deregistrationAnnouncement } from '#templates/documents/deregistration-announcement.ts';
import { ensureFonts } from '#templates/fonts/ensure-fonts.ts';
import { type FontSet, openFonts } from '#templates/fonts/open-fonts.ts';
import { readFonts, readManifest } from '#templates/fonts/read-fonts.ts';
import { composeDocument } from '#templates/render-document.ts';
import { type Atom, atomsOf, widthOfAtoms } from '#templates/typeset/atom.ts';
import { breakLines } from '#templates/typeset/break-lines.ts';
import { gapBetween, inkEnd } from '#templates/typeset/line-breaks.ts';
import { cell, size, typeArea } from '#templates/typeset/measures.ts';
import { exhibits } from '#test/golden/exhibits.ts';
import { histogramOf, stretchBands, stretchesOn } from '#test/support/line-stretch.ts';
import { mixedParagraph } from '#test/support/written-paragraphs.ts';
import type { Bench, Figures } from './bench.ts';

const paragraphs = 1000;
const seed = 1;

/** Every line of the gallery's body. */
const inGallery = async (fonts: FontSet): Promise<number[]> => {
  const stretches: number[] = [];
  for (const exhibit of exhibits) {
    const composed = await composeDocument({ fonts, ...exhibit });
    if (!composed.ok) throw new Error(`${exhibit.name} is refused`);
    stretches.push(...composed.value.pages.flatMap(stretchesOn));
  }
  return stretches;
};

type Generated = { readonly stretches: number[]; readonly ragged: number };

/** Every line but the last of generated paragraphs; those that stay ragged rather than be pulled apart are counted. */
const inParagraphs = (fonts: FontSet): Generated => {
  const style = { fonts, missing: new Set<string>(), role: 'fangsong', size: size.third, cell } as const;
  const found: { stretches: number[]; ragged: number } = { stretches: [], ragged: 0 };
  for (const text of fc.sample(mixedParagraph, { numRuns: paragraphs, seed })) {
    const atoms = atomsOf(text, style);
    const lines = breakLines(atoms, { first: typeArea.width - 2 * cell, rest: typeArea.width, unit: cell });
    for (const { from, to, fill } of lines.slice(0, -1)) {
      if (fill === undefined) found.ragged += 1;
      const line = atoms.slice(from, inkEnd(atoms, from, to));
      const gaps = line.reduce((sum, atom, at) => sum + (at > 0 ? gapBetween(line[at - 1] as Atom, atom) : 0), 0);
      found.stretches.push(Math.max(0, ((fill ?? 0) - widthOfAtoms(line)) / gaps / cell));
    }
  }
  return found;
};

const percent = (count: number, of: number): string => `${((100 * count) / of).toFixed(2)} %`;

const stretchTable = (gallery: readonly number[], { stretches, ragged }: Generated): Figures => {
  const [drawn, made] = [histogramOf(gallery), histogramOf(stretches)];
  return {
    title: 'Lines by how far they are pulled apart, in parts of a character',
    columns: ['', 'gallery', 'part', 'generated', 'part'],
    rows: [
      ...stretchBands.map((band, at) => [
        band,
        drawn[at] ?? 0,
        percent(drawn[at] ?? 0, gallery.length),
        made[at] ?? 0,
        percent(made[at] ?? 0, stretches.length),
      ]),
      ['ragged rather than stretched', '', '', ragged, percent(ragged, stretches.length)],
    ],
  };
};

const glyphTable = async (folder: string): Promise<Figures> => {
  const { faces } = await readManifest(folder);
  return {
    title: 'Characters that a face draws as others: they are set from the next face',
    columns: ['face', 'family', 'count', 'characters'],
    rows: faces
      .filter(({ untrue }) => untrue.length > 0)
      .map(({ role, family, untrue }) => [role, family, untrue.length, String.fromCodePoint(...untrue)]),
  };
};

type Sample = Readonly<Record<string, unknown>>;
const repeated = (members: unknown, count: number): unknown[] =>
  Array.from(
    { length: count },
    (_, at) => (members as readonly unknown[])[at % (members as readonly unknown[]).length],
  );

const pageTable = async (fonts: FontSet): Promise<Figures> => {
  const ledger = clueLedger.sample as Sample;
  const list = deregistrationAnnouncement.sample as Sample;
  const papers = [
    ...[1, 6, 500].map((rows) => ({
      kind: clueLedger.kind,
      rows,
      data: { ...ledger, clues: repeated(ledger.clues, rows) },
    })),
    ...[1, 60, 500].map((rows) => ({
      kind: deregistrationAnnouncement.kind,
      rows,
      data: { ...list, list: repeated(list.list, rows) },
    })),
  ];
  const rows: (string | number)[][] = [];
  for (const { kind, rows: count, data } of papers) {
    const composed = await composeDocument({ fonts, kind, data });
    if (!composed.ok) throw new Error(JSON.stringify(composed.refusal));
    rows.push([kind, count, composed.value.pages.length]);
  }
  return { title: 'Pages of ledgers and lists', columns: ['paper', 'rows', 'pages'], rows };
};

/** How lines, glyphs and tables come out, over the whole gallery and over generated text. */
export const typesetting: Bench = {
  about:
    'stretch of lines over the gallery and 1,000 generated paragraphs, glyphs set from other faces, pages of lists',
  run: async () => {
    const folder = await ensureFonts();
    const fonts = openFonts(await readFonts(folder));
    const [gallery, generated] = [await inGallery(fonts), inParagraphs(fonts)];
    return {
      tables: [stretchTable(gallery, generated), await glyphTable(folder), await pageTable(fonts)],
      remarks: [
        `${gallery.length} lines in the gallery, ${generated.stretches.length} of ${paragraphs} paragraphs (seed ${seed}), last lines left out`,
        'a line that would be pulled apart by more than 12 percent stays ragged; one that is full by nature or squeezed counts as 0',
      ],
      samples: { gallery, generated },
    };
  },
};

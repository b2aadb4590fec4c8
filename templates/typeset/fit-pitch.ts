import { cell, linePitch, typeArea } from './measures.ts';
import { paginate, type Room } from './paginate.ts';
import type { Row } from './row.ts';
import type { Section } from './section.ts';
import { sectionRows } from './section-rows.ts';
import type { Setting } from './setting.ts';

/** What has to stand below the text on its last page, in points, and whether that has to be an even page. */
export type Foot = { readonly height: number; readonly even: boolean };

/** Where a section goes: the room on its pages, what is at its foot, and whether a masthead stands above it. */
export type Site = { readonly room: Room; readonly foot: Foot | undefined; readonly hasMasthead: boolean };

/** Pitches that a text may be set in where 22 lines a page do not suit it, from 25 lines to 20; in points. */
const pitches = [0.4, 0.8, 1.2, 1.6, 2, 2.4, 2.8, 3.2, 3.6].flatMap((off) =>
  off <= 2 ? [linePitch - off, linePitch + off] : [linePitch - off],
);

/** Lines that a page may leave empty at its foot without looking unfinished. */
const bearable = 2;
/** A last page filled less than this holds hardly more than a signature. */
const scant = 1 / 3;

/** Pages as they would come out: how many, the empty lines on all but the last beyond those bearable, how full the last is. */
type Outcome = {
  readonly pages: number;
  readonly white: number;
  readonly lastFill: number;
  readonly footless: boolean;
};

/** The rows as they would stand at another pitch. */
const repitched = (rows: readonly Row[], pitch: number): Row[] =>
  rows.map((row) => (row.height === linePitch ? { ...row, height: pitch, slack: row.slack + pitch - linePitch } : row));

const outcomeOf = (rows: readonly Row[], { room, foot }: Site): Outcome => {
  const inkless = rows.map((row) => ({ ...row, items: [] }));
  const ends = Array.from(paginate(inkless, room), ({ end }) => end);
  const last = ends.at(-1) ?? room.top;
  const white = ends
    .slice(0, -1)
    .reduce((sum, end) => sum + Math.max(0, (room.bottom - end) / linePitch - bearable), 0);
  const lastFill = (last - room.top) / (room.bottom - room.top);
  const isOdd = ends.length % 2 === 1;
  const footless = foot !== undefined && last + linePitch > room.bottom - foot.height && !(foot.even && isOdd);
  // A ruled imprint goes to the next page where the last one is odd, and behind a blank one where an even page is full.
  const added = foot?.even ? (isOdd ? 1 : footless ? 2 : 0) : footless ? 1 : 0;
  return { pages: ends.length + added, white, lastFill, footless };
};

const isWell = ({ pages, white, lastFill, footless }: Outcome): boolean =>
  pages === 1 || (white <= 0 && lastFill >= scant && !footless);

const price = { page: 40, white: 4, step: 2.5, closer: 8 } as const;

/** How the text of a section is set: from line to line, and from character to character. */
type Fit = Pick<Setting, 'pitch' | 'cell'>;

const costOf = ({ pages, white }: Outcome, { pitch, cell: set }: Fit): number =>
  price.page * pages + price.white * white + price.step * Math.abs(pitch - linePitch) + (set < cell ? price.closer : 0);

/** 29 characters in a line of 28. */
const closerCell = typeArea.width / 29;

/** Only running text can be set closer or wider; a table keeps its rows, and is never held whole. */
const isProse = ({ blocks, turned }: Section): boolean =>
  !turned && blocks.every(({ type }) => type !== 'table' && type !== 'form');

type Set = { readonly rows: readonly Row[]; readonly cost: number; readonly fit: Fit };

/** The pitches that would set these rows for less, the cheapest first: a seal does not follow its lines exactly. */
const promising = ({ rows, fit, cost }: Set, site: Site): Fit[] =>
  pitches
    .map((pitch) => ({ ...fit, pitch }))
    .map((tried) => ({ tried, cost: costOf(outcomeOf(repitched(rows, tried.pitch), site), tried) }))
    .filter((candidate) => candidate.cost < cost)
    .sort((one, other) => one.cost - other.cost)
    .map(({ tried }) => tried);

/** Pitches that are really set before one is taken. */
const mostTried = 3;

/**
 * The rows of a section at the pitch that suits it: 29.6 pt, unless the signature or the imprint would part from the
 * text and leave a page white; then lines stand somewhat closer or wider, and where that is not enough characters
 * closer (GB/T 9704-2012, 5.2.3 and 7.3.5.5).
 */
export const fittedRows = (setting: Setting, section: Section, site: Site): Iterable<Row> => {
  if (!isProse(section)) return sectionRows(setting, section, site.hasMasthead);
  const begun = setting.parent.children.length;
  /** Rows of the section; the structure holds those that were set last. */
  const set = (fit: Fit): Set => {
    setting.parent.children.splice(begun);
    const rows = [...sectionRows({ ...setting, ...fit }, section, site.hasMasthead)];
    return { rows, fit, cost: costOf(outcomeOf(rows, site), fit) };
  };
  const usual = set({ pitch: linePitch, cell });
  if (isWell(outcomeOf(usual.rows, site))) return usual.rows;
  let best = usual;
  let last = usual;
  for (const start of [usual.fit, { pitch: linePitch, cell: closerCell }]) {
    if (start !== usual.fit) last = set(start);
    const base = last;
    if (base.cost < best.cost) best = base;
    for (const fit of promising(base, site).slice(0, mostTried)) {
      last = set(fit);
      if (last.cost < best.cost) {
        best = last;
        break;
      }
    }
    if (isWell(outcomeOf(best.rows, site))) break;
  }
  return best === last ? best.rows : set(best.fit).rows;
};

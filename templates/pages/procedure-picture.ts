import { html } from 'hono/html';
import { table } from './parts.ts';
import { type Html, type Lang, say, words } from './words.ts';

/** One way on: the command, who gives it, on what it rests, and where it leads. */
export type Way = {
  readonly command: string;
  readonly by: string;
  readonly basis: string;
  readonly to: string;
  /** Whether the reader may give it. */
  readonly mine: boolean;
};

/** Where a case has been, where it is and where it may go. */
export type Standing = {
  readonly passed: readonly string[];
  readonly now: string;
  readonly ways: readonly Way[];
};

const box = { width: 190, height: 34, gap: 12 };
const column = { passed: 4, now: 230, ways: 456 };
const edge = 236;

const clipped = (text: string, most: number): string => {
  const wide = [...text].map((one) => ((one.codePointAt(0) ?? 0) > 0x2e7f ? 2 : 1));
  let used = 0;
  const end = wide.findIndex((width) => {
    used += width;
    return used > most;
  });
  return end < 0 ? text : `${[...text].slice(0, end - 1).join('')}…`;
};

const node = (x: number, y: number, { text, kind }: { text: string; kind: 'passed' | 'now' | 'next' }): Html => html`
<rect x="${x}" y="${y}" width="${box.width}" height="${box.height}" rx="4" fill="${kind === 'now' ? '#123f7a' : kind === 'passed' ? '#f3f5f8' : '#fff'}" stroke="${kind === 'next' ? '#123f7a' : '#6b7177'}"/>
<text x="${x + box.width / 2}" y="${y + 22}" text-anchor="middle" font-size="14" fill="${kind === 'now' ? '#fff' : '#1b1b1b'}">${clipped(text, 24)}</text>`;

const rowAt = (index: number): number => 8 + index * (box.height + box.gap);

const wayLine = (way: Way, index: number, from: number): Html => {
  const y = rowAt(index) + box.height / 2;
  const start = column.now + box.width;
  const end = column.ways + edge;
  return html`<path d="M${start} ${from} C${start + 18} ${from} ${start + 8} ${y} ${column.ways} ${y} H${end - 6}" fill="none" stroke="${way.mine ? '#123f7a' : '#8a9097'}" stroke-width="${way.mine ? 2 : 1}"${way.mine ? '' : html` stroke-dasharray="4 3"`} marker-end="url(#arrow)"/>
<text x="${column.ways + 8}" y="${y - 5}" font-size="13" fill="#1b1b1b">${clipped(way.command, 30)}</text>
${node(end, rowAt(index), { text: way.to, kind: 'next' })}`;
};

const drawing = (lang: Lang, { passed, now, ways }: Standing): Html => {
  const shown = passed.slice(-6);
  const rows = Math.max(shown.length, ways.length, 1);
  const height = rowAt(rows) + 4;
  const width = column.ways + edge + box.width + 4;
  const nowAt = rowAt(Math.floor((Math.max(shown.length, 1) - 1) / 2));
  const middle = nowAt + box.height / 2;
  const title = say(lang, words(`现为“${now}”，有${ways.length}条去向`, `Now ${now}; ${ways.length} ways on`));
  return html`<div class="scroll" tabindex="0" role="group" aria-label="${say(lang, words('程序图', 'Picture of the procedure'))}"><svg viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${title}">
<defs><marker id="arrow" viewBox="0 0 8 8" refX="7" refY="4" markerUnits="userSpaceOnUse" markerWidth="9" markerHeight="9" orient="auto"><path d="M0 0 8 4 0 8z" fill="#123f7a"/></marker></defs>
${shown.map((text, index) => node(column.passed, rowAt(index), { text, kind: 'passed' }))}
${shown.slice(1).map((_, index) => html`<path d="M${column.passed + box.width / 2} ${rowAt(index) + box.height} v${box.gap - 2}" stroke="#6b7177" marker-end="url(#arrow)"/>`)}
${shown.length > 0 ? html`<path d="M${column.passed + box.width} ${rowAt(shown.length - 1) + box.height / 2} C${column.now - 16} ${rowAt(shown.length - 1) + box.height / 2} ${column.now - 20} ${middle} ${column.now - 3} ${middle}" fill="none" stroke="#6b7177" marker-end="url(#arrow)"/>` : ''}
${node(column.now, nowAt, { text: now, kind: 'now' })}
${ways.map((way, index) => wayLine(way, index, middle))}
</svg></div>`;
};

/** The procedure as a picture, and the same in a table: each way on with who takes it and the article it rests on. */
export const procedurePicture = (lang: Lang, standing: Standing): Html => html`${drawing(lang, standing)}
${table({
  caption: say(lang, words('可能的去向', 'Ways on')),
  heads: [words('步骤', 'Step'), words('由谁办理', 'By'), words('之后', 'Then'), words('依据', 'Rests on')].map(
    (head) => say(lang, head),
  ),
  rows: standing.ways.map(({ command, by, to, basis }) => [command, by, to, basis]),
  none: say(lang, words('本案已经办结。', 'The case is closed.')),
})}`;

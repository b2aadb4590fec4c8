import { html } from 'hono/html';
import type { Html } from './words.ts';

/** A row of a chart: what it is, its parts in order, and its figure as text. */
export type Bar = { readonly label: string; readonly parts: readonly number[]; readonly text: string };

export type Chart = {
  /** What the picture says to those who do not see it; the table beside it has every figure. */
  readonly title: string;
  /** Names of the parts, where there are several. */
  readonly parts: readonly string[];
  readonly bars: readonly Bar[];
  /** What a whole bar stands for; the largest row where it is absent. */
  readonly whole?: number;
};

const width = 360;
const room = 290;
const rowHeight = 42;
const legendHeight = 22;
const line = '#123f7a';
/** From light to dark, so that the order shows in grey as well; each is outlined. */
const shades = ['#dfe8f3', '#9dbadb', '#4f7fb8', '#123f7a', '#1a6b2f', '#7a4b00', '#a3141e'];
const shadeOf = (index: number, of: number): string => (of === 1 ? line : (shades[index % shades.length] ?? line));

const legend = ({ parts }: Chart): Html[] =>
  parts.length < 2
    ? []
    : parts.map(
        (part, index) =>
          html`<rect x="1" y="${index * legendHeight + 3}" width="14" height="14" fill="${shadeOf(index, parts.length)}" stroke="${line}"/><text x="22" y="${index * legendHeight + 15}" font-size="13" fill="#1b1b1b">${part}</text>`,
      );

const bar = ({ label, parts, text }: Bar, y: number, scale: number): Html => {
  let x = 1;
  const drawn = parts.map((part, index) => {
    const [from, long] = [x, part * scale];
    x += long;
    return part > 0
      ? html`<rect x="${from.toFixed(1)}" y="${y + 20}" width="${long.toFixed(1)}" height="15" fill="${shadeOf(index, parts.length)}" stroke="${line}"/>`
      : '';
  });
  return html`<text x="0" y="${y + 14}" font-size="13" fill="#1b1b1b">${label}</text>${drawn}<text x="${(x + 6).toFixed(1)}" y="${y + 32}" font-size="13" fill="#1b1b1b">${text}</text>`;
};

/** Bars of one or several parts, each with its label above and its figure at the end; no script, no style of its own. */
export const barChart = (chart: Chart): Html => {
  const { title, bars, parts } = chart;
  const sums = bars.map((one) => one.parts.reduce((sum, part) => sum + part, 0));
  const whole = chart.whole ?? Math.max(...sums, 0);
  const scale = whole > 0 ? room / whole : 0;
  const top = parts.length < 2 ? 0 : parts.length * legendHeight + 8;
  const height = top + bars.length * rowHeight + 4;
  return html`<svg viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${title}">${legend(chart)}
${bars.map((one, index) => bar(one, top + index * rowHeight, scale))}</svg>`;
};

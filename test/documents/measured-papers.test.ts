import { beforeAll, describe, expect, it } from 'vitest';
import { documentTemplates } from '#templates/documents/registry.ts';
import { composeDocument, renderDocument } from '#templates/render-document.ts';
import type { Block } from '#templates/typeset/block.ts';
import { testFonts } from '#test/support/fonts.ts';
import { pitchOf } from '#test/support/pitch-of.ts';
import { type PrintedPage, type PrintedPdf, type PrintedText, readPdf } from '#test/support/read-pdf.ts';

const millimetre = 72 / 25.4;
const area = { left: 28 * millimetre, right: 184 * millimetre, top: 37 * millimetre, bottom: 262 * millimetre };
const cell = (156 * millimetre) / 28;

type Line = { text: string; x: number; right: number; baseline: number; size: number };

/** Upright texts of one baseline, joined, from the top of the page down, blanks left out. */
const linesOf = ({ texts }: PrintedPage): Line[] => {
  const lines: Line[] = [];
  for (const { text, x, right, baseline, size } of texts.filter(({ turned }) => !turned)) {
    const line = lines.find((other) => Math.abs(other.baseline - baseline) < 0.5);
    if (line) Object.assign(line, { text: line.text + text, right: Math.max(line.right, right) });
    else lines.push({ text, x, right, baseline, size });
  }
  return lines
    .map((line) => ({ ...line, text: line.text.replaceAll(/\s/gu, '') }))
    .toSorted((a, b) => a.baseline - b.baseline);
};

const top = ({ baseline, size }: Pick<PrintedText, 'baseline' | 'size'>): number => baseline - 0.88 * size;
const isRuled = (block: Block): boolean => block.type === 'imprint' && block.printer !== undefined;

describe.each(Object.values(documentTemplates))('$kind', ({ kind, layout, numbered, sample, data, compose }) => {
  const blocks = compose(data.parse(sample));
  let pdf: PrintedPdf;
  beforeAll(async () => {
    const rendered = await renderDocument(await testFonts(), kind, sample);
    if (!rendered.ok) throw new Error(JSON.stringify(rendered.refusal));
    pdf = await readPdf(rendered.value.bytes);
  });
  const first = (): PrintedPage => pdf.pages[0] as PrintedPage;
  const issuer = data.parse(sample).issuer.name;

  if (layout === 'letter' || layout === 'head' || layout === 'announcement')
    it('has its issuer mark where the layout puts it: 30 mm from the edge, or 35 mm below the type area’s top', () => {
      const mark = linesOf(first()).find(({ text }) => text.startsWith(issuer));
      expect(mark?.text).toBe(layout === 'head' ? `${issuer}文件` : issuer);
      expect(top(mark as Line)).toBeCloseTo(layout === 'letter' ? 85.04 : 204.09, 0);
      expect(((mark?.x ?? 0) + (mark?.right ?? 0)) / 2).toBeCloseTo((area.left + area.right) / 2, -1);
    });

  if (layout === 'head' || layout === 'announcement')
    it('has its red line 4 mm below the number', () => {
      const number = linesOf(first()).find(({ text }) => /〔\d{4}〕\d+号/u.test(text)) as Line;
      const [rule] = first().rules;
      expect((rule?.from[1] ?? 0) - (top(number) + 16)).toBeCloseTo(11.34, 0);
      expect((rule?.to[0] ?? 0) - (rule?.from[0] ?? 0)).toBeCloseTo(442.2, 1);
    });

  if (layout === 'letter')
    it('has double rules of 170 mm, the last 20 mm above the edge, thin above thick', () => {
      const rules = first().rules.toSorted((a, b) => a.from[1] - b.from[1]);
      for (const { from, to } of rules) expect(to[0] - from[0]).toBeCloseTo(481.89, 1);
      expect(rules).toHaveLength(4);
      expect(rules[2]?.from[1]).toBeCloseTo(785.2, 0);
      const thick = rules.map(({ thickness }) => thickness > 1);
      expect(thick).toEqual([true, false, false, true]);
    });

  if (numbered)
    it('prints its number as 代字〔年〕序号号, without 第 and leading zeros', () => {
      const printed = linesOf(first()).find(({ text }) => /〔\d{4}〕/u.test(text) && /号/u.test(text))?.text ?? '';
      expect(printed).toMatch(/^(?:编号：)?[^第]+〔\d{4}〕[1-9]\d*号(?:签发人：.+)?$/u);
    });

  it('splits no date, number or 〔…〕 between two lines, and no line is longer than the type area is wide', () => {
    for (const page of pdf.pages) {
      const lines = linesOf(page).filter(({ size }) => Math.abs(size - 16) < 0.1);
      for (const [at, { text, x, right }] of lines.entries()) {
        expect.soft(right - x, text).toBeLessThan(28 * cell + 0.8);
        const below = lines[at + 1]?.text ?? '';
        expect.soft(/[\d.]$/u.test(text) && /^[\d.年月日号%元]/u.test(below), `${text}|${below}`).toBe(false);
        expect.soft(/〔\d*$|[—…]$/u.test(text) && /^[\d〕—…]/u.test(below), `${text}|${below}`).toBe(false);
      }
    }
  });

  if (blocks.some(({ type }) => type === 'signature'))
    it('leaves two lines for a seal, one without it', () => {
      const block = blocks.find((candidate) => candidate.type === 'signature');
      if (block?.type !== 'signature') throw new Error('no signature');
      const page = pdf.pages.find((candidate) =>
        linesOf(candidate).some(({ text }) => text === block.date),
      ) as PrintedPage;
      const lines = linesOf(page).filter(({ size }) => Math.abs(size - 16) < 0.1);
      const gaps = lines.map((line, at) => (line.baseline - (lines[at - 1]?.baseline ?? line.baseline)) / pitchOf(pdf));
      const date = lines.findLastIndex(({ text }) => text === block.date);
      const wanted = block.signers.some(({ seal }) => seal !== 'none') ? 3 : 2;
      const before = gaps.slice(1, date + 1).findLast((gap) => gap > 1.5);
      expect(before).toBeCloseTo(wanted, 1);
    });

  if (blocks.some(isRuled))
    it('ends an even page with its imprint, lines thick, thin and thick', () => {
      expect(pdf.pages.length % 2).toBe(0);
      const rules = (pdf.pages.at(-1)?.rules ?? []).toSorted((a, b) => a.from[1] - b.from[1]);
      expect(rules.at(-1)?.from[1]).toBeCloseTo(742.68, 0);
      expect(rules[0]?.thickness).toBeCloseTo(0.99, 1);
      expect(rules.at(-1)?.thickness).toBeCloseTo(0.99, 1);
      for (const { thickness } of rules.slice(1, -1)) expect(thickness).toBeCloseTo(0.71, 1);
    });

  it('begins its body at the left edge, and every glyph that it sets is the one composed', async () => {
    const composed = await composeDocument({ fonts: await testFonts(), kind, data: sample });
    if (!composed.ok) throw new Error(composed.refusal.code);
    const glyphs = composed.value.pages.flatMap(({ items, furniture, foot }) =>
      [...items, ...furniture, ...foot].flatMap((item) => (item.kind === 'text' ? item.glyphs : [])),
    );
    expect(glyphs.every(({ id }) => id > 0)).toBe(true);
    const body = pdf.pages.flatMap(linesOf).filter(({ size }) => Math.abs(size - 16) < 0.1);
    if (layout !== 'form' && layout !== 'ledger')
      expect(Math.abs(Math.min(...body.map(({ x }) => x)) - area.left)).toBeLessThan(2.8);
  });
});

import { beforeAll, describe, expect, it } from 'vitest';
import type { DocumentKind } from '#shared/domain/document-kinds.ts';
import { documentTemplates } from '#templates/documents/registry.ts';
import type { FontSet } from '#templates/fonts/open-fonts.ts';
import { composeDocument, type RenderedDocument, renderDocument } from '#templates/render-document.ts';
import type { Page } from '#templates/typeset/frame.ts';
import { testFonts } from '#test/support/fonts.ts';
import { pitchOf } from '#test/support/pitch-of.ts';
import { type PrintedPage, type PrintedPdf, type PrintedText, readPdf, textOf } from '#test/support/read-pdf.ts';

const millimetre = 72 / 25.4;
const cell = (156 * millimetre) / 28;
const area = { left: 28 * millimetre, right: 184 * millimetre, top: 37 * millimetre, bottom: 262 * millimetre };
const usualPitch = 29.6;

const templates = Object.values(documentTemplates);
let fonts: FontSet;
beforeAll(async () => {
  fonts = await testFonts();
});

const render = async (kind: DocumentKind): Promise<RenderedDocument> => {
  const rendered = await renderDocument(fonts, kind, documentTemplates[kind].sample);
  if (!rendered.ok) throw new Error(JSON.stringify(rendered.refusal));
  return rendered.value;
};

/** Texts of one baseline, joined from left to right. */
type PrintedLine = { baseline: number; x: number; right: number; size: number; text: string };

const linesOf = (texts: readonly PrintedText[]): PrintedLine[] => {
  const lines: PrintedLine[] = [];
  for (const { text, x, right, baseline, size } of texts) {
    const line = lines.find((other) => Math.abs(other.baseline - baseline) < 0.5 && other.size === size);
    if (line)
      Object.assign(line, { text: line.text + text, x: Math.min(line.x, x), right: Math.max(line.right, right) });
    else lines.push({ text, x, right, baseline, size });
  }
  return lines.sort((a, b) => a.baseline - b.baseline);
};

const isPageNumber = ({ baseline }: PrintedText): boolean => baseline > area.bottom + 10;
const upright = ({ texts }: PrintedPage): PrintedText[] => texts.filter((text) => !text.turned && !isPageNumber(text));
const bodyLines = (page: PrintedPage): PrintedLine[] =>
  linesOf(upright(page).filter(({ size }) => Math.abs(size - 16) < 0.1));

describe.each(templates)('$kind', ({ kind, layout }) => {
  let rendered: RenderedDocument;
  let pdf: PrintedPdf;
  beforeAll(async () => {
    rendered = await render(kind);
    pdf = await readPdf(rendered.bytes);
  });

  it('is A4 throughout, in Chinese, titled, with every font embedded', () => {
    expect(pdf.pages).toHaveLength(rendered.pages);
    for (const { width, height, missingFonts } of pdf.pages) {
      expect([width, height]).toEqual([595.28, 841.89]);
      expect(missingFonts).toBe(0);
    }
    expect(pdf.language).toBe('zh-CN');
    expect(pdf.title).toBe(rendered.title);
  });

  it('keeps its text inside the type area', () => {
    for (const page of pdf.pages) {
      const head = layout === 'letter' ? 30 * millimetre : area.top;
      for (const { x, right, baseline, size, text } of upright(page)) {
        // Cells closer than their characters let the white around the ink stand out by less than a point.
        expect.soft(x, text).toBeGreaterThan(area.left - 0.8);
        expect.soft(right, text).toBeLessThan(area.right + 0.8);
        expect.soft(baseline - 0.88 * size, text).toBeGreaterThan(head - 0.5);
        expect.soft(baseline + 0.12 * size, text).toBeLessThan(area.bottom + 0.5);
      }
      for (const { x, baseline } of page.texts.filter(({ turned }) => turned)) {
        expect.soft(x).toBeGreaterThan(area.left - 0.5);
        expect.soft(x).toBeLessThan(area.right + 0.5);
        expect.soft(baseline).toBeLessThan(area.bottom + 0.5);
      }
    }
  });

  it('stands on lines of one pitch a page: 29.6 pt, or what the text and its signature ask for, within four points of it', () => {
    for (const page of pdf.pages) {
      // An annex keeps the usual pitch whatever its letter has.
      const pitch = pitchOf({ ...pdf, pages: [page] });
      expect(pitch).toBeGreaterThan(usualPitch - 3.7);
      if (pitch < 2 * usualPitch - 3.7) expect(pitch).toBeLessThan(usualPitch + 2.1);
      const lines = bodyLines(page).filter(({ baseline }) => layout !== 'letter' || baseline > 200);
      expect(lines.length).toBeLessThanOrEqual(25);
      if (page.rules.length > 8 || lines.length < 2) continue;
      const first = layout === 'head' || layout === 'announcement' ? 1 : 0;
      for (const [at, line] of lines.entries()) {
        const above = lines[at - 1];
        if (!above || at <= first) continue;
        const steps = (line.baseline - above.baseline) / pitch;
        expect.soft(Math.abs(steps - Math.round(steps)) * pitch, line.text).toBeLessThan(0.1);
      }
    }
  });

  it('fills every line of a paragraph but its last to the right edge, unless that would pull it apart', () => {
    for (const page of pdf.pages) {
      const lines = bodyLines(page);
      for (const [at, line] of lines.entries()) {
        const below = lines[at + 1];
        const goesOn =
          below &&
          Math.abs(below.baseline - line.baseline - pitchOf({ ...pdf, pages: [page] })) < 0.1 &&
          Math.abs(below.x - area.left) < 1;
        const gaps = [...line.text].filter((character) => character > '\u2fff').length;
        const wouldStretch = (area.right - line.right) / gaps / cell;
        if (goesOn && wouldStretch < 0.1) expect.soft(Math.abs(line.right - area.right), line.text).toBeLessThan(0.5);
      }
    }
  });

  it('begins and ends no line with a forbidden mark', () => {
    for (const page of pdf.pages)
      for (const { text } of bodyLines(page)) {
        expect.soft(text.trim()).not.toMatch(/^[、，。；：！？）〕》」』】”’]/u);
        expect.soft(text.trim()).not.toMatch(/[（〔《「『【“‘]$/u);
      }
  });

  it('numbers its pages outside the type area, odd ones at the right, a letter from its second page on', () => {
    const blank = pdf.pages.findIndex(({ texts }) => texts.length === 0);
    // Only the page before the one of the imprint is ever blank, and that one is even.
    if (blank >= 0) expect([blank, pdf.pages.length % 2]).toEqual([pdf.pages.length - 2, 0]);
    for (const [at, page] of pdf.pages.entries()) {
      const printed = page.texts.filter((text) => !text.turned && isPageNumber(text));
      const number = printed.map(({ text }) => text).join('');
      // A blank page before the imprint, and the page of the imprint after it, have no number (GB/T 9704-2012, 7.5).
      if ((layout === 'letter' && at === 0) || (blank >= 0 && at >= blank)) {
        expect(number).toBe('');
        continue;
      }
      expect(number.replaceAll(' ', '')).toBe(`—${at + 1}—`);
      const left = Math.min(...printed.map(({ x }) => x));
      const right = Math.max(...printed.map((text) => text.right));
      if (at % 2 === 0) expect(right).toBeCloseTo(area.right - 14, 0);
      else expect(left).toBeCloseTo(area.left + 14, 0);
    }
  });

  it('gives back the text that was composed, in reading order, and the same bytes again', async () => {
    const composed = await composeDocument({ fonts, kind, data: documentTemplates[kind].sample });
    if (!composed.ok) throw new Error(composed.refusal.code);
    const set = composed.value.pages.flatMap(textsInOrder).join('').replaceAll(/\s/gu, '');
    expect(textOf(pdf)).toBe(set);
    expect(Buffer.compare(rendered.bytes, (await render(kind)).bytes)).toBe(0);
  });

  it('puts the date of a sealed signature four characters in, further below a long name, which is centred on it', async () => {
    const composed = await composeDocument({ fonts, kind, data: documentTemplates[kind].sample });
    if (!composed.ok) throw new Error(composed.refusal.code);
    const issuer = composed.value.data.issuer;
    const date = pdf.pages.flatMap(bodyLines).findLast(({ text }) => /^\d{4}年\d+月\d+日$/.test(text));
    if (issuer.sealMode === 'none' || !date || ['reviewOpinion', 'clueLedger', 'legalityReview'].includes(kind)) return;
    const page = pdf.pages.findLast((candidate) => bodyLines(candidate).some(({ text }) => text === date.text));
    const above = page && bodyLines(page).findLast(({ baseline }) => baseline < date.baseline - 1);
    const named = page && bodyLines(page).findLast(({ text }) => text.startsWith(issuer.name));
    const nameWidth = named?.text === issuer.name ? named.right - named.x : 0;
    const indent = Math.max(4 * cell, (nameWidth - (date.right - date.x)) / 2);
    expect(date.right).toBeCloseTo(area.right - indent, 0);
    expect(Math.abs(((above?.x ?? 0) + (above?.right ?? 0)) / 2 - (date.x + date.right) / 2)).toBeLessThan(0.5);
  });
});

const textsInOrder = ({ furniture, items, foot }: Page): string[] => {
  const texts = (all: Page['items'], read: boolean) =>
    all.flatMap((item) =>
      item.kind === 'text' && (item.element !== undefined) === read
        ? [item.glyphs.map(({ codePoint }) => String.fromCodePoint(codePoint)).join('')]
        : [],
    );
  const flow = items.flatMap((item) =>
    item.kind === 'text' ? [item.glyphs.map(({ codePoint }) => String.fromCodePoint(codePoint)).join('')] : [],
  );
  const below = [...texts(foot, true), ...texts(foot, false)];
  return [...texts(furniture, true), ...flow, ...below, ...texts(furniture, false)];
};

import { describe, expect, it } from 'vitest';
import { exampleSeal, exampleStamp } from '#infra/local/pictures/example-seal.ts';
import { pressSeals } from '#templates/seals/press-seals.ts';
import type { Block, Signer } from '#templates/typeset/block.ts';
import { places, someOf } from '#test/support/dose.ts';
import { paintBlocks } from '#test/support/paint-blocks.ts';
import type { PrintedPage, PrintedPicture, PrintedText } from '#test/support/read-pdf.ts';

const millimetre = 72 / 25.4;
const area = { left: 28 * millimetre, right: 184 * millimetre, top: 37 * millimetre, bottom: 262 * millimetre };
const pitch = 29.6;
const cell = (156 * millimetre) / 28;
const date = '2026年11月23日';

const files = new Map([
  ['seal/office.png', exampleSeal(600)],
  ['seal/stamp.png', exampleStamp()],
]);

const print = async (...blocks: Block[]): Promise<readonly PrintedPage[]> => {
  const pressed = pressSeals(blocks, files);
  if (!pressed.ok) throw new Error(JSON.stringify(pressed.refusal));
  return (await paintBlocks('plain', pressed.value)).pages;
};

const own = (name: string, width: number, part: Partial<Signer> = {}): Signer => ({
  name,
  seal: 'own',
  sealImage: { key: 'seal/office.png', width },
  ...part,
});
const signed = (...signers: readonly Signer[]): Block => ({ type: 'signature', signers, date });
const lines = (count: number): Block => ({ type: 'paragraph', text: '示例正文'.repeat(7 * count - 1) });
const short: Block = { type: 'paragraph', text: '特此函复。' };

const topOf = ({ baseline, size }: PrintedText): number => baseline - 0.88 * size;
const bottomOf = ({ baseline, size }: PrintedText): number => baseline + 0.12 * size;
const middleOf = (text: PrintedText): number => (topOf(text) + bottomOf(text)) / 2;
const centre = ({ left, top, right, bottom }: PrintedPicture) => ({ x: (left + right) / 2, y: (top + bottom) / 2 });

/** The page with the date, its seals, the date, and the line of the text above the signature. */
const signature = (pages: readonly PrintedPage[], last = '特此函复。') => {
  const page = pages.find(({ pictures }) => pictures.length > 0);
  const dated = page?.texts.find(({ text }) => text === date);
  const above = page?.texts.findLast(({ text }) => text.includes(last));
  if (!page || !dated || !above) throw new Error('the signature is not on one page with the end of the text');
  return { page, dated, above, seals: page.pictures };
};

const names = ['示例中心', '示例职业教育发展中心', '国务院职业教育工作部际联席会议办公室'] as const;
const widths = [40, 42, 45, 50] as const;

describe('a seal pressed over name and date (GB/T 9704-2012, 7.3.5.1)', () => {
  it.each(names.flatMap((name) => widths.map((width) => [name, width] as const)))(
    'stands on the date and within one line of the text: %s, %d mm',
    async (name, width) => {
      const { page, dated, above, seals } = signature(await print(lines(3), short, signed(own(name, width))));
      const [seal] = seals;
      if (!seal) throw new Error('no seal');
      expect(seals).toHaveLength(1);
      expect(seal.right - seal.left).toBeCloseTo(width * millimetre, 1);
      expect(seal.bottom - seal.top).toBeCloseTo(width * millimetre, 1);
      const indent = Math.max(4 * cell, (Array.from(name).length * cell - (dated.right - dated.x)) / 2);
      expect(dated.right).toBeCloseTo(area.right - indent, 0);
      expect(centre(seal).x).toBeCloseTo((dated.x + dated.right) / 2, 0);
      expect(seal.top - bottomOf(above)).toBeGreaterThanOrEqual(0);
      expect(seal.top - bottomOf(above)).toBeLessThanOrEqual(pitch);
      // Name and date under the seal, and a little below its centre.
      const under = page.texts.filter((text) => topOf(text) > bottomOf(above) && text.baseline <= dated.baseline);
      const [first] = under;
      if (!first) throw new Error('no name');
      expect(topOf(first)).toBeGreaterThan(seal.top);
      expect(bottomOf(dated)).toBeLessThan(seal.bottom);
      expect((topOf(first) + bottomOf(dated)) / 2).toBeGreaterThan(centre(seal).y);
      expect(page.texts.some(({ text }) => text.includes('印章'))).toBe(false);
    },
  );

  it('says for whom another body seals, on a line of its own', async () => {
    const proxy = own('示例办公室', 42, { seal: 'proxy', sealHolder: '示例司局' });
    const { page, seals, dated, above } = signature(await print(lines(3), short, signed(proxy)));
    expect(page.texts.map(({ text }) => text)).toContain('（示例司局代章）');
    expect(seals[0]?.bottom).toBeGreaterThan(bottomOf(dated));
    expect((seals[0]?.top ?? 0) - bottomOf(above)).toBeLessThanOrEqual(pitch);
  });

  it('stays within the type area, with text above it, wherever the page ends', async () => {
    for (const width of [42, 50])
      for (const count of someOf(places(1, 25, 1), 8)) {
        const { seals, page, above } = signature(await print(lines(count), short, signed(own('示例中心', width))));
        expect(seals[0]?.top, `${count} lines`).toBeGreaterThanOrEqual(area.top);
        expect(seals[0]?.bottom, `${count} lines`).toBeLessThanOrEqual(area.bottom + 0.01);
        expect((seals[0]?.top ?? 0) - bottomOf(above)).toBeLessThanOrEqual(pitch);
        expect(page.pictures).toHaveLength(1);
      }
  });

  it('goes with the place of a seal in words where one issuer has no image', async () => {
    const pages = await print(lines(3), short, signed(own('示例部门甲', 42), { name: '示例部门乙', seal: 'own' }));
    const { page, seals } = signature(pages);
    expect(seals).toHaveLength(1);
    const mark = page.texts.find(({ text }) => text === '（印章）');
    expect(mark?.x).toBeGreaterThan(seals[0]?.right ?? 0);
  });
});

const overlap = (one: PrintedPicture, other: PrintedPicture): boolean =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;

describe('joint seals', () => {
  const sizes: [number, number][] = [2, 3, 4, 5, 6].flatMap((count) => [
    [count, 42],
    [count, 50],
  ]);
  sizes.push([7, 42], [9, 42]);
  it.each(sizes)(
    'do not touch, stand in rows within the type area, the last one over the date: %d of %d mm',
    async (count, width) => {
      const signers = Array.from({ length: count }, (_, at) =>
        own(at % 3 === 1 ? `示例职业教育联合发展委员会${at + 1}` : `示例部门${at + 1}`, width),
      );
      const { page, dated, above, seals } = signature(await print(short, signed(...signers)));
      expect(seals).toHaveLength(count);
      for (const [at, seal] of seals.entries()) {
        for (const other of seals.slice(at + 1)) expect(overlap(seal, other)).toBe(false);
        expect(seal.left).toBeGreaterThanOrEqual(area.left);
        expect(seal.right).toBeLessThanOrEqual(area.right);
        expect(seal.bottom).toBeLessThanOrEqual(area.bottom);
        const name = page.texts.findLast(
          (text) =>
            text.x < centre(seal).x && text.right > centre(seal).x && middleOf(text) < seal.bottom && text !== dated,
        );
        expect(name && middleOf(name)).toBeGreaterThan(seal.top);
      }
      const last = seals.at(-1);
      expect(last && centre(last).x).toBeCloseTo((dated.x + dated.right) / 2, 0);
      expect(bottomOf(dated)).toBeLessThan(last?.bottom ?? 0);
      expect((seals[0]?.top ?? 0) - bottomOf(above)).toBeGreaterThanOrEqual(0);
      expect((seals[0]?.top ?? 0) - bottomOf(above)).toBeLessThanOrEqual(pitch);
    },
  );
});

/** So many seals, none touching another or leaving the type area, the date under the last. */
const expectWhole = (pages: readonly PrintedPage[], count: number): void => {
  expect(pages.flatMap(({ pictures }) => pictures)).toHaveLength(count);
  for (const { pictures } of pages)
    for (const [at, seal] of pictures.entries()) {
      for (const other of pictures.slice(at + 1)) expect(overlap(seal, other)).toBe(false);
      expect(seal.top).toBeGreaterThanOrEqual(area.top);
      expect(seal.bottom).toBeLessThanOrEqual(area.bottom + 0.01);
    }
  const last = pages.at(-1);
  const dated = last?.texts.find(({ text }) => text === date);
  expect(dated && bottomOf(dated)).toBeLessThan(last?.pictures.at(-1)?.bottom ?? 0);
};

describe('more seals than a page holds', () => {
  it.each([7, 9])('go on to the next page whole, row by row: %d of 50 mm', async (count) => {
    const signers = Array.from({ length: count }, (_, at) => own(`示例部门${at + 1}`, 50));
    for (const text of someOf(places(1, 13, 1), 4))
      expectWhole(await print(lines(text), short, signed(...signers)), count);
  });
});

describe('a signature stamp from an image (7.3.5.3)', () => {
  it('ends four characters from the right, two from its title, which is centred on it; the date a line below', async () => {
    const stamp = { title: '示例部门主任', name: '示例签发人', sealImage: { key: 'seal/stamp.png', width: 40 } };
    const pages = await print(lines(2), short, { type: 'stampedSignature', stamps: [stamp], date });
    const { page, dated, above, seals } = signature(pages);
    const [pressed] = seals;
    const title = page.texts.find(({ text }) => text === '示例部门主任');
    if (!pressed || !title) throw new Error('no stamp');
    expect(pressed.right).toBeCloseTo(area.right - 4 * cell, 1);
    expect(pressed.right - pressed.left).toBeCloseTo(40 * millimetre, 1);
    expect(pressed.left - title.right).toBeCloseTo(2 * cell, 0);
    expect(middleOf(title)).toBeCloseTo(centre(pressed).y, 0);
    expect(pressed.top - bottomOf(above)).toBeGreaterThanOrEqual(2 * pitch - 1);
    expect(dated.right).toBeCloseTo(area.right - 4 * cell, 0);
    expect(topOf(dated) - pressed.bottom).toBeGreaterThanOrEqual(pitch);
    expect(page.texts.some(({ text }) => text.includes('签名章'))).toBe(false);
  });
});

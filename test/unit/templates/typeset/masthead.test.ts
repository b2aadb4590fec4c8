import { describe, expect, it } from 'vitest';
import type { Block } from '#templates/typeset/block.ts';
import { paintBlocks as print } from '#test/support/paint-blocks.ts';
import type { PrintedPdf, PrintedText } from '#test/support/read-pdf.ts';

const millimetre = 72 / 25.4;
const area = { left: 28 * millimetre, right: 184 * millimetre, top: 37 * millimetre, bottom: 262 * millimetre };
const pitch = 29.6;
const cell = (156 * millimetre) / 28;

const mark = '示例部际联席会议办公室';
const paper: Block[] = [
  { type: 'mark', text: mark },
  { type: 'classification', lines: ['000001', '机密★1年', '特急'] },
  { type: 'number', text: '示例〔2026〕12号' },
  { type: 'title', text: '示例标题', keep: [] },
  { type: 'recipient', text: '示例单位：' },
  { type: 'paragraph', text: '示例正文。'.repeat(60) },
  { type: 'signature', signers: [{ name: '示例单位', seal: 'own' }], date: '2026年11月23日' },
];
const printer = { name: '示例办公室', date: '2026年11月23日' };
const imprint: Block = { type: 'imprint', copies: ['示例甲单位', '示例乙单位'], printer };

const find = (pdf: PrintedPdf, text: string): PrintedText => {
  const found = pdf.pages.flatMap(({ texts }) => texts).find((printed) => printed.text.includes(text));
  if (!found) throw new Error(`${text} is not printed`);
  return found;
};
const topOf = ({ baseline, size }: PrintedText): number => baseline - 0.88 * size;
const bottomOf = ({ baseline, size }: PrintedText): number => baseline + 0.12 * size;

describe('the letter format', () => {
  it('has its mark 30 mm from the edge and its double rules, 170 mm wide, where the standard puts them', async () => {
    const pdf = await print('letter', paper);
    const printedMark = find(pdf, mark);
    expect(topOf(printedMark)).toBeCloseTo(30 * millimetre, 0);
    const rules = pdf.pages[0]?.rules ?? [];
    expect(rules).toHaveLength(4);
    for (const { from, to } of rules) expect(to[0] - from[0]).toBeCloseTo(170 * millimetre, 1);
    const [first, second, third, fourth] = rules;
    expect((first?.from[1] ?? 0) - bottomOf(printedMark)).toBeCloseTo(4 * millimetre, 0);
    expect(third?.from[1]).toBeCloseTo(277 * millimetre, 1);
    expect(first?.thickness ?? 0).toBeGreaterThan(second?.thickness ?? 0);
    expect(fourth?.thickness ?? 0).toBeGreaterThan(third?.thickness ?? 0);
  });

  it('puts the number at the right under the rule, 份号 first at the left, the title two lines below', async () => {
    const pdf = await print('letter', paper);
    const number = find(pdf, '示例〔2026〕12号');
    const second = pdf.pages[0]?.rules[1]?.from[1] ?? 0;
    expect(number.right).toBeCloseTo(area.right, 0);
    expect(topOf(number) - second).toBeCloseTo(0.875 * 16, 0);
    expect(find(pdf, '000001').baseline).toBeCloseTo(number.baseline, 1);
    expect(find(pdf, '特急').baseline - number.baseline).toBeCloseTo(2 * pitch, 1);
    expect(topOf(find(pdf, '示例标题')) - bottomOf(find(pdf, '特急'))).toBeCloseTo(2 * pitch, 0);
  });
});

describe('the red head', () => {
  it('has its mark 35 mm below the type area, the number two lines below it, the rule 4 mm below the number', async () => {
    const pdf = await print('head', paper);
    const printedMark = find(pdf, `${mark}文件`);
    const number = find(pdf, '示例〔2026〕12号');
    expect(topOf(printedMark)).toBeCloseTo(72 * millimetre, 0);
    expect((number.x + number.right) / 2).toBeCloseTo((area.left + area.right) / 2, 0);
    const [rule] = pdf.pages[0]?.rules ?? [];
    expect(rule?.from[0]).toBeCloseTo(area.left, 1);
    expect(rule?.to[0]).toBeCloseTo(area.right, 1);
    expect((rule?.from[1] ?? 0) - bottomOf(number)).toBeCloseTo(4 * millimetre, 0);
    expect(topOf(find(pdf, '示例标题')) - (rule?.from[1] ?? 0)).toBeCloseTo(2 * pitch, 0);
  });

  it('names who signs off an upward paper at the right, the number at the left', async () => {
    const pdf = await print('head', [...paper, { type: 'signer', names: ['示例甲', '示例乙', '示例丙'] }]);
    const number = find(pdf, '示例〔2026〕12号');
    expect(number.x).toBeCloseTo(area.left + 16, 0);
    expect(find(pdf, '示例丙').baseline).toBeCloseTo(number.baseline, 1);
    expect(find(pdf, '签发人：').baseline).toBeCloseTo(number.baseline - pitch, 1);
  });

  it('ends with an imprint on the foot of the last page, its outer lines thick, its inner one thin', async () => {
    const pdf = await print('head', [...paper, imprint]);
    const rules = (pdf.pages.at(-1)?.rules ?? []).toSorted((a, b) => a.from[1] - b.from[1]);
    expect(rules.map(({ thickness }) => Math.round(thickness * 100) / 100)).toEqual([0.99, 0.71, 0.99]);
    expect(rules.at(-1)?.from[1]).toBeCloseTo(area.bottom, 1);
    expect(find(pdf, '抄送：').size).toBe(14);
    expect(find(pdf, '印发').right).toBeCloseTo(area.right - 14, 0);
  });
});

describe('signatures', () => {
  const signed = (...signers: Extract<Block, { type: 'signature' }>['signers']) =>
    print('plain', [
      { type: 'paragraph', text: '示例正文。' },
      { type: 'signature', signers, date: '2026年11月23日' },
    ]);

  it('without a seal: the name two characters in, the date two to the right of its first', async () => {
    const pdf = await signed({ name: '示例职业教育发展研究中心', seal: 'none' });
    const name = find(pdf, '示例职业教育发展研究中心');
    const date = find(pdf, '2026年11月23日');
    expect(name.right).toBeCloseTo(area.right - 2 * cell, 0);
    expect(date.x - name.x).toBeCloseTo(2 * cell, 1);
    expect(name.baseline - find(pdf, '示例正文').baseline).toBeCloseTo(2 * pitch, 1);
  });

  it('without a seal: a date longer than the name takes the indent and pushes the name', async () => {
    const pdf = await signed({ name: '示例部', seal: 'none' });
    const date = find(pdf, '2026年11月23日');
    expect(date.right).toBeCloseTo(area.right - 2 * cell, 0);
    expect(find(pdf, '示例部').x).toBeCloseTo(date.x - 2 * cell, 1);
  });

  it('jointly: the names on one line at equal distances, the last above the date, their seals apart', async () => {
    const pdf = await signed(
      { name: '示例甲部', seal: 'own' },
      { name: '示例乙部', seal: 'own' },
      { name: '示例丙部', seal: 'proxy', sealHolder: '示例丁部' },
    );
    const [first, second, third] = ['示例甲部', '示例乙部', '示例丙部'].map((name) => find(pdf, name));
    const date = find(pdf, '2026年11月23日');
    const centre = (text?: PrintedText): number => ((text?.x ?? 0) + (text?.right ?? 0)) / 2;
    expect(new Set([first?.baseline, second?.baseline, third?.baseline]).size).toBe(1);
    expect(centre(third)).toBeCloseTo(centre(date), 0);
    expect(centre(second) - centre(first)).toBeCloseTo(centre(third) - centre(second), 1);
    expect(centre(second) - centre(first)).toBeGreaterThan(42 * millimetre);
    expect(date.right).toBeCloseTo(area.right - 4 * cell, 0);
  });
});

describe('the signature stamp', () => {
  const stamped = (title: string, name: string) =>
    print('plain', [
      { type: 'paragraph', text: '示例正文。' },
      { type: 'stampedSignature', stamps: [{ title, name }], date: '2026年11月23日' },
    ]);

  it('stands four in, two lines below the text, its title two to the left, the date one line below', async () => {
    const pdf = await stamped('示例部部长', '示例甲');
    const title = find(pdf, '示例部部长');
    const stamp = find(pdf, '示例甲（签名章）');
    const date = find(pdf, '2026年11月23日');
    expect(Math.abs(stamp.right - (area.right - 4 * cell))).toBeLessThan(0.5);
    expect(Math.abs(stamp.x - title.right - 2 * cell)).toBeLessThan(0.5);
    expect(title.baseline).toBeCloseTo(stamp.baseline, 1);
    expect(stamp.baseline - find(pdf, '示例正文').baseline).toBeCloseTo(3 * pitch, 1);
    expect(date.baseline - stamp.baseline).toBeCloseTo(2 * pitch, 1);
    expect(Math.abs(date.right - (area.right - 4 * cell))).toBeLessThan(0.5);
  });

  it('joint ones stand below each other, stamps under stamps, titles ending under titles, the date last', async () => {
    const stamps = [
      { title: '示例部部长', name: '示例甲' },
      { title: '示例委员会主任', name: '示例乙' },
    ];
    const pdf = await print('plain', [
      { type: 'paragraph', text: '示例正文。' },
      { type: 'stampedSignature', stamps, date: '2026年11月23日' },
    ]);
    const [first, second] = [find(pdf, '示例甲（签名章）'), find(pdf, '示例乙（签名章）')];
    expect(second.right).toBeCloseTo(first.right, 1);
    expect(second.baseline - first.baseline).toBeCloseTo(2 * pitch, 1);
    expect(find(pdf, '示例委员会主任').right).toBeCloseTo(find(pdf, '示例部部长').right, 1);
    expect(find(pdf, '2026年11月23日').baseline - second.baseline).toBeCloseTo(2 * pitch, 1);
  });

  it('is centred on a title of several lines, and both stay inside the type area', async () => {
    const pdf = await stamped('示例职业技能等级评价与证书管理委员会办公室主任', '示例甲');
    const stamp = find(pdf, '示例甲（签名章）');
    const texts = (pdf.pages[0]?.texts ?? []).filter(({ text }) => text.trim() !== '');
    const titles = texts.filter(({ x, baseline }) => x < stamp.x - cell && Math.abs(baseline - stamp.baseline) < pitch);
    const baselines = titles.map(({ baseline }) => baseline);
    expect(new Set(baselines).size).toBe(2);
    const titleRight = Math.max(...titles.map(({ right }) => right));
    expect(Math.abs(stamp.x - titleRight - 2 * cell)).toBeLessThan(0.5);
    expect((Math.min(...baselines) + Math.max(...baselines)) / 2).toBeCloseTo(stamp.baseline, 1);
    for (const { x, right } of texts.filter(({ baseline }) => baseline < area.bottom)) {
      expect(x).toBeGreaterThan(area.left - 0.5);
      expect(right).toBeLessThan(area.right + 0.5);
    }
  });

  it('takes a title and a name of 120 characters, whole', async () => {
    const pdf = await stamped(`${'示例职务'.repeat(29)}示例主任`, `${'示例姓名'.repeat(29)}示例末名`);
    const printed = pdf.pages.flatMap(({ texts }) => texts);
    const count = (character: string) =>
      printed.map(({ text }) => text.split(character).length - 1).reduce((a, b) => a + b);
    expect(count('职')).toBe(29);
    expect(count('姓')).toBe(29);
    expect(Math.max(...printed.map(({ right }) => right))).toBeLessThan(area.right + 0.5);
  });
});

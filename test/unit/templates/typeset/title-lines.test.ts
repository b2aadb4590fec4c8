import { describe, expect, it } from 'vitest';
import { titleLines } from '#templates/typeset/title-lines.ts';
import { wordsOf } from '#templates/typeset/title-words.ts';

const lengthOf = (text: string): number =>
  Array.from(text).reduce((sum, character) => sum + (character < '\u0100' ? 0.5 : 1), 0);
const most = 20;
const linesOf = (text: string, ...keep: string[]): string[] =>
  titleLines(wordsOf(text, keep, most), { most, lengthOf, shaped: true });

const office = '国务院职业教育工作部际联席会议办公室';
const organization = '示例智慧教育科技有限公司';

/** Lines grow to one longest line and shrink from it, and are not all alike. */
const isShaped = (lengths: readonly number[]): boolean => {
  const peak = lengths.indexOf(Math.max(...lengths));
  const grows = lengths.slice(0, peak + 1).every((length, at, all) => at === 0 || length >= (all[at - 1] ?? 0));
  const shrinks = lengths.slice(peak).every((length, at, all) => at === 0 || length <= (all[at - 1] ?? 0));
  return grows && shrinks && new Set(lengths).size > 1;
};

describe('titles', () => {
  it.each([
    [`${office}关于${organization}退出申请的复函`],
    [`${office}关于注销3家培训评价组织资质和12个职业技能等级证书实施资格的公告`],
    [`${office}关于征求拟注销培训评价组织和职业技能等级证书清单意见的函`],
    [`${office}关于2026年1月培训评价组织依申请退出情况的报告`],
    ['关于拟撤销培训评价组织和职业技能等级证书名单的公示'],
  ])('%s: a trapezoid or a diamond, whole', (text) => {
    const lines = linesOf(text, organization);
    expect(lines.join('')).toBe(text);
    expect(Math.max(...lines.map(lengthOf))).toBeLessThanOrEqual(most);
    expect(lines.map(lengthOf)).toSatisfy(isShaped);
    for (const line of lines) expect(line).not.toMatch(/^[的和与及）》」]|[（《「]$/u);
  });

  it('keeps the issuer and the names it is told in one line each', () => {
    const lines = linesOf(`${office}关于${organization}退出申请的复函`, organization);
    expect(lines[0]).toBe(office);
    expect(lines.some((line) => line.includes(organization))).toBe(true);
  });

  it('leaves a short title on one line', () => {
    expect(linesOf('受理通知书')).toEqual(['受理通知书']);
  });

  it('breaks a name of 120 characters that no line can hold', () => {
    const name = '示例'.repeat(60);
    const lines = linesOf(`关于${name}的通知`, name);
    expect(lines.join('')).toBe(`关于${name}的通知`);
    expect(Math.max(...lines.map(lengthOf))).toBeLessThanOrEqual(most);
  });

  it.each([
    ['关于91110000MA0000001L-1号事项办理结果的通知', '91110000MA0000001L-1号'],
    ['关于取消2个职业技能等级证书有关事项的公告', '2个职业技能等级证书'],
    ['示例办公室关于公布2026年上半年退出目录名单的公告', '2026年'],
    ['关于印发〔2026〕12号文件所附职业技能等级证书清单的通知', '〔2026〕12号'],
    ['国务院职业教育工作部际联席会议办公室关于撤销示例公告〔2026〕8号公告有关决定的公告', '〔2026〕8号公告'],
  ])('keeps whole in %s what nobody would part', (text, whole) => {
    const lines = linesOf(text);
    expect(lines.join('')).toBe(text);
    expect(lines.some((line) => line.includes(whole))).toBe(true);
  });

  it.each(['扣减', '商请', '暂缓', '注销', '培訓', '有限责任公司', '股份有限公司', '通知书', '负责人', '职业技能'])(
    'parts %s nowhere, wherever in a title it stands',
    (word) => {
      for (const before of ['', '示例办公室', office])
        for (let count = 0; count < 24; count += 1) {
          const text = `${before}关于示例${'单位'.repeat(count)}${word}示例单位有关事项的通知`;
          const lines = linesOf(text);
          expect(lines.join('')).toBe(text);
          expect(
            lines.some((line) => line.includes(word)),
            lines.join(' / '),
          ).toBe(true);
        }
    },
  );

  it('begins and ends no line with a forbidden mark, however long and strange the title', () => {
    for (const seed of ['《示例》（甲、乙）', '“示例”：甲；', '示例Evaluation（2026）、', 'A-B/C，'])
      for (let count = 3; count < 40; count += 1)
        for (const line of linesOf(`关于${seed.repeat(count)}的通知`))
          expect(line).not.toMatch(/^[、，。；：！？）〕》」』】”’]|[（〔《「『【“‘]$/u);
  });
});

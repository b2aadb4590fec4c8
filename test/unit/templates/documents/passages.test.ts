import { describe, expect, it } from 'vitest';
import { faultsIn } from '#shared/domain/fault.ts';
import { langs } from '#shared/domain/words.ts';
import { lintWording } from '#templates/documents/parts/lint-wording.ts';
import { definePassages } from '#templates/documents/parts/passages.ts';
import { byMembers, inWords, placeholdersOf, placeholderText } from '#templates/documents/parts/placeholders.ts';
import { documentTemplates } from '#templates/documents/registry.ts';
import { renderDocument } from '#templates/render-document.ts';
import { documentText } from '#test/support/block-text.ts';
import { testFonts } from '#test/support/fonts.ts';

const template = documentTemplates.exitApprovalReply;
const sample = template.sample as Record<string, unknown>;
const reworded = (passages: Record<string, string>) => ({ ...sample, wording: { version: '2026-2', passages } });
const messages = (passages: Record<string, string>): string[] =>
  lintWording(template.passages, { version: '2026-2', passages }).map(
    ({ passage, called, message }) => `${passage}: ${called.zh}：${message.zh}`,
  );

const settlement = '三、请你单位处理好善后事项，{deadline}将情况报{agencyName}，并对退出前已实施的行为负责。';

describe('passages that the office may reword', () => {
  it('are used instead of the wording of the house, in the documents that carry them', () => {
    const own = documentText(template.compose(template.data.parse(reworded({ settlement }))));
    expect(own).toContain('三、请你单位处理好善后事项，于2026年4月30日前将情况报示例职业教育发展中心');
    expect(documentText(template.compose(template.data.parse(sample)))).not.toContain('善后事项，于');
  });

  it('are named by their version in the PDF, for the archive', async () => {
    const xmpOf = async (data: unknown) => {
      const rendered = await renderDocument(await testFonts(), 'exitApprovalReply', data);
      return rendered.ok ? Buffer.from(rendered.value.bytes).toString('utf8') : '';
    };
    expect(await xmpOf(reworded({ settlement }))).toContain('<docket:wordingVersion>2026-2</docket:wordingVersion>');
    expect(await xmpOf(sample)).not.toContain('<docket:wordingVersion>');
  });

  it('are refused by the path of the passage when they lack a fact or a mandatory clause', () => {
    const result = template.data.safeParse(reworded({ settlement: '三、请你单位处理好善后事项。' }));
    const issues = faultsIn(result.error?.issues ?? []).map(({ path, message }) => `${path} ${message.zh}`);
    expect(issues).toHaveLength(3);
    expect(issues.every((issue) => issue.startsWith('wording.passages.settlement '))).toBe(true);
  });

  it.each([
    ['an unknown passage', { settlements: settlement }, /settlements: “settlements”：没有这一段，本文书可以改写11段/u],
    [
      'an unknown placeholder',
      { settlement: `${settlement}{amount}` },
      /第9段：没有\{amount\}这一项，可以写的有\{善后完成期限\}、\{具体受托单位名称\}/u,
    ],
    ['a placeholder where there is none', { validity: '原则上继续有效，学分银行{deadline}' }, /本段没有占位项/u],
    ['a missing placeholder', { settlement: settlement.replace('{deadline}', '') }, /缺少\{善后完成期限\}/u],
    ['a dropped clause', { settlement: settlement.replace('已实施的行为', '') }, /不得删去“对退出前已实施的行为负责”/u],
    ['stray braces', { settlement: `${settlement}{` }, /花括号/u],
    ['an unknown word', { settlement: `${settlement}{金额}` }, /没有\{金额\}这一项，可以写的有/u],
    ['braces about nothing', { settlement: `${settlement}{}` }, /没有\{\}这一项/u],
    ['a line feed', { settlement: `${settlement}\n` }, /U\+000A/u],
    ['a name of Object', { constructor: '一' }, /没有这一段/u],
  ])('lint: %s', (_, passages, message) => {
    expect(messages(passages as Record<string, string>).join('\n')).toMatch(message);
  });

  it.each(Object.values(documentTemplates))(
    '$kind: its own passages are sound',
    ({ passages, data, sample: given }) => {
      const texts = Object.fromEntries(Object.entries(passages).map(([id, { text }]) => [id, text]));
      expect(lintWording(passages, { version: '1', passages: texts })).toEqual([]);
      for (const { text, keeps, fact } of Object.values(passages)) {
        for (const clause of keeps) expect(placeholdersOf(clause)).toEqual([]);
        expect(text.length).toBeGreaterThan(fact ? 1 : 10);
      }
      const same = { ...(given as Record<string, unknown>), wording: { version: '1', passages: texts } };
      expect(data.safeParse(same).success).toBe(true);
    },
  );

  it.each(Object.values(documentTemplates))(
    '$kind: what it says in words of either language, in any case of letters, comes back by the members of the paper',
    ({ passages }) => {
      for (const { text } of Object.values(passages))
        for (const lang of langs) {
          const said = inWords(lang, text);
          const names = placeholdersOf(text);
          expect(said).not.toMatch(/\{[a-z]+[A-Z][A-Za-z]*\}/u);
          expect(new Set(names.map((name) => placeholderText(lang, name))).size).toBe(names.length);
          expect(byMembers(text, said)).toBe(text);
          expect(byMembers(text, said.toUpperCase())).toBe(
            byMembers(
              text,
              text.replace(/[^{}]+(?![^{}]*\})/gu, (part) => part.toUpperCase()),
            ),
          );
          expect(byMembers(text, text)).toBe(text);
        }
    },
  );

  it('take a word only where it may stand: elsewhere it stays as typed, to be refused by name', () => {
    expect(byMembers('{deadline}', '{ 善后完成期限 }{金额}{To be settled by}')).toBe('{deadline}{金额}{deadline}');
    expect(byMembers('无', '{善后完成期限}')).toBe('{善后完成期限}');
  });

  it('name no placeholder that has no words', () => {
    // @ts-expect-error: `neverNamed` has no words.
    const { matter } = definePassages({ matter: '{neverNamed}' });
    expect(matter.text).toBe('{neverNamed}');
  });

  it('nearly every document has some: only forms and tables have none', () => {
    const without = Object.values(documentTemplates).filter(({ passages }) => Object.keys(passages).length === 0);
    expect(without.map(({ kind }) => kind)).toEqual(['clueLedger']);
  });
});

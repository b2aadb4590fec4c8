import type { Refusal } from '#shared/domain/refusal.ts';
import { type Words, words } from '#shared/domain/words.ts';
import { memberWords as ofRevocations } from '#shared/procedures/revocation/member-words.ts';
import { memberWords as ofExits } from '#shared/procedures/voluntary-exit/member-words.ts';
import { say, type Wording } from './say.ts';

type GlyphMissing = Extract<Refusal, { code: 'glyph.missing' }>;

const known: ReadonlyMap<string, Words> = new Map(Object.entries({ ...ofExits, ...ofRevocations }));

/** A field by what its last member is called, and the row where it lies in a list. */
const named = (path: string, lang: 'zh' | 'en'): string => {
  if (path === '') return words('整体', 'As a whole')[lang];
  const steps = path.split('.');
  const name = steps.findLast((step) => !/^\d+$/.test(step)) ?? '';
  const label = (known.get(name) ?? words('所填内容', 'What was filled in'))[lang];
  const row = steps.findLast((step) => /^\d+$/.test(step));
  if (row === undefined) return label;
  return lang === 'zh' ? `${label}（第${Number(row) + 1}项）` : `${label} (No. ${Number(row) + 1})`;
};

/** Which characters cannot be set, by field where fields were sent, and what to do about them. */
export const glyphWords = ({ characters, issues }: GlyphMissing): Wording => {
  const list = (lang: 'zh' | 'en', [colon, semicolon]: readonly [string, string]): string | undefined =>
    issues?.map(({ path, message }) => `${named(path, lang)}${colon}${message[lang]}`).join(semicolon);
  const zh = list('zh', ['：', '；']) ?? `没有字体含有：${characters.join('、')}。请改用通用规范汉字`;
  const en = list('en', [': ', '; ']) ?? `No font has: ${characters.join(', ')}. Write them otherwise`;
  return say('含有无法排印的字符', 'A character cannot be set', {
    zh: `${zh}；确须使用的，请系统管理人员在自备字体中增加含有该字的字体（fonts.json 的 extension 项）后再试。`,
    en: `${en}; or have a face that has them added as "extension" to the office's fonts.json.`,
  });
};

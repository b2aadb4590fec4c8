import type { Refusal } from '#shared/domain/refusal.ts';
import { fieldLabel, isLabelled } from '#templates/forms/field-words.ts';
import { say, type Wording } from './say.ts';

type GlyphMissing = Extract<Refusal, { code: 'glyph.missing' }>;

const bare = (path: string): string => path.replace(/\.\d+(?=\.|$)/g, '[]');

/** A field by its label and by where it stands in what was sent. */
const named = (path: string, lang: 'zh' | 'en'): string => {
  if (!isLabelled('', bare(path))) return path || { zh: '整体', en: 'As a whole' }[lang];
  const label = fieldLabel('', bare(path))[lang];
  return lang === 'zh' ? `${label}（${path}）` : `${label} (${path})`;
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

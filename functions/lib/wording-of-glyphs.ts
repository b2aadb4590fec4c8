import type { Refusal } from '#shared/domain/refusal.ts';
import { fieldName } from './field-name.ts';
import { say, type Wording } from './say.ts';

type GlyphMissing = Extract<Refusal, { code: 'glyph.missing' }>;

/** Which characters cannot be set, by field where fields were sent, and what to do about them. */
export const glyphWords = ({ characters, issues }: GlyphMissing): Wording => {
  const list = (lang: 'zh' | 'en', [colon, semicolon]: readonly [string, string]): string | undefined =>
    issues?.map((issue) => `${fieldName(lang, issue)}${colon}${issue.message[lang]}`).join(semicolon);
  const zh = list('zh', ['：', '；']) ?? `没有字体含有：${characters.join('、')}。请改用通用规范汉字`;
  const en = list('en', [': ', '; ']) ?? `No font has: ${characters.join(', ')}. Write them otherwise`;
  return say('含有无法排印的字符', 'A character cannot be set', {
    zh: `${zh}；确须使用的，请系统管理人员在自备字体中增加含有该字的字体（字体说明文件的扩展一项）后再试。`,
    en: `${en}; or have a face that has them added as the extension of the office's own fonts.`,
  });
};

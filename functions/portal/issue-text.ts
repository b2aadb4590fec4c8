import type { Lang, Words } from '#templates/pages/words.ts';
import { say, words } from '#templates/pages/words.ts';

/** What the schema library says by itself, in words for people. */
const plain: readonly (readonly [RegExp, Words])[] = [
  [/received undefined|^Invalid option|expected one of/, words('请填写或者选择此项', 'Fill this in')],
  [/^Too small: expected (?:array|string)/, words('请填写此项', 'Fill this in')],
  [/^Too small/, words('数值过小', 'Too small a number')],
  [/^Too big: expected string to have <=(\d+)/, words('不得超过$1字', 'At most $1 characters')],
  [/^Too big: expected array to have <=(\d+)/, words('不得超过$1项', 'At most $1 items')],
  [/^Too big/, words('数值过大', 'Too large a number')],
  [/expected (?:int|number)/, words('应为整数', 'A whole number')],
  [/^Invalid (?:ISO )?date/, words('应为日期', 'A date')],
  [/^Invalid input/, words('填写有误，请核对', 'Not valid: compare it')],
];

/** The message of a faulty field in one language; the schemas' own say both, with a stroke between. */
export const issueText = (lang: Lang, message: string): string => {
  for (const [pattern, said] of plain) {
    const found = pattern.exec(message);
    if (found) return say(lang, said).replace('$1', found[1] ?? '');
  }
  const [zh = message, en = zh] = message.split(' / ');
  return lang === 'zh' ? zh : en;
};

import { type Figure, type LawName, law } from '#shared/domain/law.ts';
import { englishNumber, inWords, monthName } from '#shared/domain/law-words.ts';
import { chineseNumeral } from '#shared/domain/numerals.ts';

/** A figure changed to another: what the places then say differs wherever the figure is shown. */
export type Change = { readonly name: LawName; readonly value: Figure['value'] };

const names = Object.keys(law) as LawName[];

/**
 * A law of which every figure is another, no two of a unit alike: what shows one can be told from what shows another. The
 * term of publicity bounds what an office may set, and is changed downwards: settings of the examples stay readable.
 */
export const changedLaw: readonly Change[] = names.map((name, index) => {
  if (name === 'publicity') return { name, value: law[name].value - 1 };
  const { unit, value }: Figure = law[name];
  if (unit === 'share') return { name, value: [index - 5, index - 4] };
  return { name, value: unit === 'month' ? value + 1 : 12 + index };
});

const either = (...texts: readonly (string | number)[]): string => `(?:${[...new Set(texts)].join('|')})`;

const chinese = (value: number): string[] => [chineseNumeral(value), ...(value === 2 ? ['两'] : [])];

/** Not the end of a longer number: 15 in 2015, 五 in 十五. */
const alone = '(?<![\\d一二三四五六七八九十百第（])';

/** The words of a figure beside its unit, in numerals or figures of both languages, as nobody should write them by hand. */
export const wordsOf = (figure: Figure): RegExp => {
  if (figure.unit === 'share') {
    const { zh, en } = inWords(figure);
    return new RegExp(`${zh}|${en === 'half' ? 'at most half' : en.replace(' ', '[ -]')}`, 'iu');
  }
  const { value, unit } = figure;
  const zh = `${alone}${either(value, ...chinese(value))} ?`;
  const en = `\\b${either(value, englishNumber(value))} `;
  switch (unit) {
    case 'workingDays':
      return new RegExp(`${zh}个?工作日|${en}(?:working )?days?\\b`, 'iu');
    case 'years':
      return new RegExp(`${zh}年(?!版|度|份|第|\\d)|${en}(?:full )?years?\\b`, 'iu');
    case 'people':
      return new RegExp(
        `${zh}[人名](?:以上|单数)|不(?:得)?少于${zh}[人名]|${en}(?:people|experts|investigators|or more)`,
        'iu',
      );
    case 'items':
      return new RegExp(`${zh}种情形|${en}situations`, 'iu');
    case 'month':
      return new RegExp(
        `每年${value}月|、${value}月|${value}月、|(?:and|or|in|each) ${monthName(value)} (?:and|or|of each)`,
        'u',
      );
  }
};

const formsOf = (figure: Figure): readonly string[] => {
  const { zh, en } = inWords(figure);
  if (figure.unit === 'share' || figure.unit === 'month') return [zh, en];
  return [String(figure.value), chineseNumeral(figure.value), englishNumber(figure.value)];
};

/** A line that shows a figure, as it would be if it showed another. */
export const withFigure = (line: string, shown: Figure, other: Figure): string =>
  formsOf(shown).reduce((text, form, at) => text.replaceAll(form, formsOf(other)[at] ?? ''), line);

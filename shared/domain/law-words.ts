import type { Amount, Figure, Share } from './law.ts';
import { law } from './law.ts';
import { chineseNumeral } from './numerals.ts';
import { type Words, words } from './words.ts';

const spelled = [
  ...['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'],
  ...['thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen', 'twenty'],
];

export const englishNumber = (count: number): string => spelled[count] ?? String(count);

const monthNames = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
];

/** `July` of 7. */
export const monthName = (month: number): string => monthNames[month - 1] ?? String(month);

/** Before a measure word two is 两. */
const counted = (count: number): string => (count === 2 ? '两' : chineseNumeral(count));

const measures = { workingDays: '个工作日', years: '年', people: '人', items: '种', month: '月' } as const;

const plural = (count: number, one: string, many = `${one}s`): string => (count === 1 ? one : many);

const englishUnits = {
  workingDays: (count: number) => plural(count, 'working day'),
  years: (count: number) => plural(count, 'year'),
  people: (count: number) => plural(count, 'person', 'people'),
  items: (count: number) => plural(count, 'situation'),
} as const;

const ordinals = ['', '', 'half', 'third', 'quarter', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];

const shareWords = ({ value: [part, whole] }: Pick<Share, 'value'>): Words => {
  const name = ordinals[whole] ?? `${whole}th`;
  const many = name === 'half' ? 'halves' : `${name}s`;
  return words(
    `${chineseNumeral(whole)}分之${chineseNumeral(part)}`,
    part === 1 && whole === 2 ? 'half' : `${englishNumber(part)} ${part === 1 ? name : many}`,
  );
};

const amountWords = ({ unit, value }: Pick<Amount, 'unit' | 'value'>): Words => {
  if (unit === 'month') return words(`${value}月`, monthName(value));
  const people = unit === 'people' ? chineseNumeral(value).replace(/^二$/, '两') : counted(value);
  return words(`${people}${measures[unit]}`, `${englishNumber(value)} ${englishUnits[unit](value)}`);
};

/** A figure in words with its unit: 十五个工作日, fifteen working days; 三分之二, two thirds. */
export const inWords = (figure: Figure): Words => (figure.unit === 'share' ? shareWords(figure) : amountWords(figure));

/** An amount in figures with its unit: 3年, 3 years. */
export const inFigures = ({ unit, value }: Amount): Words =>
  unit === 'month'
    ? words(`${value}月`, monthName(value))
    : words(`${value}${measures[unit]}`, `${value} ${englishUnits[unit](value)}`);

/** The months of intake, in the order of the year. */
export const intakeMonths = (): readonly number[] =>
  [law.firstIntake.value, law.secondIntake.value].toSorted((a, b) => a - b);

/** `1月、7月`, `January and July`. */
export const intakeWords = (): Words => {
  const months = intakeMonths();
  return words(months.map((month) => `${month}月`).join('、'), months.map(monthName).join(' and '));
};

import { z } from 'zod';
import { fault } from '#shared/domain/fault.ts';

const figures = ['零', '壹', '贰', '叁', '肆', '伍', '陆', '柒', '捌', '玖'] as const;
const places = ['', '拾', '佰', '仟'] as const;
const groups = ['', '万', '亿', '万亿'] as const;

/** An amount in whole fen. */
export const Fen = z
  .int(fault('金额以分为单位，应为正整数', 'an amount in whole fen'))
  .positive()
  .max(10 ** 15);

/** `1234567.89`: yuan in figures, without the fraction when there is none. */
export const yuanFigures = (fen: number): string => {
  const [yuan, rest] = [Math.floor(fen / 100), fen % 100];
  return rest === 0 ? String(yuan) : `${yuan}.${String(rest).padStart(2, '0')}`;
};

const group = (value: number): string => {
  const spelled = [...String(value).padStart(4, '0')]
    .map((figure, index) => (figure === '0' ? '零' : `${figures[Number(figure)]}${places[3 - index]}`))
    .join('');
  return spelled.replace(/零+/g, '零').replace(/零$/, '');
};

const yuanWords = (yuan: number): string => {
  let words = '';
  let rest = yuan;
  for (const unit of groups) {
    const value = rest % 10_000;
    words = `${value === 0 ? '零' : `${group(value)}${unit}`}${words}`;
    rest = Math.floor(rest / 10_000);
    if (rest === 0) break;
  }
  return words.replace(/零+/g, '零').replace(/^零|零$/g, '');
};

/** An amount in capitals (大写): `壹拾贰万叁仟元整`, `伍角零壹分`; computed, so that it cannot differ from the figures. */
export const amountInWords = (fen: number): string => {
  const yuan = Math.floor(fen / 100);
  const [jiao, cents] = [Math.floor((fen % 100) / 10), fen % 10];
  const whole = yuan > 0 ? `${yuanWords(yuan)}元` : '';
  if (jiao === 0 && cents === 0) return `${whole}整`;
  const tenth = jiao > 0 ? `${figures[jiao]}角` : whole === '' ? '' : '零';
  return `${whole}${tenth}${cents > 0 ? `${figures[cents]}分` : '整'}`;
};

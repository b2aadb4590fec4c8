/**
 * How firmly a character holds to the next: 0 not at all; 1 a line may end here where it gains by it (inside an address
 * of the web, a long code, after 年 or 月 of a date); 2 only where nothing else fits; 3 never.
 */
export type Bond = 0 | 1 | 2 | 3;

const date = String.raw`\d{4}年(?:\d{1,2}月(?:\d{1,2}日)?)?|\d{1,2}月\d{1,2}日`;
const documentNumber = String.raw`.?〔\d{4}〕\d+号?`;
const clause = String.raw`第[（(]?[一二三四五六七八九十百零\d]+[）)]?[条款项号届批]`;
const narrow = String.raw`(?!\p{Zs})[!-~’\u00a1-\u024f\u0370-\u052f\u1e00-\u1eff]`;
const quantity = `${narrow}+[年月日号个家项名人元万亿份页次时分秒岁周季度届批条款％‰℃]?`;
const doubled = '——|……';
/** （三）, and alternatives in brackets: （资质/证书）. */
const bracketed = String.raw`（[一二三四五六七八九十\d]{1,3}）|（[^（）/]{1,4}/[^（）/]{1,4}）`;
const units = new RegExp(`${date}|${documentNumber}|${clause}|${doubled}|${bracketed}|${quantity}`, 'gu');

/** Marks inside a code or an address after which it may go on in the next line. */
const joints = /[/?&=#_.:@-](?=[\p{L}\d])/gu;
/** A number with its decimals and thousands is one; a shorter code is not worth a break. */
const isNumber = /^[\d.,%]+\D?$/u;
const shortest = 10;
const longest = 20;
const dateJoint = /[年月](?=\d)/gu;

const loosen = (bonds: Uint8Array, unit: string, index: number): void => {
  if (/^\d+[年月]\d/u.test(unit)) {
    for (const joint of unit.matchAll(dateJoint)) bonds[index + joint.index] = 1;
    return;
  }
  if (!/^[!-~’\u00a1-\u1eff]/u.test(unit) || unit.length < shortest) return;
  // Longer than anything that a line should carry whole, it may part anywhere but at its ends.
  if (unit.length > longest) bonds.fill(2, index + 2, index + unit.length - 3);
  if (isNumber.test(unit)) return;
  for (const joint of unit.matchAll(joints)) if (joint.index > 1) bonds[index + joint.index] = 1;
};

/** What every unit has one of: a text without them has no unit. */
const mayHold = /[!-~’\u00a1-\u024f\u0370-\u052f\u1e00-\u1eff第（—…]/u;

/** For each UTF-16 unit of a text how firmly it holds to the next: numbers, dates, 〔2026〕12号, words, 2-em dashes. */
export const bondsOf = (text: string): Uint8Array => {
  const bonds = new Uint8Array(text.length);
  if (!mayHold.test(text)) return bonds;
  for (const { 0: unit, index } of text.matchAll(units)) {
    bonds.fill(3, index, index + unit.length - 1);
    loosen(bonds, unit, index);
  }
  return bonds;
};

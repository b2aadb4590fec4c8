const date = String.raw`\d{4}年(?:\d{1,2}月(?:\d{1,2}日)?)?|\d{1,2}月\d{1,2}日`;
const documentNumber = String.raw`.?〔\d{4}〕\d+号?`;
const clause = String.raw`第[（(]?[一二三四五六七八九十百零\d]+[）)]?[条款项号届批]`;
const quantity =
  '[A-Za-z0-9](?:[A-Za-z0-9.,:/@_%+&#’-]*[A-Za-z0-9%])?[年月日号个家项名人元万亿份页次时分秒岁周季度届批条款％‰℃]?';
const doubled = '——|……';
/** （三）, and alternatives in brackets: （资质/证书）. */
const bracketed = String.raw`（[一二三四五六七八九十\d]{1,3}）|（[^（）/]{1,4}/[^（）/]{1,4}）`;
const units = new RegExp(`${date}|${documentNumber}|${clause}|${doubled}|${bracketed}|${quantity}`, 'gu');

/** For each UTF-16 unit of a text: whether the line must not break after it (numbers, dates, 〔2026〕12号, 2-em dashes). */
export const markUnbreakable = (text: string): boolean[] => {
  const held: boolean[] = new Array(text.length).fill(false);
  for (const { 0: unit, index } of text.matchAll(units)) held.fill(true, index, index + unit.length - 1);
  return held;
};

const digits = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'] as const;
const places = ['', '十', '百', '千'] as const;

/** 1–9999 in Chinese, for numbering paragraphs: 12 is 十二, 105 is 一百零五. */
export const chineseNumeral = (count: number): string => {
  const figures = [...String(count)].map(Number);
  const spelled = figures
    .map((figure, index) => (figure === 0 ? '零' : `${digits[figure]}${places[figures.length - 1 - index]}`))
    .join('')
    .replace(/零+/g, '零')
    .replace(/零$/, '');
  return count >= 10 && count < 20 ? spelled.slice(1) : spelled;
};

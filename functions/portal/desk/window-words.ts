import { type Words, words } from '#templates/pages/words.ts';

/** An intake window by its month, as people call it. */
export const windowWords = (window: string): Words => {
  const [year, month] = window.split('-');
  return words(`${year}年${Number(month)}月集中受理`, `Window of ${month === '01' ? 'January' : 'July'} ${year}`);
};

import { say, type Wordings } from './say.ts';

/** Refusals about numbers that were given on paper. */
export const numberWords = {
  'numbers.moved': ({ seen, last }) =>
    say('登记簿已有变动', 'The register has moved on', {
      zh: `您看到的登记簿用至${seen}号，现已用至${last}号；请重新打开登记簿核对后再登记。`,
      en: `You saw it end at ${seen}; it ends at ${last} now. Look at it again before you enter anything.`,
    }),
  'numbers.given': ({ last }) =>
    say('文号已由系统编定', 'The system gave that number', {
      zh: `${last}号以前（含本号）的文号已经登记，不能再登记为纸质用号；纸质文书与之重号的，请更改纸质文书的文号。`,
      en: `Numbers up to ${last} are in the register already; a paper that bears one of them has to be numbered anew.`,
    }),
  'numbers.foreign': ({ prefixes }) =>
    say('不是本单位的文号', "Another body's series", {
      zh: `纸质用号由该发文机关的负责人登记；您可以登记的代字：${prefixes.join('、') || '无'}。`,
      en: `The head of the body that numbers under it enters them; yours are: ${prefixes.join(', ') || 'none'}.`,
    }),
} satisfies Partial<Wordings>;

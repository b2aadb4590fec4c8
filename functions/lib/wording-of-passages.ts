import { say, type Wordings } from './say.ts';

/** Refusals about the office's own wording of documents. */
export const passageWords = {
  'wording.unsound': ({ flaws }) =>
    say('改写的文字不能使用', 'The wording cannot be used', {
      zh: flaws.map(({ called, message }) => `${called.zh}：${message.zh}`).join('；'),
      en: flaws.map(({ called, message }) => `${called.en}: ${message.en}`).join('; '),
    }),
  'wording.missing': ({ version }) =>
    say('没有这一版文字', 'No such version', {
      zh: `没有第${version}版，请先提出。`,
      en: `There is no version ${version}: propose it first.`,
    }),
  'wording.ownProposal': ({ proposedBy }) =>
    say('不能发布自己提出的文字', 'Not your own proposal', {
      zh: `本版文字由${proposedBy}提出，请由另一位负责人发布。`,
      en: `Proposed by ${proposedBy}: another head has to publish it.`,
    }),
  'wording.published': ({ version }) =>
    say('该版文字正在使用', 'In force already', {
      zh: `第${version}版已经发布并在使用，无需再次发布。`,
      en: `Version ${version} is the one in force.`,
    }),
} satisfies Partial<Wordings>;

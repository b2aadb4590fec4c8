import { say, type Wordings } from './say.ts';

/** Refusals about versions of the office's settings, and about holiday notices. */
export const settingsWords = {
  'settings.missing': ({ version }) =>
    say('没有这一版设置', 'No such version', {
      zh: `没有第${version}版办公室设置，请先提出。`,
      en: `There is no version ${version} of the settings: propose it first.`,
    }),
  'settings.unchanged': ({ version }) =>
    say('设置没有改动', 'Nothing changes', {
      zh: `所提设置与正在使用的第${version}版完全相同，无需提出。`,
      en: `The proposal equals version ${version}, which is in force.`,
    }),
  'settings.outdated': ({ version, basedOn, inForce }) =>
    say('设置的依据已经改变', 'Proposed on an older version', {
      zh: `${version ? `第${version}版` : '所提设置'}依据第${basedOn}版提出，现在使用的是第${inForce}版；请在第${inForce}版基础上核对后重新提出，以免改回已经发布的内容。`,
      en: `${version ? `Version ${version}` : 'The proposal'} was based on ${basedOn}, and ${inForce} is in force now: compare it and propose it anew on that.`,
    }),
  'settings.ownProposal': ({ proposedBy }) =>
    say('不能发布自己提出的设置', 'Not your own proposal', {
      zh: `本版设置由${proposedBy}提出，请由另一位负责人发布。`,
      en: `Proposed by ${proposedBy}: another head has to publish it.`,
    }),
  'settings.published': ({ version }) =>
    say('该版设置正在使用', 'In force already', {
      zh: `第${version}版设置正在使用，无需再次发布。`,
      en: `Version ${version} is the one in force.`,
    }),
  'calendar.exists': ({ year, noticeNumber }) =>
    say('该年度放假安排已公布', 'Published already', {
      zh: `${year}年放假安排（${noticeNumber}）已在用；如有更正，请附更正理由重新公布。`,
      en: `The notice of ${year} is in force: publish a correction and say why.`,
    }),
  'calendar.missing': ({ year }) =>
    say('没有可更正的放假安排', 'Nothing to correct', {
      zh: `${year}年尚无放假安排，请不带更正理由公布。`,
      en: `There is no notice of ${year} yet: publish it without a correction.`,
    }),
} satisfies Partial<Wordings>;

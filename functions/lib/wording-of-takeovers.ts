import { takeoverStatuses } from '#shared/domain/takeover/status.ts';
import { say, type Wordings } from './say.ts';

/** Refusals about what is taken over from before this system, and about changes of entries. */
export const takeoverWords = {
  'entryChange.missing': () =>
    say('没有这项变更', 'No such change', {
      zh: '没有这项变更，请从该组织的变更记录中选择。',
      en: 'There is no such change: choose one of the list of the organization.',
    }),
  'entryChange.decided': () =>
    say('这项变更已经办结', 'Decided already', {
      zh: '这项变更已经核准或者不予变更；确需再改的，另行提出。',
      en: 'It was confirmed or refused: propose another one.',
    }),
  'entryChange.ownProposal': ({ proposedBy }) =>
    say('不能核准自己提出的变更', 'Not your own proposal', {
      zh: `该变更由${proposedBy}提出，请由另一位负责人核准。`,
      en: `Proposed by ${proposedBy}: another head has to confirm it.`,
    }),
  'takeover.missing': ({ takeoverId }) =>
    say('没有这次导入', 'No such takeover', {
      zh: `没有第${takeoverId}次导入，请从导入记录中选择。`,
      en: `There is no takeover ${takeoverId}: choose one of the list.`,
    }),
  'takeover.unreadable': ({ why }) =>
    say('工作簿无法读取', 'The workbook cannot be read', { zh: `${why.zh}。`, en: `${why.en}.` }),
  'takeover.nothingNew': () =>
    say('没有新的内容', 'Nothing new', {
      zh: '工作簿中的内容系统都已经有了，无需导入。',
      en: 'The system has all of it: nothing is to be taken over.',
    }),
  'takeover.unsound': ({ faults }) =>
    say('导入内容已经不再相符', 'No longer sound', {
      zh: `上传以后系统内的情况有变化，现有${faults}处不符；请放弃后重新上传，查看逐处说明。`,
      en: `Since it was sent something changed: ${faults} faults now. Give it up and send it again to see each.`,
    }),
  'takeover.closed': ({ takeoverId, status }) =>
    say('这次导入已经办结', 'Closed already', {
      zh: `第${takeoverId}次导入${takeoverStatuses[status].zh}，不能再批准或者放弃。`,
      en: `Takeover ${takeoverId} is closed (${takeoverStatuses[status].en}): it is neither approved nor given up any more.`,
    }),
  'takeover.ownUpload': ({ uploadedBy }) =>
    say('不能批准自己上传的导入', 'Not your own upload', {
      zh: `该工作簿由${uploadedBy}上传，请由另一位负责人批准。`,
      en: `It was sent by ${uploadedBy}: another head has to approve it.`,
    }),
  'takeover.running': () =>
    say('正在导入既有台账', 'A takeover is being written', {
      zh: '正在写入导入的台账，完成前不能登记组织、证书、专家，也不能另行导入；请几分钟后再试。',
      en: 'What was taken over is being written: nothing else is entered before it is complete. Try again in some minutes.',
    }),
} satisfies Partial<Wordings>;

import { documentKinds } from '#shared/domain/document-kinds.ts';
import { type FallenRow, listStatuses } from '#shared/domain/paper-list.ts';
import { say, type Wordings } from './say.ts';

/** Rows that a sentence names; how many more there are is told. */
const most = 10;

const fallenWords = (fallen: readonly FallenRow[]) => {
  const more = fallen.length - most;
  const named = fallen.slice(0, most);
  return {
    zh: `${named.map(({ organizationName, why }) => `${organizationName}：${why.zh}`).join('')}${more > 0 ? `另有${more}件。` : ''}`,
    en: `${named.map(({ organizationName, why }) => `${organizationName}: ${why.en}`).join(' ')}${more > 0 ? ` ${more} more.` : ''}`,
  };
};

/** Refusals about lists (O16). */
export const listWords = {
  'document.listed': ({ listId }) =>
    say('该文书为清单文书', 'The paper of a list', {
      zh: `该文书由第${listId}号清单一次制发，涉及多件案件，不能就一件作废或者更正；该件有误的，以情况补充说明函说明或者按撤销决定的程序办理。`,
      en: `List ${listId} issued it for many cases: it is neither void nor corrected for one of them. Put that one right by a letter of explanation, or have the decision set aside.`,
    }),
  'list.missing': ({ listId }) =>
    say('没有这份清单', 'No such list', {
      zh: `没有第${listId}号清单，请从清单列表中选择。`,
      en: `There is no list ${listId}: choose one of those that are there.`,
    }),
  'list.stale': ({ seen, current }) =>
    say('清单已有变动', 'The list has changed', {
      zh: `您看到的是清单的第${seen}次变动，现为第${current}次；请重新查看后再办。`,
      en: `You saw its revision ${seen}, it is at ${current}: look at it again.`,
    }),
  'list.closed': ({ listId, status }) =>
    say('清单不能再变动', 'The list is closed', {
      zh: `第${listId}号清单${listStatuses[status].zh}，不能再修改、签发或者放弃。`,
      en: `List ${listId} (${listStatuses[status].en}) is neither changed, signed nor given up any more.`,
    }),
  'list.empty': ({ fallen }) =>
    say('没有可以列入的案件', 'No case can be on the list', {
      zh: `所选案件都不能列入清单。${fallenWords(fallen).zh}`,
      en: `None of the cases can be on the list. ${fallenWords(fallen).en}`,
    }),
  'list.shrunk': ({ fallen }) =>
    say('有案件退出清单，尚未签发', 'Rows dropped out, nothing was signed', {
      zh: `下列案件退出清单，没有使用文号；请查看其余案件后再签发。${fallenWords(fallen).zh}`,
      en: `Rows dropped out and no number was used: look at the others, then sign. ${fallenWords(fallen).en}`,
    }),
  'list.needless': ({ kind }) =>
    say('该清单无须合法性审核', 'The list needs no review', {
      zh: `《${documentKinds[kind].title}》不属于须经合法性审核的步骤。`,
      en: `The step of ${documentKinds[kind].id} is not reviewed.`,
    }),
} satisfies Partial<Wordings>;

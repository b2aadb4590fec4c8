import type { NotAnew, NotReissued, NotVoided } from '#shared/domain/correction.ts';
import { documentKinds } from '#shared/domain/document-kinds.ts';
import { draftStatuses } from '#shared/domain/draft.ts';
import { roles, rolesWords } from '#shared/domain/roles.ts';
import { type Words, words } from '#shared/domain/words.ts';
import { commandWords } from './names.ts';
import { say, type Wordings } from './say.ts';

const notReissuedWords: Readonly<Record<Exclude<NotReissued['why'], 'later' | 'lapsed'>, Words>> = {
  stands: words(
    '该文书没有作废：正在制发或者制发失败的，请重新制发；已发出而有误的，请用更正',
    'It is not void: restart its issuance where that failed, or correct what was issued',
  ),
  issued: words(
    '该文书作废前已经发出，不能以相同内容另发，请按程序另行作出',
    'It was issued before it was declared void: decide anew instead of sending the same again',
  ),
  proof: words('送达回证随所送达的文书另发', 'A proof of service is issued with its letter'),
  period: words(
    '公示期须自实际公示之日起完整计算，不能以原日期另发，请重新公示',
    'A publicity period runs in full from the day it is really posted: post it anew',
  ),
  released: words(
    '案件已经不再以该文书为依据，请按现在的程序行文',
    'The case no longer rests on this paper: write what is due now',
  ),
};

const notReissued = (refusal: NotReissued): Words => {
  if (refusal.why === 'later')
    return words(
      `向同一受文者已经另有同种文书（${refusal.documentId}）`,
      `The same addressee was written another paper of this kind (${refusal.documentId})`,
    );
  if (refusal.why === 'lapsed')
    return words(
      `文书中写明的日期${refusal.day}已过，请按程序另行确定日期`,
      `${refusal.day}, which the paper names, has passed: set another day by the procedure`,
    );
  return notReissuedWords[refusal.why];
};

const notAnew: Readonly<Record<NotAnew, Words>> = {
  effect: {
    zh: '以原期限为依据的决定已经生效，不再重新送达；确有错误的，依程序撤销原决定。',
    en: 'A decision that rested on the first term has had effect: it is set aside, and nothing is served anew.',
  },
  used: {
    zh: '该期限内的事项已经提出或者已经办结，案件不再等候，无需重新送达。',
    en: 'What the term was for was done, or the case is beyond it: nothing waits to be served anew.',
  },
};

/** Refusals about drafts, signatures, numbers, corrections and the service of documents. */
const notVoided: Readonly<Record<NotVoided, Words>> = {
  effect: {
    zh: '决定已经生效，文书不再作废；确有错误的，只能依程序撤销或者变更原决定。',
    en: 'A decision has had effect: nothing is declared void any more; what is wrong is set aside or changed as a decision.',
  },
  withdrawal: {
    zh: '该文书是撤回其他文书的通知，不能作废；需要恢复的，请重新作出原文书。',
    en: 'It withdraws another paper and is not declared void itself: make the paper anew.',
  },
  unissued: {
    zh: '文书尚未印发。正在制发的，请等制发完成；制发失败的，请在该文书页面直接作废后另发。',
    en: 'It is not issued. Wait until it is; one that could not be made is declared void on its page and issued anew.',
  },
};

export const signingWords = {
  'signOff.required': ({ documents, needs }) =>
    say('须经签发', 'Must be signed off', {
      zh: `${documents.map((kind) => documentKinds[kind].title).join('、')}须先拟稿，由${rolesWords(needs).zh}签发后办理。`,
      en: `Draft this step first: ${documents.map((kind) => documentKinds[kind].title).join(', ')} must be signed off (${rolesWords(needs).en}).`,
    }),
  'signOff.ownDraft': ({ draftedBy }) =>
    say('不能签发自己拟的稿', 'Not your own draft', {
      zh: `本稿由${draftedBy.join('、')}拟写或者修改，签发人不得是拟稿人，请由另一位负责人签发。`,
      en: `Drafted by ${draftedBy.join(', ')}: whoever signs off may not have drafted. Ask another head.`,
    }),
  'draft.missing': () =>
    say('没有这份拟稿', 'No such draft', {
      zh: '拟稿不存在，或者您无权查看。',
      en: 'There is no such draft, or you may not see it.',
    }),
  'word.unreadable': ({ why }) => say('Word文档不能读取', 'The text document cannot be read', why),
  'word.unfit': ({ why }) => say('Word文档不能写回拟稿', 'The text document does not fit the draft', why),
  'draft.stale': ({ seen, current }) =>
    say('拟稿已有变化', 'The draft has changed', {
      zh: `您看到的是第${seen}次记录，现为第${current}次，请重新阅读后再办理。`,
      en: `You saw revision ${seen}; it is now ${current}. Read the draft again.`,
    }),
  'draft.closed': ({ status }) =>
    say('拟稿不能再办理', 'The draft is not open', {
      zh: `拟稿${draftStatuses[status].zh}，不能办理此项；已退回的请修改后再送签。`,
      en: `The draft is ${draftStatuses[status].en}: revise one that was sent back, or draft anew.`,
    }),
  'draft.needless': ({ command }) =>
    say('不需要签发', 'No sign-off needed', {
      zh: `“${commandWords(command).zh}”不发出须签发的文书，请直接办理。`,
      en: `“${commandWords(command).en}” issues no letter that must be signed off: give it directly.`,
    }),
  'delegation.missing': () =>
    say('没有这项授权', 'No such delegation', {
      zh: '授权不存在、已经结束，或者不是您作出的。',
      en: 'There is no such delegation, it has ended, or you did not make it.',
    }),
  'delegation.onward': ({ role }) =>
    say('不得转授权', 'Not to be passed on', {
      zh: `只有本人担任${roles[role].zh}的，才能授权他人代行；代行的职权不得再授权。`,
      en: `Only who is ${roles[role].en} in their own right may delegate it.`,
    }),
  'document.voided': () =>
    say('文书已作废', 'The document is void', {
      zh: '该文书已作废，不再提供；请以后续文书为准。',
      en: 'This document was declared void: go by what replaced it.',
    }),
  'document.superseded': ({ by }) =>
    say('文书已更正', 'Corrected already', {
      zh: `该文书已由${by}更正，请更正后一份文书。`,
      en: `${by} corrected this document already: correct that one.`,
    }),
  'correction.notAnew': ({ not }) => say('不能重新送达', 'Not to be served anew', notAnew[not]),
  'reissue.notDue': ({ not }) => say('不能另发', 'Not to be issued anew', notReissued(not)),
  'void.ownSignature': () =>
    say('不能作废自己签发的文书', 'Not your own signature', {
      zh: '文书作废由两人办理：签发人不得提出，签发人、拟稿人及其授权代行的人不得确认，请由他人提出或者另一位负责人确认。',
      en: 'Two people void a document: the signer does not propose it, and neither signer nor drafter, nor who acts for them, confirms it. Let somebody else do so.',
    }),
  'officer.aside': ({ officer }) =>
    say('应当回避', 'Standing aside', {
      zh: `${officer}在本案中应当回避（或者已申请回避、尚未决定），不能查看或者办理本案，请由他人办理。`,
      en: `${officer} stands aside in this case, or asked to and awaits the decision: somebody else reads it and acts in it.`,
    }),
  'void.notOpen': ({ not }) => say('不能作废', 'Not to be declared void', notVoided[not]),
  'consent.missing': () =>
    say('未同意电子送达', 'No consent to electronic service', {
      zh: '受送达单位没有登记同意电子送达，请采用其他方式送达。',
      en: 'The recipient has no consent to electronic service on record: use another way.',
    }),
} satisfies Partial<Wordings>;

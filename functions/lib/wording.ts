import { documentKinds } from '#shared/domain/document-kinds.ts';
import type { Refusal, RefusalCode } from '#shared/domain/refusal.ts';
import { roles } from '#shared/domain/roles.ts';

type Sentence = { readonly title: string; readonly detail: string };
type Wording = { readonly zh: Sentence; readonly en: Sentence };
type Words = { readonly [Code in RefusalCode]: (refusal: Extract<Refusal, { code: Code }>) => Wording };

const say = (zhTitle: string, enTitle: string, detail: { zh: string; en: string }): Wording => ({
  zh: { title: zhTitle, detail: detail.zh },
  en: { title: enTitle, detail: detail.en },
});

const labels = (needed: readonly (keyof typeof roles)[]): string =>
  [...new Set(needed)].map((role) => roles[role]).join('、');

const draftStates: Readonly<Record<string, string>> = {
  drafted: '正在送签',
  sentBack: '已退回修改',
  signedOff: '已签发',
  discarded: '已作废',
  overtaken: '已因案件进展失效',
};

const words: Words = {
  'input.invalid': ({ issues }) =>
    say('填写有误', 'The input is not valid', {
      zh: issues.map(({ path, message }) => `${path || '整体'}：${message}`).join('；'),
      en: `Correct these fields: ${issues.map(({ path }) => path || '(whole)').join(', ')}.`,
    }),
  'input.malformed': ({ detail }) =>
    say('请求内容无法读取', 'The body cannot be read', {
      zh: `请求体不是有效的JSON：${detail}`,
      en: `The body is not valid JSON: ${detail}`,
    }),
  'input.tooLarge': ({ limitBytes }) =>
    say('请求内容过大', 'The body is too large', {
      zh: `请求体不得超过${limitBytes}字节。`,
      en: `A body holds at most ${limitBytes} bytes.`,
    }),
  'input.mediaType': () =>
    say('请求格式不支持', 'The media type is not supported', {
      zh: '请以 Content-Type: application/json 提交。',
      en: 'Send Content-Type: application/json.',
    }),
  'access.forbidden': ({ needs }) =>
    say('无权访问', 'Not permitted', {
      zh: `需要以下身份之一：${labels(needs)}。`,
      en: `One of these roles is needed: ${needs.join(', ')}.`,
    }),
  'command.forbidden': ({ command, needs }) =>
    say('无权办理', 'Not permitted', {
      zh: `“${command}”须由以下身份办理：${labels(needs)}。`,
      en: `${command} is given by: ${[...new Set(needs)].join(', ')}.`,
    }),
  'command.unknown': ({ command, known }) =>
    say('没有这一步骤', 'No such command', {
      zh: `不存在“${command}”，可用步骤：${known.join('、')}。`,
      en: `${command} is none of: ${known.join(', ')}.`,
    }),
  'command.unavailable': ({ command, state, available }) =>
    say('当前状态不能办理', 'Not available in this state', {
      zh: `案件处于“${state}”，不能“${command}”；您现在可以：${available.join('、') || '无'}。`,
      en: `The case is ${state} and does not accept ${command}; open to you now: ${available.join(', ') || 'nothing'}.`,
    }),
  'guard.unmet': ({ unmet }) =>
    say('不具备办理条件', 'A condition is not met', {
      zh: unmet.map(({ message, basis }) => `${message.zh}（${basis}）`).join(''),
      en: unmet.map(({ message }) => message.en).join(' '),
    }),
  'window.closed': ({ nextWindow }) =>
    say('不在集中受理期', 'The intake window is closed', {
      zh: `每年1月、7月集中受理，本申请列入${nextWindow}，届时方可受理（《实施细则》第六条第（一）项）。`,
      en: `Applications are taken in each January and July; this one waits for ${nextWindow}.`,
    }),
  'case.missing': () =>
    say('没有这个案件', 'No such case', {
      zh: '案件不存在，或者您无权查看。',
      en: 'There is no such case, or you may not see it.',
    }),
  'case.duplicate': ({ caseId }) =>
    say('已有同一事项的申请', 'Applied for already', {
      zh: `案件${caseId}正在办理同一事项。`,
      en: `Case ${caseId} is open about the same subject.`,
    }),
  'case.stale': ({ seen, current }) =>
    say('案件已有变化', 'The case has moved on', {
      zh: `您看到的是第${seen}版，现为第${current}版，请重新读取后再办理。`,
      en: `You saw version ${seen}; it is now ${current}. Read the case again.`,
    }),
  'version.missing': () =>
    say('缺少版本', 'The version is missing', {
      zh: '请以 If-Match 注明您所见的案件版本（读取案件时的 ETag）。',
      en: 'Send If-Match with the ETag of the case as you read it.',
    }),
  'organization.missing': ({ uscc }) =>
    say('目录中没有该组织', 'No such organization', { zh: `目录中没有${uscc}。`, en: `The directory has no ${uscc}.` }),
  'organization.exists': ({ uscc }) =>
    say('该组织已登记', 'Registered already', { zh: `${uscc}已在目录中。`, en: `${uscc} is in the directory.` }),
  'organization.exited': ({ uscc }) =>
    say('该组织已退出目录', 'The organization has left', {
      zh: `${uscc}的资质已终止。`,
      en: `The qualification of ${uscc} has ended.`,
    }),
  'certificate.unknown': ({ certificateId }) =>
    say('没有这个证书', 'No such certificate', {
      zh: `目录中没有证书${certificateId}。`,
      en: `The directory has no certificate ${certificateId}.`,
    }),
  'certificate.foreign': ({ certificateId }) =>
    say('证书属于其他组织', "Another organization's certificate", {
      zh: `证书${certificateId}不是该组织实施的证书。`,
      en: `Certificate ${certificateId} belongs to another organization.`,
    }),
  'certificate.exists': ({ certificateId }) =>
    say('证书编码已使用', 'The code is taken', {
      zh: `证书编码${certificateId}已登记。`,
      en: `Certificate ${certificateId} is registered already.`,
    }),
  'certificate.exited': ({ certificateId }) =>
    say('证书已退出目录', 'The certificate has left', {
      zh: `证书${certificateId}的实施资格已终止。`,
      en: `The authorization of ${certificateId} has ended.`,
    }),
  'document.missing': () =>
    say('没有这份文书', 'No such document', {
      zh: '文书不存在，或者您无权查看。',
      en: 'There is no such document, or you may not see it.',
    }),
  'document.pending': () =>
    say('文书尚未制成', 'The document is not ready', {
      zh: '文书正在制作，请稍后再取。',
      en: 'The document is being made: ask again shortly.',
    }),
  'signOff.required': ({ documents, needs }) =>
    say('须经签发', 'Must be signed off', {
      zh: `${documents.map((kind) => documentKinds[kind].title).join('、')}须先拟稿，由${labels(needs)}签发后办理。`,
      en: `Draft this step first: ${needs.join(' or ')} signs off ${documents.join(', ')}.`,
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
  'draft.stale': ({ seen, current }) =>
    say('拟稿已有变化', 'The draft has changed', {
      zh: `您看到的是第${seen}次记录，现为第${current}次，请重新阅读后再办理。`,
      en: `You saw revision ${seen}; it is now ${current}. Read the draft again.`,
    }),
  'draft.closed': ({ status }) =>
    say('拟稿不能再办理', 'The draft is not open', {
      zh: `拟稿${draftStates[status] ?? status}，不能办理此项；已退回的请修改后再送签。`,
      en: `The draft is ${status}: revise one that was sent back, or draft anew.`,
    }),
  'draft.needless': ({ command }) =>
    say('不需要签发', 'No sign-off needed', {
      zh: `“${command}”不发出须签发的文书，请直接办理。`,
      en: `${command} issues no letter that must be signed off: give it directly.`,
    }),
  'delegation.missing': () =>
    say('没有这项授权', 'No such delegation', {
      zh: '授权不存在、已经结束，或者不是您作出的。',
      en: 'There is no such delegation, it has ended, or you did not make it.',
    }),
  'delegation.onward': ({ role }) =>
    say('不得转授权', 'Not to be passed on', {
      zh: `只有本人担任${roles[role]}的，才能授权他人代行；代行的职权不得再授权。`,
      en: `Only who holds ${role} in their own right may delegate it.`,
    }),
  'wording.unsound': ({ flaws }) =>
    say('改写的文字不能使用', 'The wording cannot be used', {
      zh: flaws.map(({ passage, message }) => `${passage}：${message.split(' / ')[0]}`).join('；'),
      en: flaws.map(({ passage, message }) => `${passage}: ${message.split(' / ')[1] ?? message}`).join('; '),
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
  'glyph.missing': ({ characters }) =>
    say('含有无法排印的字符', 'A character cannot be set', {
      zh: `没有字体含有：${characters.join('、')}，请改用通用规范汉字。`,
      en: `No font has: ${characters.join(', ')}.`,
    }),
  'idempotency.missing': () =>
    say('缺少请求编号', 'The idempotency key is missing', {
      zh: '请以 Idempotency-Key 注明本次请求的编号（1至128个可见ASCII字符），重复提交时沿用同一编号。',
      en: 'Send Idempotency-Key (1 to 128 visible ASCII characters); repeat it when you repeat the request.',
    }),
  'idempotency.mismatch': () =>
    say('请求编号已用于其他内容', 'The idempotency key was used before', {
      zh: '该编号此前用于不同内容的请求，请换一个编号。',
      en: 'This key came with another request before: use a new one.',
    }),
  'store.contended': () =>
    say('办理拥挤', 'Too many writers', {
      zh: '同一单位正有其他事项写入，本次没有任何改动，请稍后重试。',
      en: 'Others write at the same time; nothing was changed. Try again.',
    }),
};

/** Title and detail of a refusal in both languages: what is wrong and what to do. */
export const wording = <Code extends RefusalCode>(refusal: Extract<Refusal, { code: Code }>): Wording =>
  (words[refusal.code as Code] as (refusal: Extract<Refusal, { code: Code }>) => Wording)(refusal);

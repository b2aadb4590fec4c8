import { basisWords } from '#shared/domain/basis.ts';
import { screeningOutcomes } from '#shared/domain/clue.ts';
import { intakeWords } from '#shared/domain/law-words.ts';
import type { ExpertMember, Refusal, RefusalCode } from '#shared/domain/refusal.ts';
import { rolesWords } from '#shared/domain/roles.ts';
import type { Words } from '#shared/domain/words.ts';
import { fieldName } from './field-name.ts';
import { commandsWords, commandWords, stateWords } from './names.ts';
import { say, type Wording, type Wordings } from './say.ts';
import { attachmentWords } from './wording-of-attachments.ts';
import { directoryWords } from './wording-of-directory.ts';
import { glyphWords } from './wording-of-glyphs.ts';
import { listWords } from './wording-of-lists.ts';
import { numberWords } from './wording-of-numbers.ts';
import { passageWords } from './wording-of-passages.ts';
import { settingsWords } from './wording-of-settings.ts';
import { signingWords } from './wording-of-signing.ts';
import { storeWords } from './wording-of-store.ts';
import { takeoverWords } from './wording-of-takeovers.ts';

/** The members by which a person named is compared with the pool. */
const expertMembers: Readonly<Record<ExpertMember, Words>> = {
  name: { zh: '姓名', en: 'name' },
  organization: { zh: '单位', en: 'employer' },
  recommendedBy: { zh: '推荐部门', en: 'recommending department' },
};

const words: Wordings = {
  'input.invalid': ({ issues }) =>
    say('填写有误', 'The input is not valid', {
      zh: issues.map((issue) => `${fieldName('zh', issue)}：${issue.message.zh}`).join('；'),
      en: issues.map((issue) => `${fieldName('en', issue)}: ${issue.message.en}`).join('; '),
    }),
  'input.malformed': () =>
    say('请求内容无法读取', 'The body cannot be read', {
      zh: '请求体不是有效的JSON，请核对引号、逗号和括号。',
      en: 'The body is not valid JSON: compare quotes, commas and brackets.',
    }),
  'input.tooLarge': ({ limitBytes }) =>
    say('请求内容过大', 'The body is too large', {
      zh: `请求体不得超过${limitBytes}字节。`,
      en: `A body holds at most ${limitBytes} bytes.`,
    }),
  'input.mediaType': ({ expected = 'application/json' }) =>
    say('请求格式不支持', 'The media type is not supported', {
      zh: `请以这一格式提交：${expected}。`,
      en: `Send it as ${expected}.`,
    }),
  'input.notAcceptable': ({ offers }) =>
    say('不提供所要的格式', 'The media type asked for is not offered', {
      zh: `该地址只以这一格式答复：${offers}；请修改请求的Accept。`,
      en: `It is answered as ${offers}: change what the request accepts.`,
    }),
  'method.refused': ({ takes }) =>
    say('请求方法不支持', 'The method is not supported', {
      zh: `该地址只接受：${takes.join('、')}。`,
      en: `It takes ${takes.join(', ')}.`,
    }),
  'route.missing': () =>
    say('没有这个接口', 'There is no such route', {
      zh: '没有这个接口，请核对接口说明中的地址。',
      en: 'There is no such route: compare the address with the description of the API.',
    }),
  'input.tooComplex': ({ mostLevels, mostMembers }) =>
    say('内容过于复杂', 'The body is too complex', {
      zh: `内容最多嵌套${mostLevels}层、共${mostMembers}项，请分次提交。`,
      en: `A body has at most ${mostLevels} levels and ${mostMembers} members: send it in parts.`,
    }),
  'access.unidentified': () =>
    say('登录凭据未注明本人', 'The token names nobody', {
      zh: '登录凭据中没有可用的用户标识，请联系登录系统的管理人员。',
      en: 'The token has no usable subject: ask whoever runs the sign-in.',
    }),
  'access.forbidden': ({ needs }) =>
    say('无权访问', 'Not permitted', {
      zh: `需要以下身份之一：${rolesWords(needs).zh}。`,
      en: `One of these roles is needed: ${rolesWords(needs).en}.`,
    }),
  'command.forbidden': ({ command, needs }) =>
    say('无权办理', 'Not permitted', {
      zh: `“${commandWords(command).zh}”须由以下身份办理：${rolesWords(needs).zh}。`,
      en: `“${commandWords(command).en}” is given by: ${rolesWords(needs).en}.`,
    }),
  'command.internal': ({ command }) =>
    say('不能直接办理', 'Not given by name', {
      zh: `“${commandWords(command).zh}”由相应事项（线索筛查、公示异议等）办理时一并完成，不能单独提交。`,
      en: `“${commandWords(command).en}” follows from screening a clue or raising an objection: use that request.`,
    }),
  'command.unknown': ({ known }) =>
    say('没有这一步骤', 'No such command', {
      zh: `案件没有这一步骤，可用步骤：${commandsWords(known).zh}。`,
      en: `The case has no such step; it has: ${commandsWords(known).en}.`,
    }),
  'command.unavailable': ({ command, state, available }) =>
    say('当前状态不能办理', 'Not available in this state', {
      zh: `案件处于“${stateWords(state).zh}”，不能“${commandWords(command).zh}”；您现在可以：${commandsWords(available).zh || '无'}。`,
      en: `The case stands at “${stateWords(state).en}” and does not take “${commandWords(command).en}”; open to you now: ${commandsWords(available).en || 'nothing'}.`,
    }),
  'guard.unmet': ({ unmet }) =>
    say('不具备办理条件', 'A condition is not met', {
      zh: unmet.map(({ message, basis }) => `${message.zh}（${basisWords(basis).zh}）`).join(''),
      en: unmet.map(({ message, basis }) => `${message.en} (${basisWords(basis).en})`).join(' '),
    }),
  'window.closed': ({ nextWindow }) =>
    say('不在集中受理期', 'The intake window is closed', {
      zh: `每年${intakeWords().zh}集中受理，本申请列入${nextWindow}，届时方可受理（《实施细则》第六条第（一）项）。`,
      en: `Applications are taken in ${intakeWords().en} of each year; this one waits for ${nextWindow}.`,
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
  'clue.missing': () =>
    say('没有这条线索', 'No such clue', {
      zh: '线索不存在，或者您无权查看。',
      en: 'There is no such clue, or you may not see it.',
    }),
  'clue.screened': ({ clueId, outcome }) =>
    say('线索已筛查', 'Screened already', {
      zh: `${clueId}号线索已作出筛查结论（${screeningOutcomes[outcome].zh}），不能再次筛查。`,
      en: `Clue ${clueId} was screened (${screeningOutcomes[outcome].en}); it is screened once.`,
    }),
  'clue.unanswerable': ({ clueId, why }) =>
    say('不能登记答复', 'No reply can be recorded', {
      zh: `${clueId}号线索${{ anonymous: '为匿名反映，没有答复对象', unscreened: '尚未筛查', answered: '已经答复' }[why]}。`,
      en: `Clue ${clueId} ${{ anonymous: 'was told without a name', unscreened: 'is not screened yet', answered: 'was answered already' }[why]}.`,
    }),
  'objection.paced': ({ mostADay, paper }) =>
    say('网上异议已达上限', 'No more objections from here today', {
      zh: `同一网络地址每日对一个案件最多提出${mostADay}件网上异议，${paper.zh}`,
      en: `From one address a case takes ${mostADay} objections a day over this page. ${paper.en}`,
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
  'verification.missing': () =>
    say('没有这个验证码', 'No such code', {
      zh: '没有以此验证码发出的文书，请核对文书末页下方的16位验证码。',
      en: 'No document was issued under this code: compare the 16 characters at the foot of its last page.',
    }),
  'verification.empty': () =>
    say('没有文件', 'No file', {
      zh: '请以请求体提交要核验的PDF文件。',
      en: 'Send the PDF to be verified as the body.',
    }),
  'expert.unknown': ({ expertId }) =>
    say('专家库中没有该专家', 'Not in the pool', {
      zh: `专家库中没有${expertId}，请先登记或者更正编号。`,
      en: `The pool has no expert ${expertId}: register the expert or correct the id.`,
    }),
  'expert.exists': ({ expertId }) =>
    say('该专家已登记', 'Registered already', {
      zh: `${expertId}已在专家库中。`,
      en: `${expertId} is in the pool.`,
    }),
  'expert.inactive': ({ expertId, standing }) =>
    say('该专家不能参加评议', 'The expert is not active', {
      zh: `${expertId}${standing === 'left' ? '已退出专家库' : '已暂停参加评议'}，请更换专家。`,
      en: `${expertId} ${standing === 'left' ? 'has left the pool' : 'is suspended'}: name another expert.`,
    }),
  'expert.differs': ({ expertId, member, inPool }) =>
    say('与专家库记载不符', 'Differs from the pool', {
      zh: `${expertId}的${expertMembers[member].zh}在专家库中为“${inPool}”，请核对。`,
      en: `The pool holds another ${expertMembers[member].en} for ${expertId}: ${inPool}.`,
    }),
  'expert.tooFew': ({ wanted, available }) =>
    say('可抽取的专家不足', 'Too few candidates', {
      zh: `需要${wanted}名，可抽取${available}名，请补充专家库或者减少人数。`,
      en: `${wanted} are wanted and ${available} can be drawn: enlarge the pool or draw fewer.`,
    }),
  'correction.missing': () =>
    say('没有这一更正登记', 'No such correction', {
      zh: '没有这一待核对的更正登记，或者已经决定；已决定的见案件经过。',
      en: 'No such correction awaits a decision; those decided on stand in the log of the case.',
    }),
  'task.missing': () =>
    say('没有这一事项', 'No such task', {
      zh: '没有这一待处理事项，或者它只能随文书制成而办结。',
      en: 'There is no such task, or it clears itself once its document is issued.',
    }),
  ...directoryWords,
  ...signingWords,
  ...passageWords,
  ...attachmentWords,
  ...{ ...numberWords, ...listWords, ...settingsWords, ...takeoverWords },
  'glyph.missing': glyphWords,
  ...storeWords,
};

/** Title and detail of a refusal in both languages: what is wrong and what to do. */
export const wording = <Code extends RefusalCode>(refusal: Extract<Refusal, { code: Code }>): Wording =>
  (words[refusal.code as Code] as (refusal: Extract<Refusal, { code: Code }>) => Wording)(refusal);

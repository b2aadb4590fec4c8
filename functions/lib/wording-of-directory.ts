import { say, type Wordings } from './say.ts';

/** Refusals about organizations and certificates of the directory. */
export const directoryWords = {
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
  'certificate.barred': ({ until }) =>
    say('批准（申请）日期在禁入期内', 'Approved on a day of a ban', {
      zh: `该证书的批准日期（或者招募申请日期）在不得参加招募遴选的期限内（至${until}），不予登记；日期有误的，请核对后重新登记。`,
      en: `It was approved, or applied for, while the organization was barred (until ${until}), and is not entered. If the day is wrong, enter the right one.`,
    }),
  'certificate.needsHead': ({ caseId }) =>
    say('应由负责人登记', 'A head enters it', {
      zh: `涉及该组织资质的案件${caseId}办理期间批准的证书，由办公室负责人登记。`,
      en: `Case ${caseId} on the qualification runs since before it was approved: a head of the office enters it.`,
    }),
  'certificate.needsProof': () =>
    say('须附批准凭据', 'Its proof is needed', {
      zh: '该组织正处于禁入期或者资质案件办理期间，此前批准的证书须写明批准凭据，由两人分别登记。',
      en: 'The organization is barred, or a case on its qualification runs: what was approved before is entered by two people, each naming the proof.',
    }),
  'certificate.differs': ({ certificateId }) =>
    say('两人登记不一致', 'Two people entered it otherwise', {
      zh: `证书${certificateId}的两次登记不一致，请核对批准凭据后重新登记。`,
      en: `Certificate ${certificateId} was entered in two ways: compare the proof and enter it again.`,
    }),
} satisfies Partial<Wordings>;

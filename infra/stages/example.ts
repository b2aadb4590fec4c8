import type { z } from 'zod';
import { law } from '#shared/domain/law.ts';
import type { OfficeSettings } from '#shared/domain/office.ts';
import { Stage } from './stage.ts';

const contact = (name: string) => ({
  name,
  phone: '000-00000000',
  address: '示例市示例区示例路1号',
  postcode: '000000',
  email: 'office@example.cn',
});

const [present, whole] = law.panelQuorum.value;

/** The office of the examples: every name marked 示例 is no real body. */
export const exampleSettings: z.input<typeof OfficeSettings> = {
  version: '示例-1',
  conferenceName: '国务院职业教育工作部际联席会议',
  office: {
    name: '国务院职业教育工作部际联席会议办公室',
    documentNumberPrefix: '示例办函',
    sealMode: 'proxy',
    sealHolder: '示例部职业教育司',
    contact: contact('示例联系人甲'),
  },
  agency: {
    name: '示例受托中心',
    documentNumberPrefix: '示例受字',
    sealMode: 'own',
    contact: contact('示例联系人乙'),
  },
  consultees: [
    { code: 'NDRC', name: '国家发展改革委' },
    { code: 'SAMR', name: '市场监管总局' },
  ],
  banAppliesTo: 'anyExit',
  silenceClause: true,
  terms: {
    acceptanceDecision: 5,
    supplement: 15,
    panelForming: 10,
    inquiryReply: 10,
    recusalDecision: 3,
    siteVisitNotice: 3,
    review: 30,
    opinionReport: 5,
    consultationReply: 10,
    consultationReminder: 5,
    dissentCoordination: 15,
    feedback: 5,
    publication: 10,
    conferenceReport: 10,
    investigation: 40,
    opinionNotice: 5,
    serviceProof: 10,
    appealDecision: 5,
    reconsideration: 20,
    reconsiderationExtension: 10,
    measures: 10,
    reexamination: 15,
    publicityPreparation: 10,
    publicity: law.publicity.value,
    objectionReply: 15,
    announcement: 10,
    screening: 10,
  },
  panel: {
    minimumSize: law.panelSize.value,
    quorum: present / whole,
    conflictYears: law.conflictYears.value,
    reducedSize: law.reducedPanel.value,
  },
  entrustment: { letterNumber: '示例办函〔2023〕1号', from: '2023-01-06' },
  interpretations: [],
  publicityScope: ['示例受托中心网站', '职业技能等级证书信息管理服务平台（示例）'],
  circularRecipients: ['各省、自治区、直辖市教育厅（教委）（示例）', '各培训评价组织（示例）'],
};

/** The stage of the tests and the demonstration: no address leads anywhere. */
export const exampleStage = Stage.parse({
  name: 'example',
  purpose: 'example',
  architecture: 'arm64',
  signIn: { issuer: 'https://sign-in.example.cn', audience: ['exit-docket'], clientId: 'exit-docket-portal' },
  publicAddress: 'https://exit-docket.example.cn',
  settings: exampleSettings,
  mail: { by: 'ses', from: 'documents@example.cn' },
  archive: { years: 10, lock: 'GOVERNANCE' },
  logDays: 365,
});

import type { DocumentKind } from '#shared/domain/document-kinds.ts';
import { exampleAgency, exampleOffice } from '#templates/documents/parts/examples.ts';
import { documentTemplates } from '#templates/documents/registry.ts';
import type { SealFiles } from '#templates/seals/press-seals.ts';
import { exampleSeal, exampleStamp } from '../pictures/example-seal.ts';

type Variant = {
  readonly name: string;
  readonly kind: DocumentKind;
  readonly data: unknown;
  readonly seals?: SealFiles;
};

/** What an issued document has besides its data; the code and the page are examples and lead nowhere. */
const issued = { verification: { code: '2345-6789-ABCD-EFGH', address: 'https://verify.example.cn' } };

/** A sample as it looks once it is issued. */
export const issuedSample = (kind: DocumentKind): Record<string, unknown> => ({
  ...(documentTemplates[kind].sample as Record<string, unknown>),
  ...issued,
});

const vary = (kind: DocumentKind, variant: string, changes: Record<string, unknown>): Variant => {
  return { name: `variant-${kind}-${variant}`, kind, data: { ...issuedSample(kind), ...changes } };
};

const numbered = (count: number, make: (index: number) => unknown): unknown[] =>
  Array.from({ length: count }, (_, index) => make(index + 1));

const certificate = (index: number) => ({
  certificateId: `X-2021-${String(index).padStart(4, '0')}`,
  name: `示例职业技能${index}`,
});

const unsealed = { name: '国务院职业教育工作部际联席会议办公室', sealMode: 'none' };
const own = (name: string) => ({ name, sealMode: 'own' });
const stamped = (name: string, title: string, official: string) => ({
  name,
  sealMode: 'stamp',
  signatory: { title, name: official },
});

const { clues } = documentTemplates.clueLedger.sample as { readonly clues: readonly object[] };
const [clue] = clues;

/** Images that nobody can take for a seal, where an office would have its own. */
const exampleSeals: SealFiles = new Map([
  ['seal/office.png', exampleSeal()],
  ['seal/agency.png', exampleSeal()],
  ['seal/stamp.png', exampleStamp()],
]);
const sealImage = { key: 'seal/office.png', width: 42 };
const pressed = (variant: Variant): Variant => ({ ...variant, seals: exampleSeals });

const exampleViews = {
  inFavour: '善后工作方案可行，考生权益有保障',
  against: '尚有考生未取得证书，宜在处理完毕后再办理',
  first: { meetingOn: '2026-02-24', votes: { yes: 3, no: 1, abstain: 1 } },
};

/** The layouts and lengths that the samples do not show. */
export const galleryVariants: readonly Variant[] = [
  vary('exitApprovalReply', 'unsealed', { issuer: unsealed }),
  pressed(
    vary('exitApprovalReply', 'sealed', {
      issuer: { ...exampleOffice, sealImage },
    }),
  ),
  pressed(vary('acceptanceNotice', 'sealed', { issuer: { ...exampleAgency, sealImage: { ...sealImage, width: 45 } } })),
  pressed(
    vary('exitApprovalReply', 'joint-sealed', {
      issuer: { ...own('示例部门甲'), sealImage },
      coIssuers: ['示例部门乙', '示例委员会丙', '示例总局丁', '示例总局戊'].map((name) => ({
        ...own(name),
        sealImage,
      })),
    }),
  ),
  pressed(
    vary('exitApprovalReply', 'stamp-pressed', {
      issuer: {
        ...stamped('示例部门甲', '示例部门甲主任', '示例签发人'),
        sealImage: { key: 'seal/stamp.png', width: 30 },
      },
    }),
  ),
  vary('exitApprovalReply', 'stamp', {
    issuer: stamped('示例部门甲', '示例部门甲主任', '示例签发人'),
  }),
  vary('exitApprovalReply', 'joint-stamps', {
    issuer: stamped('示例部门甲', '示例部门甲主任', '示例签发人甲'),
    coIssuers: [stamped('示例委员会乙', '示例委员会乙副主任兼秘书长', '示例签发人乙')],
  }),
  vary('exitApprovalReply', 'worded', {
    wording: {
      version: '1',
      passages: {
        settlement: '三、请你单位处理好善后事项，{deadline}将情况报{agencyName}，并对退出前已实施的行为负责。',
      },
    },
  }),
  vary('exitApprovalReply', 'joint', {
    issuer: own('示例部门甲'),
    coIssuers: [own('示例部门乙'), own('示例委员会丙'), own('示例总局丁')],
  }),
  vary('exitApprovalReply', 'classified', {
    classification: { copyNumber: '000001', urgency: '特急' },
    copiedTo: [{ name: '国家发展改革委' }, { name: '市场监管总局' }],
  }),
  vary('exitApprovalReply', 'by-hand', {
    issuer: {
      ...exampleOffice,
      sealMode: 'hand',
      sealHolder: undefined,
      letterhead: 'preprinted',
      binding: 'mirrored',
    },
    openness: '主动公开',
    retention: '永久',
  }),
  vary('exitApprovalReply', 'certificates', {
    scope: { type: 'certificate', certificates: numbered(10, certificate) },
    holds: {
      ...(documentTemplates.exitApprovalReply.sample as { readonly holds: object }).holds,
      ...{ othersUnaffected: true, certificatesToo: false },
    },
  }),
  vary('exitReport', 'copies', {
    classification: { copyNumber: '000001', urgency: '加急' },
    copiedTo: numbered(12, (index) => ({ name: `示例成员单位${index}` })),
  }),
  vary('supplementaryLetter', 'upward', {
    documentNumber: '示例报〔2026〕6号',
    recipients: [{ name: '国务院职业教育工作部际联席会议' }],
    upward: true,
    signer: '示例签发人',
    request: undefined,
  }),
  vary('exitConsultationLetter', 'departments', {
    departments: numbered(60, (index) => ({ name: `示例部门${index}` })),
  }),
  vary('deregistrationAnnouncement', 'long', {
    list: numbered(60, (index) => ({
      organization: { name: `示例培训评价组织${index}有限公司`, uscc: '91110000MA0000001L' },
      exit: (['certificate', 'both', 'qualification'] as const)[index % 3],
      certificate: certificate(index),
      approvedOn: '2021-06-18',
      ...(index % 21 === 0 ? { note: '已变更名称' } : {}),
    })),
    holds: {
      ...{ applied: true, reviewed: true, consulted: true },
      ...{ qualificationEnds: true, bothEnd: true, certificatesEnd: true },
    },
  }),
  vary('clueLedger', 'long', {
    clues: numbered(12, (index) => ({
      ...clue,
      clueNo: `示例2026-${String(index).padStart(3, '0')}`,
      ...(index === 3 ? { summary: '反映收费后逾期未组织考核，经多次催办仍未退费。'.repeat(8) } : {}),
    })),
  }),
  vary('acceptanceNotice', 'draft', { documentNumber: undefined, verification: undefined }),
  vary('acceptanceNotice', 'rare-name', { organization: { name: '示例喆𬭎頔龑咨询中心', uscc: '91110000MA0000001L' } }),
  vary('acceptanceNotice', 'long-name', {
    organization: { name: `示例${'职业技能等级评价'.repeat(14)}有限公司`, uscc: '91110000MA0000001L' },
  }),
  // Two meetings without two thirds, with both views (O2.2).
  vary('reviewOpinion', 'undecided', {
    ...{ conclusion: 'undecided', votes: { yes: 3, no: 2, abstain: 0 }, dissents: [], views: exampleViews },
    holds: { inquired: true, visited: true, undecided: true },
  }),
  vary('reconsiderationDecision', 'undecided', {
    ...{ meetingOn: '2026-09-07', claims: '申诉单位请求撤销原评议意见，理由是题库正在修订。' },
    reasons: `同意维持的专家认为：${exampleViews.inFavour}。\n不同意维持的专家认为：${exampleViews.against}。`,
    result: { type: 'undecided', text: '对示例数据处理职业技能等级证书，不予处理' },
  }),
];

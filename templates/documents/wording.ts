import { type Day, chineseDate } from '#shared/domain/day.ts';
import type { Block, Signer } from '#templates/typeset/block.ts';
import type { Certificate, Issuer, Scope } from './fields.ts';

/** The full title at first mention, with its short form. */
export const rulesInFull = '《职业教育培训评价组织及职业技能等级证书退出目录实施细则》';
export const rulesIntroduced = `${rulesInFull}（以下简称《实施细则》）`;
export const rules = '《实施细则》';

const numerals = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十'] as const;

/** 一 to 九十九: numbers of headings. */
export const chineseNumeral = (count: number): string => {
  const [tens, ones] = [Math.floor(count / 10), count % 10];
  const ten = tens === 0 ? '' : `${tens === 1 ? '' : numerals[tens]}十`;
  return `${ten}${numerals[ones]}`;
};

export const paragraph = (text: string): Block => ({ type: 'paragraph', text });
export const heading = (text: string, level: 1 | 2 = 1): Block => ({ type: 'heading', level, text });
export const title = (text: string, keep: readonly string[] = []): Block => ({ type: 'title', text, keep });
export const recipient = (...names: readonly string[]): Block => ({ type: 'recipient', text: `${names.join('、')}：` });
export const attachments = (...names: readonly string[]): Block => ({ type: 'attachments', names });

/** The number of a business form stands under its title: “编号：…”; a draft leaves the place empty. */
export const labelledNumber = (documentNumber: string | undefined): Block => ({
  type: 'number',
  text: `编号：${documentNumber ?? ''}`,
});
export const number = (documentNumber: string | undefined): Block => ({ type: 'number', text: documentNumber ?? '' });

const signerOf = ({ name, sealMode, sealHolder }: Issuer): Signer => ({
  name,
  seal: sealMode,
  ...(sealHolder === undefined ? {} : { sealHolder }),
});

export const signature = (issuer: Issuer, on: Day): Block => ({
  type: 'signature',
  signers: [signerOf(issuer)],
  date: chineseDate(on),
});

/** Items as “一、…；” to the last one's full stop; one alone needs no number. */
export const numberedItems = (items: readonly string[]): Block[] =>
  items.map((item, at) => {
    const end = at === items.length - 1 ? '。' : '；';
    return paragraph(`${chineseNumeral(at + 1)}、${item.replace(/[。；]$/u, '')}${end}`);
  });

const certificateSuffix = '职业技能等级证书';
const bare = ({ name }: Certificate): string =>
  name.endsWith(certificateSuffix) && name !== certificateSuffix ? name.slice(0, -certificateSuffix.length) : name;

/** More certificates than this are listed in an annex table, not in the sentence. */
export const mostInSentence = 3;

/** “甲、乙职业技能等级证书”, or “甲等12个职业技能等级证书” where a list follows in an annex. */
export const certificateNames = (certificates: readonly Certificate[]): string =>
  certificates.length <= mostInSentence
    ? `${certificates.map(bare).join('、')}${certificateSuffix}`
    : `${certificates.slice(0, 1).map(bare).join('')}等${certificates.length}个${certificateSuffix}`;

/** What is given up, as a phrase: the qualification, or the authorization for certificates (Art. 2). */
export const scopeText = ({ scope, certificates }: Scope): string =>
  scope === 'qualification' ? '培训评价组织资质' : `${certificateNames(certificates)}实施资格`;

export const isLong = ({ scope, certificates }: Scope): boolean =>
  scope === 'certificate' && certificates.length > mostInSentence;

/** An annex with the certificates that the sentence could not hold. */
export const certificateAnnex = (label: string, heading: string, certificates: readonly Certificate[]): Block[] => [
  { type: 'annex', label, title: heading, orientation: 'portrait' },
  {
    type: 'table',
    columns: [
      { head: '序号', share: 1, align: 'center' },
      { head: '证书编码', share: 2.4, align: 'center' },
      { head: '职业技能等级证书名称', share: 6, align: 'left' },
    ],
    rows: certificates.map(({ certificateId, name }, at) => [String(at + 1), certificateId, name]),
  },
];

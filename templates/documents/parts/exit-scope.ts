import { z } from 'zod';
import type { Block } from '#templates/typeset/block.ts';
import { annex, column } from './blocks.ts';
import { Certificate } from './party.ts';

/** What exits: the qualification of the organization, or the authorization for named certificates (Art. 2). */
export const ExitScope = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('qualification') }),
  z.strictObject({ type: z.literal('certificate'), certificates: z.array(Certificate).min(1).max(2000) }),
]);
export type ExitScope = z.infer<typeof ExitScope>;

/** Lists of more than three go into an annex table (shared/spec/documents.md, Genres). */
const inline = 3;

export const namesOf = (named: readonly { readonly name: string }[]): string =>
  named.map(({ name }) => name).join('、');

export const certificatesText = (certificates: readonly Certificate[]): string =>
  certificates.length > inline
    ? `附件所列${certificates.length}个职业技能等级证书`
    : `${namesOf(certificates)}职业技能等级证书`;

/** What Article 2 takes along beyond what was told: by name, or in general where no certificate is named. */
export const moreText = (more: readonly Certificate[]): string =>
  more.length > 0 ? certificatesText(more) : '其他职业技能等级证书';

export const scopeText = (scope: ExitScope): string =>
  scope.type === 'qualification' ? '培训评价组织资质' : `${certificatesText(scope.certificates)}实施资格`;

export const certificateListTitle = '职业技能等级证书清单';

export const longList = (scope: ExitScope): readonly Certificate[] =>
  scope.type === 'certificate' && scope.certificates.length > inline ? scope.certificates : [];

/** The annex that a long list of certificates makes necessary; nothing for a short one. */
export const certificateAnnex = (certificates: readonly Certificate[], label = '附件'): Block[] =>
  certificates.length === 0
    ? []
    : [
        annex(label, certificateListTitle),
        {
          type: 'table',
          columns: [column('序号', 1), column('证书编码', 2.5), column('职业技能等级证书名称', 6, 'left')],
          rows: certificates.map(({ certificateId, name }, index) => [String(index + 1), certificateId, name]),
        },
      ];

import { z } from 'zod';
import { chineseDate, Day } from '#shared/domain/day.ts';
import { certificatesText } from './exit-scope.ts';
import { Certificate } from './party.ts';
import { Line } from './text.ts';

/** The paper of the decision; its number is bound once it is known. */
export const FirstPaper = z.strictObject({ title: Line, issuedOn: Day, documentNumber: Line.optional() });
export type FirstPaper = z.infer<typeof FirstPaper>;

/** What is in the directory again. */
export const Restored = z.strictObject({
  qualification: z.boolean(),
  certificates: z.array(Certificate).max(2000),
});
export type Restored = z.infer<typeof Restored>;

/** `2026年11月23日以示例公告〔2026〕8号公告`: how a paper is named by day and number. */
export const paperNamed = ({ title, issuedOn, documentNumber }: FirstPaper): string =>
  `${chineseDate(issuedOn)}${documentNumber ? `以${documentNumber}` : `的《${title}》`}`;

/** `培训评价组织资质和甲、乙职业技能等级证书实施资格`; nothing where nothing is restored. */
export const restoredText = ({ qualification, certificates }: Restored): string =>
  [
    ...(qualification ? ['培训评价组织资质'] : []),
    ...(certificates.length > 0 ? [`${certificatesText(certificates)}实施资格`] : []),
  ].join('和');

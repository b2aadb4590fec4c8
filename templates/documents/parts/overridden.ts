import { z } from 'zod';
import { chineseDate, Day } from '#shared/domain/day.ts';
import { law } from '#shared/domain/law.ts';
import { inWords } from '#shared/domain/law-words.ts';
import { chineseNumeral } from '#shared/domain/numerals.ts';
import type { Block } from '#templates/typeset/block.ts';
import { paragraph } from './blocks.ts';
import { Count, Line } from './text.ts';

/** Open revocations that two heads overrode, with what their investigations reported (O3.4). */
export const Overridden = z.strictObject({
  on: Day,
  revocations: z
    .array(z.strictObject({ caseId: Line, reportedOn: Day, grounds: z.array(Count).max(20) }))
    .min(1)
    .max(200),
});
export type Overridden = z.infer<typeof Overridden>;

/** The passage that states them, and by how much the bans differ (Art. 10). */
export const overriddenText =
  '经两名负责人于{releasedOn}决定，本申请先行办理；当时该单位有涉及同一事项、尚未办结的取消案件（{revocations}）。按照《实施细则》第十条，自愿退出的，其主体{exitBan}内不得参与培训评价组织招募遴选；被取消资格的，为{revocationBan}；两者相差{difference}年。';

const revocationText = ({ caseId, reportedOn, grounds }: Overridden['revocations'][number]): string =>
  `案号${caseId}，调查核实报告于${chineseDate(reportedOn)}提交，所列情形为《实施细则》第五条${[...grounds].map((no) => `第（${chineseNumeral(no)}）项`).join('、')}`;

/** What the passage names. */
export const overriddenNamed = (overridden: Overridden | undefined) => ({
  releasedOn: overridden ? chineseDate(overridden.on) : '',
  revocations: (overridden?.revocations ?? []).map(revocationText).join('；'),
  exitBan: inWords(law.banAfterExit).zh,
  revocationBan: inWords(law.banAfterRevocation).zh,
  difference: law.banAfterRevocation.value - law.banAfterExit.value,
});

/** The passage as a paragraph of its own, where it is said. */
export const paragraphsOf = (text: string): readonly Block[] => (text === '' ? [] : [paragraph(text)]);

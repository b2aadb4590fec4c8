import { z } from 'zod';
import { chineseDate, Day } from '#shared/domain/day.ts';
import { defineDocument } from './define-document.ts';
import { appealCourse, appealCourseFields, appealFacts, appealTexts, exampleAppeal } from './parts/appeal-course.ts';
import { attachments, closing, heading, paragraph, recipient, title } from './parts/blocks.ts';
import { said } from './parts/course.ts';
import { exampleAgency, exampleOffice } from './parts/examples.ts';
import { ExitList, exampleExitList, exitCountText, exitListAnnex } from './parts/exit-list.ts';
import { Ground, groundText } from './parts/ground.ts';
import { Holds } from './parts/holds.ts';
import {
  officialData,
  officialFoot,
  officialHead,
  officialSignature,
  ReportSigner,
  reportSigner,
} from './parts/official-paper.ts';
import { definePassages } from './parts/passages.ts';
import { bare, conferenceName, officeWords, rulesDefined } from './parts/phrases.ts';
import { exampleReplies, Replies, repliesReported } from './parts/replies.ts';
import { Clause, Count, Line } from './parts/text.ts';

const facts = ['investigated', 'proposed', ...appealFacts] as const;

const passages = definePassages(
  {
    opening: `根据${rulesDefined}第七条规定，现将拟取消培训评价组织资质和职业技能等级证书实施资格有关情况报告如下。`,
    investigated: '根据{clues}问题线索，调查组于{from}至{to}进行了调查核实。',
    findings: '经查，{facts}。上述事实属于{ground}。',
    review:
      '专家组于{meetingOn}召开会议评议，应到专家{expected}人，实到{present}人，以{yes}票同意、{no}票不同意、{abstain}票弃权{proposed}。{appeal}',
    proposed: '，建议取消',
    ...appealTexts,
    proposal: '拟取消{counts}。报告后，将由{agencyName}按规定进行公示，公示无异议的向社会发布。',
  },
  {},
  facts,
);

/** D36: reports an intended revocation to the joint conference (Art. 7(5)); a report carries no request. */
export const RevocationReport = officialData({
  signer: ReportSigner,
  agencyName: Line,
  investigation: z.strictObject({ clues: z.array(Line).min(1).max(200), from: Day, to: Day, facts: Clause }),
  ground: Ground,
  review: z.strictObject({
    meetingOn: Day,
    expected: Count,
    present: Count,
    votes: z.strictObject({ yes: Count, no: Count, abstain: Count }),
  }),
  ...appealCourseFields,
  replies: Replies,
  list: ExitList,
  holds: Holds(facts),
});
export type RevocationReport = z.infer<typeof RevocationReport>;

const listTitle = '拟取消名单';

const investigation = (d: RevocationReport): string => {
  const { clues, from, to, facts: found } = d.investigation;
  const course = { clues: clues.join('、'), from: chineseDate(from), to: chineseDate(to) };
  return said(
    '',
    passages.investigated(d, course),
    passages.findings(d, { facts: bare(found), ground: groundText(d.ground) }),
  );
};

const review = (d: RevocationReport): string => {
  const { meetingOn, votes, ...counts } = d.review;
  return passages.review(d, {
    proposed: passages.proposed(d),
    meetingOn: chineseDate(meetingOn),
    ...counts,
    ...votes,
    appeal: appealCourse(passages, d),
  });
};

export const revocationReport = defineDocument({
  kind: 'revocationReport',
  corrects: [],
  genre: 'report',
  layout: 'head',
  version: '2',
  numbered: true,
  passages,
  data: RevocationReport,
  sample: {
    issuer: exampleOffice,
    issueDate: '2026-10-19',
    documentNumber: '示例报〔2026〕11号',
    signer: '示例签发人',
    agencyName: exampleAgency.name,
    investigation: {
      clues: ['示例2026-001号'],
      from: '2026-05-25',
      to: '2026-06-19',
      facts: '该单位自2024年6月起连续两年未开展职业技能等级水平评价',
    },
    ground: { groundNo: 4 },
    review: { meetingOn: '2026-08-14', expected: 5, present: 5, votes: { yes: 5, no: 0, abstain: 0 } },
    replies: [...exampleReplies],
    holds: { investigated: true, proposed: true, ...exampleAppeal },
    list: [...exampleExitList],
  },
  compose: (d) => [
    ...officialHead(d),
    reportSigner(d.signer),
    title(`${d.issuer.name}关于拟取消${exitCountText(d.list)}有关情况的报告`, ...officeWords, '有关情况', '的报告'),
    recipient(conferenceName),
    paragraph(passages.opening(d)),
    heading('一、问题线索和调查核实情况'),
    paragraph(investigation(d)),
    heading('二、专家评议和申诉复核情况'),
    paragraph(review(d)),
    heading('三、征求部门意见情况'),
    paragraph(repliesReported(d.replies)),
    heading('四、拟处理意见'),
    paragraph(passages.proposal(d, { counts: exitCountText(d.list), agencyName: d.agencyName })),
    closing('特此报告。'),
    attachments(listTitle),
    officialSignature(d),
    ...exitListAnnex('附件', listTitle, d.list),
    officialFoot(d),
  ],
});

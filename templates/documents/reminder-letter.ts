import { z } from 'zod';
import { chineseDate, Day } from '#shared/domain/day.ts';
import { defineDocument } from './define-document.ts';
import { addressed } from './parts/addressed.ts';
import { closing, paragraph, recipient, title } from './parts/blocks.ts';
import { exampleOffice } from './parts/examples.ts';
import {
  officialData,
  officialFoot,
  officialHead,
  officialSignature,
  ReportSigner,
  reportSigner,
} from './parts/official-paper.ts';
import { Party } from './parts/party.ts';
import { definePassages } from './parts/passages.ts';
import { officeWords } from './parts/phrases.ts';
import { Line } from './parts/text.ts';

const passages = definePassages({
  reminder:
    '我办于{originalDate}以《{originalTitle}》（{originalNumber}）征求{you}意见，请于{replyBy}前反馈。{silenceClause}',
  escalated:
    '我办于{originalDate}以《{originalTitle}》（{originalNumber}）征求部门意见，{dissenters}持不同意见，经协调未取得一致，已于{since}提请研究。请予研究并明确意见；在此之前，有关事项暂不作出决定。',
});

/** D13: reminds a department that has not answered, or the conference of a dissent; `original` is the letter by which departments were asked. */
export const ReminderLetter = officialData({
  department: Party,
  original: z.strictObject({ title: Line, issuedOn: Day, documentNumber: Line }),
  replyBy: Day.optional(),
  /** To the conference, which has a dissent before it, it is a report; it shows who signed it. */
  escalated: z.strictObject({ departments: z.array(Line).min(1).max(30), since: Day }).optional(),
  signer: ReportSigner,
  silenceClause: z.boolean(),
});
export type ReminderLetter = z.infer<typeof ReminderLetter>;

const subjectOf = (original: string): string => original.replace(/^.*?关于(征求)?/u, '').replace(/(意见)?的函$/u, '');

export const reminderLetter = defineDocument({
  kind: 'reminderLetter',
  corrects: [],
  genre: 'letter',
  layout: 'letter',
  version: '2',
  numbered: true,
  passages,
  data: ReminderLetter,
  sample: {
    issuer: exampleOffice,
    issueDate: '2026-03-17',
    documentNumber: '示例函〔2026〕10号',
    department: { name: '市场监管总局' },
    original: {
      title: '国务院职业教育工作部际联席会议办公室关于征求拟注销培训评价组织和职业技能等级证书清单意见的函',
      issuedOn: '2026-03-02',
      documentNumber: '示例函〔2026〕8号',
    },
    replyBy: '2026-03-24',
    silenceClause: true,
  },
  form: ({ escalated }) => (escalated ? { genre: 'report', layout: 'head' } : { genre: 'letter', layout: 'letter' }),
  compose: (d) => {
    const original = {
      originalDate: chineseDate(d.original.issuedOn),
      originalTitle: d.original.title,
      originalNumber: d.original.documentNumber,
    };
    if (d.escalated)
      return [
        ...officialHead(d),
        reportSigner(d.signer),
        title(`${d.issuer.name}关于提请研究部门不同意见的报告`, ...officeWords, '提请研究', '不同意见的'),
        recipient(d.department.name),
        paragraph(
          passages.escalated(d, {
            ...original,
            dissenters: d.escalated.departments.join('、'),
            since: chineseDate(d.escalated.since),
          }),
        ),
        closing('特此报告。'),
        officialSignature(d),
        officialFoot(d),
      ];
    return [
      ...officialHead(d),
      title(`${d.issuer.name}关于商请反馈${subjectOf(d.original.title)}意见的函`, ...officeWords),
      recipient(d.department.name),
      paragraph(
        passages.reminder(d, {
          ...original,
          you: addressed([d.department.name]),
          replyBy: d.replyBy ? chineseDate(d.replyBy) : '',
          silenceClause: d.silenceClause ? '逾期未反馈的，视为无不同意见。' : '',
        }),
      ),
      closing('专此函商。'),
      officialSignature(d),
    ];
  },
});

import { z } from 'zod';
import { chineseDate, Day } from '#shared/domain/day.ts';
import { defineDocument } from './define-document.ts';
import { addressed, writer } from './parts/addressed.ts';
import { closing, contactLine, paragraph, recipient, title } from './parts/blocks.ts';
import { said } from './parts/course.ts';
import { exampleContact, exampleOffice } from './parts/examples.ts';
import { Holds } from './parts/holds.ts';
import { officialData, officialHead, officialSignature } from './parts/official-paper.ts';
import { Contact, Party } from './parts/party.ts';
import { definePassages } from './parts/passages.ts';
import { bare, officeWords } from './parts/phrases.ts';
import { Clause, Line } from './parts/text.ts';

const facts = ['pastTerm', 'afterEffect', 'lengthened'] as const;

const passages = definePassages(
  {
    request: '{writer}{doneOn}提出的{matter}收悉。{standing}经核，{reason}。{lengthened}',
    pastTerm: '有关期限至{lastDay}届满，{writer}的{matter}已经逾期，不予受理，所附材料留存参考。',
    lengthened: '本次答复逾期{days}个工作日，申诉期限相应顺延，至{until}届满。',
    afterEffect: '收到时有关决定已经生效，该决定不因此变更。',
  },
  {},
  facts,
);

/** D63: a request is answered with reasons (O1.3, O14, O20.2). */
export const AnswerLetter = officialData({
  writer: Party.extend({ kind: z.enum(['organization', 'department', 'person']) }),
  doneOn: Day,
  matter: Line,
  lastDay: Day.optional(),
  reason: Clause,
  /** The term of appeal that a late answer made longer. */
  longer: z.object({ days: z.int().positive(), until: Day }).optional(),
  contact: Contact,
  holds: Holds(facts),
});
export type AnswerLetter = z.infer<typeof AnswerLetter>;

export const answerLetter = defineDocument({
  kind: 'answerLetter',
  corrects: ['contact'],
  genre: 'letter',
  layout: 'letter',
  version: '1',
  numbered: true,
  passages,
  data: AnswerLetter,
  sample: {
    issuer: exampleOffice,
    issueDate: '2026-09-14',
    documentNumber: '示例函〔2026〕42号',
    writer: { name: '示例职业教育评价有限公司', kind: 'organization' },
    doneOn: '2026-09-01',
    matter: '补正材料',
    lastDay: '2026-08-28',
    reason: '未见不可抗力或者其他正当理由',
    contact: exampleContact,
    holds: { pastTerm: true, afterEffect: false, lengthened: false },
  },
  compose: (d) => {
    const { name, kind } = d.writer;
    const who = kind === 'department' ? addressed([name]) : writer(kind);
    return [
      ...officialHead(d),
      title(`${d.issuer.name}关于${d.matter}有关事项的答复函`, ...officeWords, d.matter, '有关事项的', '答复函'),
      recipient(name),
      paragraph(
        passages.request(d, {
          ...{ writer: who, matter: d.matter },
          doneOn: chineseDate(d.doneOn),
          standing: said(
            '',
            passages.pastTerm(d, { writer: who, matter: d.matter, lastDay: d.lastDay ? chineseDate(d.lastDay) : '' }),
            passages.afterEffect(d),
          ),
          reason: bare(d.reason),
          lengthened: passages.lengthened(d, {
            days: String(d.longer?.days ?? ''),
            until: d.longer ? chineseDate(d.longer.until) : '',
          }),
        }),
      ),
      contactLine(d.contact),
      closing('特此函复。'),
      officialSignature(d),
    ];
  },
});

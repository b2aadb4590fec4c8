import { z } from 'zod';
import { Day } from '../../domain/day.ts';
import { text } from '../../domain/directory.ts';
import { documentIdOf } from '../../domain/ids.ts';
import { named } from '../../domain/label.ts';
import { nothing } from '../../domain/nothing.ts';
import { words } from '../../domain/words.ts';
import type { Command } from '../../procedure/definition.ts';
import { commandOf, receivingOf } from '../../procedure/make-commands.ts';
import { deliveryFields, postedFirst } from '../parts/delivery.ts';
import { ExpertId } from '../parts/panel-member.ts';
import type { VoluntaryExitData } from './data.ts';
import type { Inquiry, SiteVisit } from './inquiry-data.ts';

const step = commandOf<VoluntaryExitData>();

const changeLast = <Item>(items: readonly Item[] | undefined, change: Partial<Item>): readonly Item[] =>
  (items ?? []).map((item, index, all) => (index === all.length - 1 ? { ...item, ...change } : item));

const changeInquiry = ({ inquiries }: VoluntaryExitData, change: Partial<Inquiry>) => ({
  inquiries: changeLast(inquiries, change),
});

const changeVisit = ({ siteVisits }: VoluntaryExitData, change: Partial<SiteVisit>) => ({
  siteVisits: changeLast(siteVisits, change),
});

/** Inquiry and site visit of the panel (Art. 6(3)). */
export const inquiryCommands = {
  openInquiry: step(
    words('书面问询', 'Send an inquiry'),
    z.strictObject({
      questions: named('问询的问题', 'Questions', z.array(text(500)).min(1).max(50)),
      chairAgrees: named('专家组组长同意', 'The chair agrees', z.boolean().optional()),
    }),
    ({ questions }, { data, today, before }) => {
      const letterId = documentIdOf(before.caseId, before.documentCount + 1, 'inquiryLetter');
      return { inquiries: [...(data.inquiries ?? []), { letterId, openedOn: today, questions }] };
    },
  ),
  recordInquiryService: receivingOf('inquiryLetter', words('问询函送达', 'Receipt of the inquiry')),
  answerInquiry: step(
    words('答复问询', 'Answer the inquiry'),
    postedFirst(z.strictObject({ ...deliveryFields, text: named('内容', 'Content', text(4000)) })),
    (reply, { data }) => changeInquiry(data, { reply }),
  ),
  closeInquiry: step(words('结束问询', 'End the inquiry'), nothing, (_, { data, today }) =>
    changeInquiry(data, { closedOn: today }),
  ),
  orderSiteVisit: step(
    words('安排实地考察', 'Order a site visit'),
    z.strictObject({
      visitOn: named('考察日期', 'Day of the visit', Day),
      place: named('地点', 'Place', text(100)),
      visitorIds: named('考察专家', 'Experts who visit', z.array(ExpertId).min(1).max(30)),
      leaderId: named('组长', 'Leader', ExpertId),
      staff: named('工作人员', 'Staff', text(40)),
      materials: named('材料', 'Papers', z.array(text(100)).min(1).max(30)),
      chairAgrees: named('专家组组长同意', 'The chair agrees', z.boolean().optional()),
    }),
    ({ chairAgrees: _agreed, ...visit }, { data, today }) => ({
      siteVisits: [...(data.siteVisits ?? []), { ...visit, orderedOn: today }],
    }),
  ),
  fileVisitRecord: step(
    words('提交考察记录', 'File the record of the visit'),
    z.strictObject({
      visitedOn: named('考察日期', 'Day of the visit', Day),
      findings: named('查明情况', 'Findings', text(4000)),
      signedBy: named('单位签字人', 'Signed for the organization by', text(40).optional()),
      refusalWitness: named('拒签时的见证人', 'Witness of a refusal to sign', text(40).optional()),
    }),
    (record, { data }) => changeVisit(data, { record }),
  ),
} satisfies Record<string, Command<VoluntaryExitData>>;

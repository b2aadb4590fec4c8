import { practice } from '../../domain/basis.ts';
import type { Day } from '../../domain/day.ts';
import { law } from '../../domain/law.ts';
import { inWords } from '../../domain/law-words.ts';
import { countTerm } from '../../domain/term.ts';
import { words } from '../../domain/words.ts';
import type { Guard, Situation } from '../../procedure/definition.ts';
import { isSilent, runningPeriod, silenceWords } from '../../procedure/silence.ts';
import { sentOn } from '../parts/delivery.ts';
import type { VoluntaryExitData } from './data.ts';

type Seen = Situation<VoluntaryExitData>;

const inquiry = ({ inquiries }: VoluntaryExitData) => inquiries?.at(-1);
const visit = ({ siteVisits }: VoluntaryExitData) => siteVisits?.at(-1);

const replyDue = ({ before }: Seen): Day | undefined =>
  before.deadlines.find(({ name }) => name === 'inquiryReply')?.lastDay;

const earliestVisit = ({ today, facts }: Seen): Day =>
  countTerm(today, { workingDays: facts.settings.terms.siteVisitNotice }, { calendar: facts.calendar }).lastDay;

const within = (day: Day | undefined, first: Day | undefined, last: Day): boolean =>
  day !== undefined && first !== undefined && first <= day && day <= last;

/** Conditions of inquiry and site visit. */
export const inquiryGuards: Record<string, Guard<VoluntaryExitData>> = {
  chairAgrees: {
    basis: practice('问询和实地考察经专家组组长同意', 'the chair agrees to an inquiry or a visit'),
    test: ({ actor, data, input }) =>
      actor.roles.includes('expert')
        ? actor.expertId === data.panel?.chairId
        : (input as { chairAgrees?: boolean }).chairAgrees === true,
    message: () => ({
      zh: '须由专家组组长提出，或者经组长同意后由经办人办理。',
      en: 'The chair of the panel asks for it, or the clerk with the chair’s agreement.',
    }),
  },
  answerInTime: {
    basis: practice('问询答复期限自收到问询函之日起算', 'the term of an inquiry runs from receipt of the letter'),
    test: (seen) => {
      const { openedOn, reply } = inquiry(seen.data) ?? {};
      const received = reply?.receivedOn;
      const first = inquiry(seen.before.data)?.reply === undefined;
      const sent = reply && sentOn(reply);
      const early = sent !== undefined && sent <= (replyDue(seen) ?? sent);
      return first && early && within(sent, openedOn, seen.today) && within(received, sent, seen.today);
    },
    message: (seen) => ({
      zh: `答复只登记一次，收到日期不晚于今日和答复期限（${replyDue(seen) ?? '未起算'}）。`,
      en: `One reply is recorded, received not after today nor after the term (${replyDue(seen) ?? 'not running'}).`,
    }),
  },
  inquiryAnsweredOrOver: {
    silence: 'inquiryReply',
    basis: practice('逾期未答复的，依据现有材料评议', 'without an answer the panel goes by what it has'),
    test: (seen) =>
      inquiry(seen.before.data)?.reply !== undefined || isSilent(seen, runningPeriod(seen, 'inquiryReply')),
    message: (seen) => {
      const { zh, en } = silenceWords(
        seen,
        words('问询答复期限', 'term for the answer'),
        runningPeriod(seen, 'inquiryReply'),
      );
      return { zh: `尚未答复，不能结束问询：${zh}`, en: `There is no reply, and the inquiry stays open. ${en}` };
    },
  },
  visitorsFit: {
    basis: law.inspectors.basis,
    test: ({ data }) => {
      const { visitorIds = [], leaderId } = visit(data) ?? {};
      const members = new Set(data.panel?.members.map(({ expertId }) => expertId));
      const different = new Set(visitorIds);
      const known = visitorIds.every((id) => members.has(id));
      return (
        different.size >= law.inspectors.value &&
        different.size === visitorIds.length &&
        known &&
        different.has(leaderId ?? '')
      );
    },
    message: () => ({
      zh: `考察专家应为专家组成员，${inWords(law.inspectors).zh}以上且不重复，组长在其中。`,
      en: `At least ${inWords(law.inspectors).en} of the panel visit, the leader among them.`,
    }),
  },
  visitNoticed: {
    basis: practice('实地考察提前通知', 'a visit is announced ahead'),
    test: (seen) => (visit(seen.data)?.visitOn ?? seen.today) >= earliestVisit(seen),
    message: (seen) => ({
      zh: `实地考察须提前${seen.facts.settings.terms.siteVisitNotice}个工作日通知，最早为${earliestVisit(seen)}。`,
      en: `A visit is announced ${seen.facts.settings.terms.siteVisitNotice} working days ahead: ${earliestVisit(seen)} at the earliest.`,
    }),
  },
  visitorFiles: {
    basis: practice('考察记录由考察人员提交', 'those who visited hand in the record'),
    test: ({ actor, data }) =>
      !actor.roles.includes('expert') || visit(data)?.visitorIds.includes(actor.expertId ?? '') === true,
    message: () => ({
      zh: '专家中只有考察人员可以提交考察记录。',
      en: 'Among the experts only a visitor files the record.',
    }),
  },
  visitTookPlace: {
    basis: practice('考察在通知的日期或者之后进行', 'the visit is on the day told or later'),
    test: ({ data, today }) => within(visit(data)?.record?.visitedOn, visit(data)?.visitOn, today),
    message: ({ data, today }) => ({
      zh: `考察日期应在${visit(data)?.visitOn}至${today}之间。`,
      en: `The visit lies between ${visit(data)?.visitOn} and ${today}.`,
    }),
  },
  visitRecordSigned: {
    basis: practice(
      '考察记录由被考察单位签字，拒签的由见证人注明',
      'the record is signed by the organization visited, or a witness notes its refusal',
    ),
    test: ({ data }) => {
      const { signedBy, refusalWitness } = visit(data)?.record ?? {};
      return (signedBy === undefined) !== (refusalWitness === undefined);
    },
    message: () => ({
      zh: '考察记录应有被考察单位的签字，拒绝签字的应有见证人，二者居其一。',
      en: 'The record is signed by the organization, or a witness notes its refusal: one of the two.',
    }),
  },
};

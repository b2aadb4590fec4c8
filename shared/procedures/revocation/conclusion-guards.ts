import { article, practice } from '../../domain/basis.ts';
import { law } from '../../domain/law.ts';
import { inFigures } from '../../domain/law-words.ts';
import { limits } from '../../domain/limits.ts';
import { countTerm } from '../../domain/term.ts';
import { words } from '../../domain/words.ts';
import type { Guard, Situation } from '../../procedure/definition.ts';
import { isSilent, type Period, runningPeriod, silenceWords } from '../../procedure/silence.ts';
import { sentOn } from '../parts/delivery.ts';
import { raisedBy } from './acts.ts';
import type { RevocationData } from './data.ts';
import { paperWay } from './paper-way.ts';
import { awaitingAnswer, heardOf, lastDayOfPublicity, unansweredCount } from './publicity-data.ts';

type Seen = Situation<RevocationData>;

/** The objection that this very step answers. */
const settled = ({ data, input }: Seen) => {
  const found = data.publicity?.settled;
  return found?.objectionNo === (input as { objectionNo?: number }).objectionNo ? found : undefined;
};

const unanswered = ({ publicity }: RevocationData): number => (publicity ? unansweredCount(publicity) : 0);

/** A posting whose clock has stopped was posted for days that are certain. */
const publicityPeriod = (seen: Seen): Period | undefined => {
  const lastDay = publicityEnd(seen);
  return runningPeriod(seen, 'publicity') ?? (lastDay && { lastDay, certain: true });
};

const publicityEnd = ({ before, data: { publicity } }: Seen) => lastDayOfPublicity(before, publicity);

/** Conditions of the report to the conference and of publicity. */
export const conclusionGuards: Record<string, Guard<RevocationData>> = {
  publicityLongEnough: {
    basis: law.publicity.basis,
    test: ({ data }) => (data.publicity?.days ?? 0) >= law.publicity.value,
    message: () => ({
      zh: `公示期不得少于${inFigures(law.publicity).zh}。`,
      en: `Publicity lasts at least ${inFigures(law.publicity).en}.`,
    }),
  },
  publicityDayPrintable: {
    basis: practice('暂定日期不得印入文书', 'a provisional day is never printed'),
    test: ({ data, today, facts }) =>
      !countTerm(today, { workingDays: data.publicity?.days ?? law.publicity.value }, { calendar: facts.calendar })
        .provisional,
    message: () => ({
      zh: '公示期跨入尚无放假安排的年度，截止日期不能确定，请在放假安排公布后公示。',
      en: 'The end of publicity lies in a year without a holiday notice: post it once the notice is out.',
    }),
  },
  withinPublicity: {
    basis: article('7(6)'),
    test: (seen) => {
      const { postedOn, latest } = seen.data.publicity ?? {};
      const received = latest?.receivedOn;
      const last = publicityEnd(seen);
      if (received === undefined || postedOn === undefined || last === undefined) return false;
      const sent = sentOn({ ...(seen.input as { postmarkedOn?: typeof received }), receivedOn: received });
      return postedOn <= sent && sent <= last && sent <= received && received <= seen.today;
    },
    message: (seen) => ({
      zh: `异议应在公示期（${seen.data.publicity?.postedOn}至${publicityEnd(seen)}）内提出。`,
      en: `An objection is raised during publicity (${seen.data.publicity?.postedOn} to ${publicityEnd(seen)}).`,
    }),
  },
  objectorNamed: {
    basis: practice(
      '实名提出异议的，应当留有姓名（名称）和联系方式',
      "an objection in one's own name gives name and contact",
    ),
    test: (seen) => heardOf(raisedBy(seen)).reachable,
    message: () => ({
      zh: '以个人或者单位名义提出的异议应当写明姓名（名称）和联系方式；匿名反映的，不填写。',
      en: 'Somebody who gives a name gives a contact too; an anonymous objection gives neither.',
    }),
  },
  substantive: {
    basis: practice(
      '实名、书面并附证明材料的异议须核查答复',
      "an objection in one's own name, written and with evidence, is checked and answered",
    ),
    test: ({ data }) => data.publicity?.latest?.substantive === true,
    message: () => ({ zh: '异议没有实名或者证明材料。', en: 'The objection has no name or no evidence.' }),
  },
  publicityOver: {
    silence: 'publicity',
    basis: article('7(6)'),
    test: (seen) => isSilent(seen, publicityPeriod(seen)),
    message: (seen) => silenceWords(seen, words('公示期', 'publicity'), publicityPeriod(seen)),
  },
  noOpenObjection: {
    basis: article('7(6)'),
    test: ({ data }) => data.publicity !== undefined && unanswered(data) === 0,
    message: ({ data }) => ({
      zh: `尚有${unanswered(data)}件异议未答复。`,
      en: `Objections await their answer: ${unanswered(data)}.`,
    }),
  },
  objectionOpen: {
    basis: article('7(6)'),
    test: ({ before: { data }, input, facts: { beside } }) =>
      data.publicity !== undefined &&
      awaitingAnswer(data.publicity, (input as { objectionNo: number }).objectionNo, beside) !== undefined,
    message: ({ before: { data } }) => ({
      zh: `没有这一待答复的异议；待答复的有${unanswered(data)}件，见本案的公示异议。`,
      en: `No such objection awaits its answer; ${unanswered(data)} do, see the objections of the case.`,
    }),
  },
  onlineBound: {
    basis: practice(
      '网上异议设数量上限，书面异议不受限制',
      'objections over the page have a bound, those on paper have none',
    ),
    test: ({ data, actor }) => {
      const { online, nameless, signedIn, latest } = data.publicity ?? {};
      const ofPublic = latest?.kind === 'anonymous' ? nameless : online;
      const ofOrganizations = actor.roles.includes('organization') ? signedIn : undefined;
      const tally = actor.roles.includes('public') ? ofPublic : ofOrganizations;
      if (!tally) return true;
      return tally.total <= limits.onlineObjectionsACase && tally.thatDay <= limits.onlineObjectionsADay;
    },
    message: (seen) => {
      const paper = paperWay(seen.facts.settings, publicityEnd(seen));
      return {
        zh: `网上异议已达上限（每日${limits.onlineObjectionsADay}件、每案${limits.onlineObjectionsACase}件），${paper.zh}`,
        en: `No more objections are taken over this page (${limits.onlineObjectionsADay} a day, ${limits.onlineObjectionsACase} a case). ${paper.en}`,
      };
    },
  },
  ownObjectionToday: {
    basis: practice(
      '本人在网上提出的异议以提出之日为收到日期',
      'what somebody sends online is received on the day on which it is sent',
    ),
    test: ({ data, actor, today }) =>
      actor.roles.includes('agencyClerk') || data.publicity?.latest?.receivedOn === today,
    message: ({ today }) => ({
      zh: `在网上提出的异议，收到日期为当日（${today}），不必填写；纸质异议的收到日期由经办人员登记。`,
      en: `What is sent online is received today (${today}): leave the day empty; the agency enters the day of paper.`,
    }),
  },
  removalFits: {
    basis: practice(
      '异议成立的，从名单中移除或者退回评议',
      'an objection that stands takes off the list, or sends back to the panel',
    ),
    test: (seen) => {
      const { removed, result } = settled(seen)?.resolved ?? {};
      const held = seen.before.data.certificates.map(({ certificateId }) => certificateId);
      if (result === 'rejected') return removed === undefined;
      return removed === undefined || removed.every((id) => held.includes(id));
    },
    message: () => ({
      zh: '异议不成立的，不移除证书；成立的，移除的证书应在公示名单之内。',
      en: 'A rejected objection removes nothing; an upheld one removes certificates of the list only.',
    }),
  },
  listEmptied: {
    basis: practice('名单全部移除的，结案', 'where nothing stays on the list, the case is closed'),
    test: ({ data }) => data.certificates.length === 0,
    message: () => ({ zh: '名单尚未全部移除。', en: 'The list is not empty.' }),
  },
  returnedByObjection: {
    basis: practice(
      '异议成立的，从名单中移除或者退回评议',
      'an objection that stands takes off the list, or sends back to the panel',
    ),
    test: (seen) => {
      const { removed, result } = settled(seen)?.resolved ?? {};
      return result !== undefined && result !== 'rejected' && removed === undefined;
    },
    message: () => ({ zh: '异议未导致退回评议。', en: 'The objection does not return the case.' }),
  },
};

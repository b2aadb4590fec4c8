import { z } from 'zod';
import { Day } from '../../domain/day.ts';
import { text } from '../../domain/directory.ts';
import { CertificateId } from '../../domain/ids.ts';
import { named, oneOf } from '../../domain/label.ts';
import { nothing } from '../../domain/nothing.ts';
import { countTerm } from '../../domain/term.ts';
import { words } from '../../domain/words.ts';
import { actsOf } from '../../procedure/acts.ts';
import type { Annex } from '../../procedure/annex.ts';
import type { Command, Situation } from '../../procedure/definition.ts';
import { commandOf, internal } from '../../procedure/make-commands.ts';
import { bindingWord, instructionCommand } from '../parts/conference.ts';
import { postedFirst } from '../parts/delivery.ts';
import { Liabilities } from '../parts/liabilities.ts';
import { reviewedAnew } from '../parts/panel.ts';
import { passing } from '../parts/stations.ts';
import { raisedBy } from './acts.ts';
import { type RevocationData, subjectOf } from './data.ts';
import { ObjectionInput, resolutions } from './objection-input.ts';
import {
  awaitingAnswer,
  type HeardObjection,
  heardCount,
  heardOf,
  type Objection,
  type Publicity,
  type Tally,
  unansweredCount,
  unansweredInCase,
} from './publicity-data.ts';
import { takeRowOff } from './row-off.ts';

const step = commandOf<RevocationData>();
const Resolution = z.strictObject({
  objectionNo: named('异议序号', 'Number of the objection', z.int().min(1).max(10_000)),
  result: named('结果', 'Result', oneOf(resolutions)),
  finding: named('核查结论', 'Finding', text(4000)),
  /** What a substantiated objection takes off the list; without it, the case goes back to the panel. */
  removed: named(
    '移出名单的证书',
    'Certificates taken off the list',
    z.array(CertificateId).min(1).max(500).optional(),
  ),
});

/** The objection settled, and the list without what it took away. */
const resolved = (
  { objectionNo, ...resolution }: z.output<typeof Resolution>,
  { data, today, facts: { beside } }: Situation<RevocationData>,
) => {
  const { publicity } = data;
  const objection = publicity && awaitingAnswer(publicity, objectionNo, beside);
  if (!publicity || !objection) return {};
  const { settled: _before, ...posted } = publicity;
  const inCase = unansweredInCase(publicity);
  const open = inCase.filter((each) => each.objectionNo !== objectionNo);
  const removed = resolution.removed ?? [];
  const back = resolution.result !== 'rejected' && removed.length === 0;
  return {
    publicity: {
      ...posted,
      unanswered: unansweredCount(publicity) - 1,
      ...(inCase.length > 0 ? { open } : {}),
      settled: { ...objection, resolved: { ...resolution, on: today } },
    },
    ...(removed.length > 0
      ? {
          certificates: data.certificates.filter(({ certificateId }) => !removed.includes(certificateId)),
          left: [...(data.left ?? []), { certificateIds: removed, to: 'objection', on: today }],
        }
      : {}),
    ...(back ? reviewedAnew(data, today) : {}),
  };
};

/** The publicity with one more objection: the last number given, and how many await their answer. */
const withObjection = (publicity: Publicity, heard: HeardObjection, tallies: Tallies): Publicity => ({
  ...publicity,
  heard: Math.max(heardCount(publicity), heard.objectionNo),
  latest: heard,
  heardBefore: publicity.heardBefore ?? heardCount(publicity),
  unanswered: unansweredCount(publicity) + (heard.substantive ? 1 : 0),
  ...tallies,
});

/** Objections that were filed stay filed when the list is posted anew, and are answered (O8). */
const filedBefore = ({
  publicity,
}: RevocationData): Pick<Publicity, 'heard' | 'heardBefore' | 'unanswered' | 'open'> => {
  const heard = publicity ? heardCount(publicity) : 0;
  const unanswered = publicity ? unansweredCount(publicity) : 0;
  const inCase = publicity ? unansweredInCase(publicity) : [];
  const before = unanswered > inCase.length ? (publicity?.heardBefore ?? 0) : heard;
  return { heard, heardBefore: before, unanswered, ...(inCase.length > 0 ? { open: inCase } : {}) };
};

/** What lies beside the case of an objection: itself, and whether it awaits its answer. */
const annexesOf = (seen: Situation<RevocationData>): readonly Annex[] => {
  const objection = raisedBy({ ...seen, data: seen.before.data });
  const no = objection.objectionNo;
  const heard = heardOf(objection);
  const numbered = (input: unknown) => (input as { objectionNo?: number } | undefined)?.objectionNo;
  const judged = actsOf(seen.data).find(({ command, input }) => command === 'raiseObjection' && numbered(input) === no);
  const waits = judged === undefined || judged.verdict === 'returns' || judged.verdict === 'anew';
  return [
    // One that is taken up was written down when it came.
    ...(numbered(seen.input) === undefined ? [{ list: 'objection' as const, no, value: objection }] : []),
    ...(heard.substantive && waits ? [{ list: 'openObjection' as const, no, value: heard }] : []),
  ];
};

type Tallies = Pick<Publicity, 'online' | 'nameless' | 'signedIn'>;

const oneMore = (tally: Tally | undefined, today: Day): Tally => ({
  total: (tally?.total ?? 0) + 1,
  on: today,
  thatDay: (tally?.on === today ? tally.thatDay : 0) + 1,
});

/**
 * What comes over the page by name and without one, and from organizations that sign in, is counted apart: none closes
 * the door of another.
 */
const tallied = (
  { online, nameless, signedIn }: Publicity,
  { actor: { roles }, today, input }: Pick<Situation<RevocationData>, 'actor' | 'today' | 'input'>,
): Tallies => {
  if (roles.includes('public'))
    return (input as { kind: Objection['kind'] }).kind === 'anonymous'
      ? { nameless: oneMore(nameless, today) }
      : { online: oneMore(online, today) };
  return roles.includes('organization') ? { signedIn: oneMore(signedIn, today) } : {};
};

/** Report to the conference, publicity, announcement, effect and settlement (Art. 7(5), (6); Art. 9). */
export const conclusionCommands = {
  reportToConference: passing(
    'reported',
    subjectOf,
    step(words('向联席会议报告', 'Report to the joint conference'), nothing, (_, { today }) => ({
      conference: { reportedOn: today },
    })),
  ),
  recordInstruction: instructionCommand<RevocationData>(({ data, today }, { certificateIds, leadsTo }) => ({
    ...(certificateIds
      ? {
          certificates: data.certificates.filter((held) => !certificateIds.includes(held.certificateId)),
          left: [...(data.left ?? []), { certificateIds, to: 'conference', on: today }],
        }
      : {}),
    ...(leadsTo === 'investigation' && data.panel ? reviewedAnew(data, today) : {}),
  })),
  closeOnInstruction: {
    ...step(
      words('按联席会议意见结案', 'Close on the word of the conference'),
      z.strictObject({ issue: named('问题', 'Question at issue', text(500)) }),
      ({ issue }, { today }) => ({ closure: { issue, result: 'instructed' as const, on: today } }),
    ),
    waits: (data) => bindingWord(data)?.tenor === 'stop',
  },
  takeRowOff,
  publicise: passing(
    'posted',
    subjectOf,
    step(
      words('公示', 'Post for publicity'),
      z.strictObject({
        days: named('公示工作日数', 'Working days of publicity', z.int().min(1).max(60).optional()),
        scope: named('公示范围', 'Where it is posted', z.array(text(100)).min(1).max(20).optional()),
      }),
      ({ days, scope }, { data, facts, today }) => {
        const length = days ?? facts.settings.terms.publicity;
        const { lastDay } = countTerm(today, { workingDays: length }, { calendar: facts.calendar });
        return {
          publicity: {
            postedOn: today,
            days: length,
            to: lastDay,
            scope: scope ?? facts.settings.publicityScope,
            ...filedBefore(data),
          },
        };
      },
    ),
  ),
  raiseObjection: {
    ...internal(
      step(words('提出公示异议', 'Object during publicity'), postedFirst(ObjectionInput), (_, seen) => {
        const { publicity } = seen.data;
        if (!publicity) return {};
        return { publicity: withObjection(publicity, heardOf(raisedBy(seen)), tallied(publicity, seen)) };
      }),
    ),
    annexes: annexesOf,
  },
  publicityExpired: step(words('公示期满', 'End of publicity'), nothing, (_, { before, data, today }) => {
    const { publicity } = data;
    if (!publicity) return {};
    // Its clock goes: the last day that a suspension moved is kept, by which later paper is in time or not.
    const to = before.deadlines.find(({ name }) => name === 'publicity')?.lastDay ?? publicity.to;
    return { publicity: { ...publicity, to, expiredOn: today } };
  }),
  resolveObjection: {
    ...step(words('答复公示异议', 'Answer an objection'), Resolution, resolved),
    answers: true,
    reads: (input) => [{ list: 'openObjection', no: (input as z.output<typeof Resolution>).objectionNo }],
    annexes: ({ data }) => {
      const { settled } = data.publicity ?? {};
      if (!settled) return [];
      const no = settled.objectionNo;
      return [
        { list: 'objectionAnswer', no, value: settled.resolved },
        { list: 'openObjection', no },
      ];
    },
  },
  announce: passing(
    'announced',
    subjectOf,
    step(
      words('发布取消公告', 'Announce the revocation'),
      z.strictObject({
        settlementDeadline: named('善后完成期限', 'To be settled by', Day),
        activities: named('不得从事的活动', 'Activities to cease', text(500)),
        liabilities: named('善后事项', 'Matters to settle', Liabilities),
        confirmsQualificationEnds: named(
          '确认培训评价组织资质同时终止',
          'The end of the qualification is confirmed',
          z.boolean().optional(),
        ),
      }),
      ({ confirmsQualificationEnds: _confirmed, ...announcement }, { today }) => ({
        announcement: { ...announcement, on: today },
      }),
    ),
  ),
  effectRevocation: step(words('取消生效', 'Revocation takes effect'), nothing, () => ({})),
  confirmSettlement: step(
    words('登记善后情况', 'Record what was settled'),
    z.strictObject({
      evidence: named('凭据', 'Evidence', text(1000)),
      remaining: named('尚余事项', 'What remains', Liabilities),
    }),
    (input, { today }) => ({ settlement: { ...input, confirmedOn: today } }),
  ),
} satisfies Record<string, Command<RevocationData>>;

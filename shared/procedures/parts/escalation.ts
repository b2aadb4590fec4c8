import { z } from 'zod';
import { practice } from '../../domain/basis.ts';
import { Day } from '../../domain/day.ts';
import { bodies } from '../../domain/heads.ts';
import { type DocumentId, documentIdOf } from '../../domain/ids.ts';
import { named } from '../../domain/label.ts';
import { nothing } from '../../domain/nothing.ts';
import { type CountedTerm, countTerm } from '../../domain/term.ts';
import { words } from '../../domain/words.ts';
import type { Guard, Situation, Timer } from '../../procedure/definition.ts';
import { commandOf } from '../../procedure/make-commands.ts';
import { type HasInstructions, instructionsOf } from './conference.ts';
import { departmentsOf, type HasConsultation } from './consultation.ts';

/** What a case records while a dissent that was put to the conference awaits its word (O9). */
export type HasEscalation = {
  /** The days on which the conference was reminded. */
  readonly conferenceUrged?: readonly Day[];
  /** That the applicant was told that the matter takes longer, and until when. */
  readonly extensionTold?: { readonly on: Day; readonly until: Day; readonly letterId: DocumentId };
};

type Held = HasEscalation & HasConsultation & HasInstructions;
type Seen = Situation<Held>;

const put = (data: HasConsultation) =>
  departmentsOf(data).filter(
    ({ reply, dissentResolved }) => reply?.position === 'dissent' && dissentResolved?.outcome === 'escalated',
  );

/** The day from which the conference's word is waited for; none where no dissent was put to it, or it has spoken since. */
export const awaitedSince = (data: unknown): Day | undefined => {
  const since = put(data as HasConsultation)
    .flatMap(({ dissentResolved }) => dissentResolved?.on ?? [])
    .toSorted()
    .at(-1);
  return since && !instructionsOf(data).some(({ on }) => on >= since) ? since : undefined;
};

/** The departments whose dissent the conference has before it. */
export const dissenters = (data: HasConsultation): readonly string[] => put(data).map(({ name }) => name);

const urgedSince = (data: Held): readonly Day[] => {
  const since = awaitedSince(data);
  return (data.conferenceUrged ?? []).filter((on) => since !== undefined && on >= since);
};

/** What the applicant was told of this very waiting. */
const toldSince = (data: Held) => {
  const since = awaitedSince(data);
  return since && data.extensionTold && data.extensionTold.on >= since ? data.extensionTold : undefined;
};

const basis = practice(
  '部门不同意见提交联席会议的，待其意见登记后再作出决定；期满提请，此后每月提请',
  'a dissent put to the conference waits for its word: it is reminded after a term, then every month',
);

const telling = practice(
  '因等待联席会议意见延期的，书面告知申请人延至何日',
  'an applicant is told in writing that the matter waits for the conference, and until when',
);

const extendedTo = ({ today, facts }: Situation<unknown>): CountedTerm =>
  countTerm(today, { workingDays: facts.settings.terms.applicantExtension }, { calendar: facts.calendar });

const step = commandOf<Held>();

/** The conference is reminded (both procedures). */
export const urgeConference = step(
  words('提请联席会议研究', 'Remind the conference'),
  nothing,
  (_, { data, today }) => ({
    conferenceUrged: [...(data.conferenceUrged ?? []), today],
  }),
);

/** The applicant is told that the matter takes longer, and until when (D06). */
export const tellExtension = step(
  words('告知申请人延期', 'Tell the applicant that it takes longer'),
  z.strictObject({ until: named('延期至（留空按规定计算）', 'Until (empty: as the settings count)', Day.optional()) }),
  ({ until }, seen) => ({
    extensionTold: {
      on: seen.today,
      until: until ?? extendedTo(seen).lastDay,
      letterId: documentIdOf(seen.before.caseId, seen.before.documentCount + 1, 'suspensionNotice'),
    },
  }),
);

/** Conditions of what waits for the conference's word. */
export const escalationGuards = {
  conferenceSpoke: {
    basis,
    test: ({ data }) => awaitedSince(data) === undefined,
    message: ({ data }) => ({
      zh: `部门不同意见已于${awaitedSince(data)}提交联席会议，尚未登记其意见；登记后方可作出决定。`,
      en: `A dissent was put to the conference on ${awaitedSince(data)} and its word is not on record: record it first.`,
    }),
  },
  conferenceAwaited: {
    basis,
    test: ({ before }) => awaitedSince(before.data) !== undefined,
    message: () => ({
      zh: '没有提交联席会议、尚待其意见的分歧。',
      en: 'No dissent that was put to the conference awaits its word.',
    }),
  },
  conferenceUrgeDue: {
    basis,
    test: ({ before: { deadlines }, today }) =>
      deadlines.every(({ name, lastDay }) => name !== 'conferenceWord' || lastDay < today),
    message: ({ before: { deadlines } }) => ({
      zh: `提请期限至${deadlines.find(({ name }) => name === 'conferenceWord')?.lastDay}，尚未届满。`,
      en: `The days before the next reminder run until ${deadlines.find(({ name }) => name === 'conferenceWord')?.lastDay}.`,
    }),
  },
} satisfies Record<string, Guard<Held>>;

/** Conditions of telling the applicant. */
export const extensionGuards = {
  extensionNew: {
    basis: telling,
    test: ({ before, today }) => {
      const until = toldSince(before.data)?.until;
      return until === undefined || until <= today;
    },
    message: ({ before }) => ({
      zh: `已告知申请人延期至${toldSince(before.data)?.until}。`,
      en: `The applicant was told that it takes until ${toldSince(before.data)?.until}.`,
    }),
  },
  extensionPrintable: {
    basis: practice('暂定日期不得印入文书', 'a provisional day is never printed'),
    test: (seen) => {
      const { until } = seen.input as { until?: Day };
      return until ? until > seen.today : !extendedTo(seen).provisional;
    },
    message: () => ({
      zh: '延期日期应在今日之后；跨入尚无放假安排的年度的，请指定日期。',
      en: 'The day lies after today; where it would be provisional, name one.',
    }),
  },
} satisfies Record<string, Guard<Held>>;

const binds = bodies.office;

/** The clocks that wait for the conference's word; each lays a letter before a head (O10). */
export const escalationTimers = {
  conferenceWord: {
    ...{ label: words('联席会议意见提请期限', 'Term before the conference is reminded'), basis, binds },
    term: ({ terms }, { data }) =>
      urgedSince(data).length > 0 ? { months: 1 } : { workingDays: terms.conferenceWord },
    from: ({ data, today }) => urgedSince(data).at(-1) ?? awaitedSince(data) ?? today,
    needless: ({ data }) => awaitedSince(data) === undefined,
    rollsOver: true,
    gives: 'urgeConference',
  },
} satisfies Record<string, Timer<Held>>;

export const extensionTimers = {
  applicantTelling: {
    ...{ label: words('告知申请人延期的期限', 'Term for telling the applicant of the delay'), basis: telling, binds },
    term: ({ terms }) => ({ workingDays: terms.applicantTelling }),
    from: ({ data, today }) => awaitedSince(data) ?? today,
    wakesOn: ({ data }: Seen) => toldSince(data)?.until,
    needless: ({ data }) => awaitedSince(data) === undefined,
    gives: 'tellExtension',
  },
} satisfies Record<string, Timer<Held>>;

export { basis as escalationBasis, telling as extensionBasis };

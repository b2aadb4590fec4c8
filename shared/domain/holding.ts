import type { ProcedureName } from './case.ts';
import { type Day, dayAt } from './day.ts';
import { cascadeOf, type DirectoryEntry, type OpenCase } from './directory.ts';
import { cameLate, hasEnded, mayEnd } from './holding-end.ts';
import type { CaseId } from './ids.ts';

/** Whose open cases hold others, and whose are held: a revocation holds applications (R3.4). */
const holding = { voluntaryExit: 'held', revocation: 'holds' } as const satisfies Record<ProcedureName, string>;

type Subject = Pick<OpenCase, 'scope' | 'certificateIds'>;

const takesAll = (entry: DirectoryEntry, subject: Subject): boolean =>
  subject.scope === 'qualification' || cascadeOf(entry, subject) !== 'none';

/** Whether two subjects meet: the same certificate, or either of them ends the qualification (Art. 2). */
export const meets = (entry: DirectoryEntry, one: Subject, other: Subject): boolean =>
  takesAll(entry, one) ||
  takesAll(entry, other) ||
  one.certificateIds.some((certificateId) => other.certificateIds.includes(certificateId));

/** The open revocations on an application's subject. */
const revocationsOn = (entry: DirectoryEntry, held: OpenCase): readonly OpenCase[] =>
  holding[held.procedure] === 'held' && !held.ended && !held.absorbed
    ? entry.openCases.filter(
        (open) => holding[open.procedure] === 'holds' && !open.absorbed && meets(entry, open, held),
      )
    : [];

/** Those that are younger than its mark of release, or whose notice was received and for which a head holds it anew. */
const unreleased = (entry: DirectoryEntry, held: OpenCase): readonly OpenCase[] =>
  revocationsOn(entry, held).filter(
    ({ openedAt = '', noticeReceivedOn }) =>
      held.releasedAt === undefined || openedAt > held.releasedAt || (held.heldAnew && noticeReceivedOn !== undefined),
  );

/** Whether the holding of a revocation has ended by a day, because a paper that it owed had not come (O3.4, O10). */
const endedBy = (day: Day, held: OpenCase) => (open: OpenCase) => hasEnded(open, { day, anew: held.heldAnew === true });

/**
 * The open revocations that hold an application on a day: on the same subject, younger than its mark of release, and
 * with the papers that keep a holding up come in their days.
 */
export const holdersOf = (entry: DirectoryEntry, held: OpenCase, day: Day): readonly OpenCase[] => {
  const ended = endedBy(day, held);
  return unreleased(entry, held).filter((open) => !ended(open));
};

/** Those whose holding has ended by a day; a paper of some came too late, and a head may hold anew. */
export const endedByTime = (entry: DirectoryEntry, held: OpenCase, day: Day): readonly OpenCase[] =>
  unreleased(entry, held).filter(endedBy(day, held));

/** Open revocations of which a paper came after its day, and was received: a head may hold anew, with reasons. */
export const toldTooLate = (entry: DirectoryEntry, held: OpenCase, day: Day): readonly OpenCase[] =>
  revocationsOn(entry, held).filter((open) => cameLate(open, day));

/** The first day on which an application was held, as far as its clocks have not been given the days back. */
export const heldSince = (entry: DirectoryEntry, held: OpenCase): Day | undefined =>
  [
    ...(held.heldFrom ? [held.heldFrom] : []),
    ...unreleased(entry, held).flatMap(({ openedAt }) => (openedAt ? [dayAt(openedAt)] : [])),
  ].toSorted()[0];

/** Whether a case stands still because of another, or has days to get back: no clock gives its command meanwhile. */
export const standsStill = (entry: DirectoryEntry, caseId: CaseId): boolean => {
  const row = entry.openCases.find((open) => open.caseId === caseId);
  return row !== undefined && Boolean(row.absorbed || row.heldFrom || unreleased(entry, row).length > 0);
};

const received = (day: Day | undefined) => (open: OpenCase) =>
  open.noticeReceivedOn !== undefined && (day === undefined || open.noticeReceivedOn <= day);

/** A command that the system gives to a case because of what stands in the entry, in a transaction of its own. */
export type Owed = {
  readonly caseId: CaseId;
  readonly name: 'absorb' | 'revive' | 'suspend' | 'resume' | 'regainDays';
  readonly input: object;
};

const owedTo = (entry: DirectoryEntry, open: OpenCase, day: Day | undefined): Omit<Owed, 'caseId'> | undefined => {
  if (open.absorbed) return { name: 'absorb', input: open.absorbed };
  if (open.revived) return { name: 'revive', input: open.revived };
  const holding = unreleased(entry, open);
  const holders = day === undefined ? holding : holdersOf(entry, open, day);
  const told = holders.find(received(day));
  if (told && !open.resting)
    return { name: 'suspend', input: { ground: 'openRevocation', reason: `取消程序（${told.caseId}）未结` } };
  // Without a day: it will be owed them once the holding has ended by time.
  const ends = day === undefined && holding.every(mayEnd);
  if (holders.length > 0 && !ends) return undefined;
  if (open.resting)
    return {
      name: 'resume',
      input: { reason: holding.length > 0 ? '取消程序未在规定期限内推进' : '取消程序已经办结' },
    };
  return open.heldFrom || holding.length > 0
    ? { name: 'regainDays', input: { reason: '暂停办理已经结束' } }
    : undefined;
};

/**
 * What an organization's cases are owed by a day, or, without one, on any day to come, read off the entry alone. Nobody is told of a revocation before the
 * notice of its investigation (D21) was received; one that could not take what it is owed waits until it has moved.
 */
export const owedIn = (entry: DirectoryEntry, day?: Day): readonly Owed[] =>
  entry.openCases.flatMap((open) => {
    const owed = open.passedOver ? undefined : owedTo(entry, open, day);
    return owed && owed.name !== open.laid ? [{ caseId: open.caseId, ...owed }] : [];
  });

/** Whether a case of the organization is owed something on whatever day, or waits for a head and may be owed something else. */
export const mayOwe = (entry: DirectoryEntry): boolean =>
  owedIn(entry).length > 0 || entry.openCases.some(({ laid }) => laid !== undefined);

type Changing = { readonly caseId: CaseId; readonly before: DirectoryEntry; readonly today: Day };

/** The entry after a case changed it: another's application that is held no more, untold, has days to get back. */
export const settleHoldings = (after: DirectoryEntry, { caseId, before, today }: Changing): DirectoryEntry => ({
  ...after,
  openCases: after.openCases.map((open) => {
    const was = before.openCases.find((one) => one.caseId === open.caseId);
    const freed =
      was && open.caseId !== caseId && unreleased(before, was).length > 0 && unreleased(after, open).length === 0;
    return freed && !open.resting && !open.absorbed ? { ...open, heldFrom: heldSince(before, was) ?? today } : open;
  }),
});

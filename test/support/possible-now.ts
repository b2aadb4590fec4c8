import type { Day } from '#shared/domain/day.ts';
import { owedIn } from '#shared/domain/holding.ts';
import { awaitingHead } from '#shared/domain/standing-aside.ts';
import { openMends, pendingActs } from '#shared/procedure/acts.ts';
import { interruptionsOf } from '#shared/procedure/interruption.ts';
import { openSetAsideOf, refundDue, stayNow } from '#shared/procedure/setting-aside.ts';
import type { Verdict } from '#shared/procedure/verdict.ts';
import type { CaseWalk } from './case-walk.ts';

/** Acts that wait for a command, by the verdicts that it is for. */
const answers: Readonly<Record<string, readonly Verdict[]>> = {
  confirmAct: ['unconfirmed'],
  admitAct: ['late'],
  refuseAct: ['late'],
  decideStay: ['effect'],
  endAct: ['effect'],
};

/** What the system alone gives, because of what stands in the entry. */
const owed = new Set(['absorb', 'revive', 'regainDays']);

/** The acts whose term the case has had. */
export const actsAllowed = <Data>({ procedure, subject }: CaseWalk<Data>): readonly string[] => {
  const still = interruptionsOf(subject.data).flatMap(({ clocks }) => clocks);
  const had = new Set([
    ...Object.keys(subject.over ?? {}),
    ...[...still, ...subject.deadlines].map(({ name }) => name),
  ]);
  return Object.entries(procedure.acts ?? {}).flatMap(([name, { term }]) => (had.has(term) ? [name] : []));
};

/** What sets a case apart from others in its state: the acts that it allows, those that wait, and what is open in it. */
export const features = <Data>(walk: CaseWalk<Data>): readonly string[] => {
  const { data } = walk.subject;
  return [
    ...actsAllowed(walk),
    ...new Set(pendingActs(data).map(({ command, verdict }) => `${verdict}:${command}`)),
    ...(openMends(data).length > 0 ? ['mend'] : []),
    ...(openSetAsideOf(data) ? [`setAside:${openSetAsideOf(data)?.decision}:${openSetAsideOf(data)?.outcome}`] : []),
    ...(stayNow(data) ? ['stay'] : []),
    ...(refundDue(data) ? ['refund'] : []),
  ];
};

/** Whether a command has something to be about: it would otherwise be tried in vain most of the time. */
export const possibleNow = <Data>(walk: CaseWalk<Data>, name: string, on: Day): boolean => {
  const { data, caseId } = walk.subject;
  const verdicts = answers[name];
  if (verdicts) return pendingActs(data).some(({ verdict }) => verdicts.includes(verdict));
  if (owed.has(name)) return owedIn(walk.entry, on).some((one) => one.caseId === caseId && one.name === name);
  if (name === 'mendPaper') return openMends(data).length > 0;
  if (name === 'decideOfficerRecusal') return awaitingHead(data).length > 0;
  const { follows, idle } = walk.procedure.commands[name] ?? {};
  if (idle?.(data)) return false;
  if (follows === 'reversal') return openSetAsideOf(data) !== undefined;
  if (follows === 'stay') return stayNow(data) !== undefined;
  if (follows === 'repayment') return refundDue(data) !== undefined;
  if (name === 'confirmCorrection' || name === 'refuseCorrection')
    return ((data as { corrections?: readonly unknown[] }).corrections ?? []).length > 0;
  return !walk.procedure.acts?.[name] || actsAllowed(walk).includes(name);
};

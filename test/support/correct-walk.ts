import { caseFileOf } from '#functions/casework/gather/case-file.ts';
import { publishedCalendar } from '#shared/domain/calendar.ts';
import type { CaseEvent, CaseSnapshot, CorrectedFact } from '#shared/domain/case.ts';
import { addDays, Day, dayAt } from '#shared/domain/day.ts';
import type { DirectoryEntry } from '#shared/domain/directory.ts';
import { type CorrectionOutcome, correctionOutcome, outcomeDigest } from '#shared/procedure/correct-fact.ts';
import { correctableIn, inputOf, recordSchemaOf } from '#shared/procedure/fact-change.ts';
import { type TypedFact, withFact } from '#shared/procedure/facts.ts';
import { procedureOf } from '#shared/procedures/registry.ts';
import { type Given, settings, somebody } from './walk.ts';

/** A case walked so far. */
export type Walked = {
  readonly subject: CaseSnapshot;
  readonly entry: DirectoryEntry;
  readonly events: readonly CaseEvent[];
};

/** Another value that might have been meant. */
const otherThan = (value: unknown, pick: number): unknown => {
  const day = Day.safeParse(value);
  if (day.success) return addDays(day.data, [-1, 1, -5, 4, -20, 12][pick % 6] ?? 1);
  if (typeof value === 'number') return value + 1 + (pick % 3);
  if (typeof value === 'boolean') return !value;
  return `${value}（更正）`;
};

/** What a fact may be corrected to; undefined where nothing plausible can be entered there. */
export const correctedTo = (
  { events, subject }: Walked,
  fact: TypedFact & { sequence: number },
  pick: number,
): CorrectedFact | undefined => {
  const event = events.find(({ sequence }) => sequence === fact.sequence);
  const schema = event && recordSchemaOf(procedureOf(subject), event.command);
  if (!event || !schema) return undefined;
  const { sequence, at, value } = fact;
  const options = [
    ...new Set([
      otherThan(value, pick),
      ...['agree', 'dissent', 'post', 'direct', addDays(dayAt(event.at), -1)],
      undefined,
    ]),
  ];
  const fits = options.filter(
    (option) => option !== value && schema.safeParse(withFact(inputOf(events, event), at, option)).success,
  );
  const found = fits[0];
  return fits.length === 0 ? undefined : { sequence, at, ...(found === undefined ? {} : { value: found }) };
};

/** Every fact of a case that can be corrected. */
export const factsOf = ({ subject, events }: Walked) =>
  events.flatMap((event) =>
    correctableIn(procedureOf(subject), events, event).map((fact) => ({
      ...fact,
      sequence: event.sequence,
      command: event.command,
    })),
  );

export const outcomeOf = ({ subject, entry, events }: Walked, change: CorrectedFact): CorrectionOutcome<unknown> =>
  correctionOutcome(procedureOf(subject), subject, {
    ...{ change, file: caseFileOf(events, { entry, settings }) },
    facts: { entry, calendar: publishedCalendar, settings },
  });

const clerk = somebody('agencyClerk', { id: '示例-更正提出人' });
export const head = somebody('officeHead', { id: '示例-更正决定人' });

export const proposing = (change: CorrectedFact, on: string): Given => ({
  ...{ by: clerk, on, name: 'proposeCorrection' },
  input: {
    ...{ sequence: change.sequence, at: change.at, reason: '登记笔误（示例）', proof: '原件（示例）' },
    ...(change.value === undefined ? {} : { value: String(change.value) }),
  },
});

export const confirming = (walked: Walked, on: string): Given => {
  const { corrections = [] } = walked.subject.data as { corrections?: (CorrectedFact & { correctionNo: number })[] };
  const change = corrections.at(-1);
  if (!change) throw new Error('no correction awaits its decision');
  const digest = outcomeDigest(outcomeOf(walked, change));
  return { by: head, on, name: 'confirmCorrection', input: { correctionNo: change.correctionNo, digest } };
};

import { publishedCalendar } from '#shared/domain/calendar.ts';
import type { CaseSnapshot } from '#shared/domain/case.ts';
import type { DirectoryEntry } from '#shared/domain/directory.ts';
import { sha256 } from '#shared/domain/hash.ts';
import type { ReceiptNoted } from '#shared/domain/paper.ts';
import type { Result } from '#shared/domain/result.ts';
import { decide, type GivenCommand } from '#shared/procedure/decide.ts';
import type { Decision } from '#shared/procedure/decision.ts';
import { receive } from '#shared/procedure/receive.ts';
import { procedureOf } from '#shared/procedures/registry.ts';
import { settings } from '#test/support/walk.ts';

/** What happened to a case: a command was given, or the ledger proved a receipt of one of its papers. */
export type Happened = GivenCommand | ({ readonly receipt: ReceiptNoted } & Pick<GivenCommand, 'actor' | 'at'>);

/** A case as it was opened, and all that happened to it. */
export type Start = { readonly subject: CaseSnapshot; readonly entry: DirectoryEntry };

const facts = (entry: DirectoryEntry) => ({ entry, calendar: publishedCalendar, settings });

const decideOne = ({ subject, entry }: Start, happened: Happened): Result<Decision> => {
  const procedure = procedureOf(subject);
  if ('name' in happened) return decide(procedure, subject, { given: happened, facts: facts(entry) });
  const { receipt, actor, at } = happened;
  const by = { id: actor.id, name: actor.name, role: actor.roles[0] ?? 'agencyClerk' };
  return { ok: true, value: receive(procedure, subject, { receipt, by, at, facts: facts(entry) }) };
};

/** A decision by a short digest of all that it says; a refusal by its code and the conditions that were not met. */
const told = (decided: Result<Decision>): string => {
  if (decided.ok) return sha256(decided.value).slice(0, 8);
  const { refusal } = decided;
  return refusal.code === 'guard.unmet'
    ? `${refusal.code} ${refusal.unmet.map(({ guard }) => guard).join(' ')}`
    : refusal.code;
};

/** The case after what happened, and what was decided; after a refusal it is as it was. */
export const happen = (before: Start, happened: Happened): { readonly after: Start; readonly outcome: string } => {
  const decided = decideOne(before, happened);
  const after = decided.ok
    ? { subject: decided.value.next, entry: decided.value.directory?.entry ?? before.entry }
    : before;
  return { after, outcome: told(decided) };
};

/** Walks as they lie in the file: values that recur stand once, and are named by their place. */
export type Recorded = {
  readonly reason: string;
  readonly starts: readonly Start[];
  readonly values: readonly unknown[];
  readonly walks: readonly { readonly start: number; readonly steps: readonly (readonly [number, string])[] }[];
};

/** Where a recorded walk is decided otherwise now: which walk, at which of its steps, what happened and what is said. */
export type Departure = {
  readonly walk: number;
  readonly step: number;
  readonly happened: string;
  readonly was: string;
  readonly now: string;
};

/** The first step of a walk that is decided otherwise than it was recorded. */
const departureIn = ({ starts, values, walks }: Recorded, walk: number): Departure | undefined => {
  const { start = 0, steps = [] } = walks[walk] ?? {};
  let state = starts[start];
  if (!state) throw new Error(`walk ${walk} starts nowhere`);
  for (const [step, [place, was]] of steps.entries()) {
    const happened = values[place] as Happened;
    const { after, outcome } = happen(state, happened);
    if (outcome !== was)
      return { walk, step, happened: 'name' in happened ? happened.name : 'receipt', was, now: outcome };
    state = after;
  }
  return undefined;
};

export const departuresIn = (recorded: Recorded): Departure[] =>
  recorded.walks.flatMap((_, walk) => departureIn(recorded, walk) ?? []);

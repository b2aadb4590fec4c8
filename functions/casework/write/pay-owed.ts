import { systemActor } from '#shared/domain/actor.ts';
import type { CaseSnapshot } from '#shared/domain/case.ts';
import { dayAt, type Instant } from '#shared/domain/day.ts';
import type { DirectoryEntry, OpenCase } from '#shared/domain/directory.ts';
import { type Owed, owedIn } from '#shared/domain/holding.ts';
import { limits } from '#shared/domain/limits.ts';
import { type CaseReading, readCase } from '#shared/store/cases.ts';
import { changeEntry } from '#shared/store/directory.ts';
import { writeAll } from '#shared/store/transaction.ts';
import { untilSettled } from '#shared/store/until-settled.ts';
import { log, metrics } from '../../lib/log.ts';
import type { World } from '../../lib/world.ts';
import { decidingOn } from '../gather/deciding-on.ts';
import { isLaid, layDraft } from './lay-draft.ts';
import { writeMove } from './write-move.ts';

type Paying = Pick<World, 'table' | 'seed' | 'unprintable'>;

/** An entry as it stands after a decision, and the moment at which its cases are given what they are owed. */
export type Owing = { readonly entry: DirectoryEntry; readonly at: Instant };

/**
 * Gives the cases of an organization what they are owed, each in a transaction of its own, and says how many took it; what
 * issues a letter is laid before the head who signs it (O10).
 * It may stop anywhere and run twice: what is still owed follows from the entry, and the schedule goes on with it. A
 * fault on the way fails nobody's request, whose own decision is written already.
 */
export const payOwed = async (world: Paying, { entry, at }: Owing): Promise<number> => {
  let paid = 0;
  try {
    for (const { caseId } of owedIn(entry, dayAt(at)).slice(0, limits.owedAtOnce))
      if (await pay(world, caseId, at)) paid += 1;
  } catch (fault) {
    log.error('cases left with what they are owed', { uscc: entry.uscc, paid, fault });
    metrics.addMetric('OwedLeft', 'Count', 1);
  }
  return paid;
};

const pay = async (world: Paying, caseId: Owed['caseId'], at: Instant): Promise<boolean> => {
  const settled = await untilSettled(async () => {
    const reading = await readCase(world.table, caseId);
    const { snapshot, entry } = reading;
    const owed = entry && owedIn(entry, dayAt(at)).find((one) => one.caseId === caseId);
    if (!snapshot || !entry || !owed) return 'passedOver';
    return give(world, { reading: { ...reading, snapshot, entry }, owed, at });
  });
  return settled === 'paid';
};

type Giving = {
  readonly reading: CaseReading & { readonly snapshot: CaseSnapshot; readonly entry: DirectoryEntry };
  readonly owed: Owed;
  readonly at: Instant;
};

const give = async (world: Paying, { reading, owed, at }: Giving): Promise<'paid' | 'passedOver' | 'again'> => {
  const { snapshot, entry } = reading;
  const { name, input } = owed;
  const { caseId } = owed;
  const deciding = await decidingOn(world, reading);
  const given = { name, input, actor: systemActor, at };
  const laid = changeEntry(markRow(entry, caseId, { laid: name }));
  const moved = isLaid(snapshot, name)
    ? await layDraft(deciding, { snapshot, entry, command: name, input, at, besides: laid })
    : await writeMove(deciding, { snapshot, entry, given });
  if (moved.outcome === 'moved' || moved.outcome === 'laid') return 'paid';
  if (moved.outcome === 'conflict') return 'again';
  if (moved.outcome === 'refused')
    log.info('owed where the case cannot take it', { caseId, command: name, refusal: moved.refusal.code });
  const passed = changeEntry(markRow(entry, caseId, { passedOver: true }));
  const written = await writeAll(world.table, moved.outcome === 'standing' ? laid : passed);
  return written.outcome === 'written' ? 'passedOver' : 'again';
};

/** The case is asked again once it has moved, or, while a head has a draft before them, once it is owed something else. */
const markRow = (
  entry: DirectoryEntry,
  caseId: Owed['caseId'],
  mark: Pick<OpenCase, 'passedOver' | 'laid'>,
): DirectoryEntry => ({
  ...entry,
  openCases: entry.openCases.map((open) => (open.caseId === caseId ? { ...open, ...mark } : open)),
  version: entry.version + 1,
});

import type { CaseSnapshot } from '#shared/domain/case.ts';
import { defined } from '#shared/domain/defined.ts';
import type { DirectoryEntry } from '#shared/domain/directory.ts';
import { failureOf, receiptOf, type ServingEntry, servedAt } from '#shared/domain/serving.ts';
import type { Decision } from '#shared/procedure/decision.ts';
import { receive } from '#shared/procedure/receive.ts';
import { strike } from '#shared/procedure/strike.ts';
import { procedureOf } from '#shared/procedures/registry.ts';
import { type CaseReading, listEveryEvent, readCase, readSnapshot } from '#shared/store/cases.ts';
import type { Table } from '#shared/store/connect.ts';
import { markStep } from '#shared/store/papers.ts';
import type { DocumentRecord } from '#shared/store/records.ts';
import { type KeptReply, replayStep } from '#shared/store/replay-step.ts';
import { saveDecision } from '#shared/store/save-decision.ts';
import { type Line, lineSteps, listServings } from '#shared/store/servings.ts';
import { type Step, writeAll } from '#shared/store/transaction.ts';
import { untilSettled } from '#shared/store/until-settled.ts';
import type { World } from '../../lib/world.ts';
import { settingsFor } from '../gather/settings-for.ts';
import { claimableIn } from '../lists/claimable.ts';
import { payOwed } from '../write/pay-owed.ts';
import { partOf } from '../write/saving-part.ts';
import { tellFailure } from './serving-failure.ts';

type Entering = {
  readonly document: DocumentRecord;
  readonly line: Line;
  /** The answer to the request that brought the line, made of the ledger with it. */
  readonly keeps?: (entries: readonly ServingEntry[]) => KeptReply;
};

type Entered = { readonly entries: readonly ServingEntry[] } | 'known' | 'contended';

/**
 * Enters a line into the ledger of service. One by which another day of receipt is the first, or none is left, is a
 * decision on the case: its event, its clocks and the line are written in one transaction, with what the receipt changes
 * in the directory entry. `known` says that the line, or the request, is on record already.
 */
export const enterLine = async (
  world: Pick<World, 'table' | 'seed' | 'unprintable'>,
  entering: Entering,
): Promise<Entered> => {
  const { document, line } = entering;
  const written = await untilSettled(async () => {
    const reading = await readCase(world.table, document.caseId);
    const entries = [...(await listServings(world.table, document.documentId)), line.entry];
    return enter(world, { ...entering, reading, entries });
  });
  if (typeof written === 'string') return written;
  await tellFailure(world.table, document, line.entry);
  if (written.changed) await payOwed(world, { entry: written.changed, at: line.entry.at });
  return { entries: written.entries };
};

type Read = Entering & { readonly reading: CaseReading; readonly entries: readonly ServingEntry[] };

type Outcome = { readonly entries: readonly ServingEntry[]; readonly changed?: DirectoryEntry | undefined };

const enter = async (
  world: Pick<World, 'table' | 'seed'>,
  { document, line, keeps, reading, entries }: Read,
): Promise<Outcome | 'known' | 'again'> => {
  const kept = keeps?.(entries);
  const decision = await decided(world, { document, line, reading, entries });
  const steps = lineSteps(line, 'besides' as const);
  const written = decision
    ? await saveDecision(world.table, {
        ...partOf(decision, { before: reading.snapshot, documents: [] }),
        besides: steps,
        ...defined({ replay: kept, entry: claimableIn(reading) }),
      })
    : await writeAll<'besides' | 'replay'>(world.table, [
        ...steps,
        ...failedSteps(reading.snapshot, document, { line, entries }),
        ...(kept ? [replayStep(kept)] : []),
      ]);
  if (written.outcome === 'written') return { entries, changed: decision?.directory?.entry };
  const known = written.outcome === 'refused' && written.failed.some((name) => name === 'besides' || name === 'replay');
  return known ? 'known' : 'again';
};

/** The decision by which the case takes what the ledger proves now; undefined where that is what it knows. */
const decided = async (
  world: Pick<World, 'table' | 'seed'>,
  { document: { documentId, recipients }, line, reading, entries }: Omit<Read, 'keeps'>,
): Promise<Decision | undefined> => {
  const { recipient, by, at, note = '' } = line.entry;
  const { snapshot, entry, calendar } = reading;
  const receipt = receiptOf(entries, servedAt(recipients, recipient));
  const paper = snapshot?.papers[documentId];
  const known = paper?.received?.[recipient];
  if (!snapshot || !entry || !paper || receipt?.on === known) return undefined;
  const facts = { entry, calendar, settings: await settingsFor(world, reading) };
  const noted = receipt && { documentId, recipient, on: receipt.on, channel: receipt.channel };
  const procedure = procedureOf(snapshot);
  if (noted && noted.on < (known ?? '9999')) return receive(procedure, snapshot, { receipt: noted, by, at, facts });
  const log = await listEveryEvent(world.table, snapshot.caseId);
  const struck = { documentId, recipient };
  return strike(procedure, snapshot, { struck, left: noted, reason: note, by, at, facts, log });
};

/** The mark on a paper that nothing but failures is known of its service. */
const failedSteps = (
  snapshot: CaseSnapshot | undefined,
  { documentId, recipients }: DocumentRecord,
  { line, entries }: { readonly line: Line; readonly entries: Outcome['entries'] },
) => {
  const { recipient } = line.entry;
  const paper = snapshot?.papers[documentId];
  const failure = failureOf(entries, servedAt(recipients, recipient));
  const failed = paper && failure && { ...paper.failed, [recipient]: failure.on };
  return failed ? [markStep(documentId, 'failed', failed)] : ([] as Step<never>[]);
};

/** Enters what can happen only once on the way of a mail and proves no receipt: that it went out, or came back. */
export const enterMail = async (
  table: Table,
  document: DocumentRecord,
  entry: ServingEntry & { readonly channel: 'electronic'; readonly step: 'dispatched' | 'bounced' },
): Promise<void> => {
  const snapshot = await readSnapshot(table, document.caseId);
  const line = { entry, once: true } as const;
  const entries = [...(await listServings(table, document.documentId)), entry];
  const { outcome } = await writeAll<'line'>(table, [
    ...lineSteps(line, 'line' as const),
    ...failedSteps(snapshot, document, { line, entries }),
  ]);
  if (outcome === 'contended') throw new Error(`the ledger of ${document.documentId} is contended`);
  await tellFailure(table, document, entry);
};

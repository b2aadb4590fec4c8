import { defined } from '../domain/defined.ts';
import { documentNumber } from '../domain/document-number.ts';
import type { RowOf } from '../domain/takeover/sheets.ts';
import type { Takeover } from '../domain/takeover/takeover.ts';
import { type TakeoverFact, writeAudited } from './audit.ts';
import type { ReplayKey } from './cases.ts';
import type { Table } from './connect.ts';
import { collections, keys } from './keys.ts';
import { type Page, queryShaped, type Range, type Slice } from './query.ts';
import { readItems } from './read-items.ts';
import type { ReplayRecord } from './records.ts';
import { type KeptReply, replayStep } from './replay-step.ts';
import { readAs, stored } from './shape.ts';
import { shapes } from './shapes.ts';
import { type Step, steps, type Written } from './transaction.ts';

export const takeoverRange: Range = collections.takeovers();

/** A takeover by its number, and the earlier answer to the same request. */
export const readTakeover = async (table: Table, takeoverId: number, replay?: ReplayKey) => {
  const [item, earlier] = await readItems(table, [
    keys.takeover(takeoverId),
    ...(replay ? [keys.idempotency(replay.actorId, replay.key)] : []),
  ]);
  return { takeover: readAs(shapes.takeover, item), replay: earlier?.replay as ReplayRecord | undefined };
};

/** How many there were, which of them has this very file, which is being written now, and the earlier answer. */
export const readForTakeover = async (table: Table, sha256: string, replay: ReplayKey) => {
  const [counter, file, running, earlier] = await readItems(table, [
    ...[keys.takeoverCounter(), keys.takeoverFile(sha256), keys.takeoverRunning()],
    keys.idempotency(replay.actorId, replay.key),
  ]);
  const same = file?.takeoverId as number | undefined;
  return {
    count: (counter?.count as number | undefined) ?? 0,
    ...(same === undefined ? {} : { same: (await readTakeover(table, same)).takeover }),
    running: running?.takeoverId as number | undefined,
    replay: earlier?.replay as ReplayRecord | undefined,
  };
};

/** The newest first. */
export const listTakeovers = (table: Table, slice: Slice): Promise<Page<Takeover>> =>
  queryShaped(table, shapes.takeover, { range: takeoverRange, slice: { ...slice, backwards: true } });

/** The takeover that is being written, if there is one. */
export const runningTakeover = async (table: Table): Promise<Takeover | undefined> => {
  const [running] = await readItems(table, [keys.takeoverRunning()]);
  const takeoverId = running?.takeoverId as number | undefined;
  return takeoverId === undefined ? undefined : (await readTakeover(table, takeoverId)).takeover;
};

/** While a takeover is being written nothing else enters what it may be about to enter. */
export const noTakeover = (): Step<'takeover'> => steps.without(keys.takeoverRunning(), 'takeoverId', 'takeover');

const itemOf = (takeover: Takeover) => ({
  ...keys.takeover(takeover.takeoverId),
  version: takeover.version,
  ...stored(shapes.takeover, takeover),
});

export type TakeoverConflict = 'takeover' | 'file' | 'running' | 'number' | 'replay';

type Saving = { readonly takeover: Takeover; readonly fact: TakeoverFact; readonly replay: KeptReply };

/** Puts a workbook forward: its number, its digest and the link of the audit chain, or nothing. */
export const proposeTakeover = (
  table: Table,
  { takeover, fact, replay }: Saving,
): Promise<Written<TakeoverConflict>> => {
  const { takeoverId, sha256 } = takeover;
  const count = { ...keys.takeoverCounter(), count: takeoverId, version: takeoverId };
  return writeAudited<TakeoverConflict>(table, fact, [
    takeoverId === 1 ? steps.create(count, 'takeover') : steps.replaceAt(count, takeoverId - 1, 'takeover'),
    steps.create(itemOf(takeover), 'takeover'),
    steps.create({ ...keys.takeoverFile(sha256), takeoverId }, 'file'),
    replayStep(replay),
  ]);
};

/** Gives a workbook up: the same file may be put forward again. */
export const dropTakeover = (table: Table, { takeover, fact, replay }: Saving): Promise<Written<TakeoverConflict>> =>
  writeAudited<TakeoverConflict>(table, fact, [
    steps.replaceAt(itemOf(takeover), takeover.version - 1, 'takeover'),
    steps.remove(keys.takeoverFile(takeover.sha256)),
    replayStep(replay),
  ]);

/** A series that begins where paper left off, in the transaction of the approval: no number of it is given out before. */
const seriesSteps = (
  { prefix, year, last, row }: RowOf<'numbers'>,
  { digest, takeover }: { readonly digest: string; readonly takeover: Takeover },
): Step<'number'>[] => {
  const { takeoverId: run, approvedOn: on, closedAt, closedBy, fileName } = takeover;
  const takenOver = { last, rows: [digest], ...defined({ run, on, row }) };
  const stretch = { paper: true, number: documentNumber(prefix, year, 1), ordinal: 1, through: last };
  return [
    steps.replaceWhere(
      { ...keys.counter(prefix, year), last, sweptTo: last, claims: {}, takenOver },
      {
        ConditionExpression: 'attribute_not_exists(#last) OR #last = :none',
        ExpressionAttributeNames: { '#last': 'last' },
        ExpressionAttributeValues: { ':none': 0 },
      },
      'number',
    ),
    steps.create({ ...keys.number(prefix, year, 1), ...stretch, note: fileName, at: closedAt, by: closedBy }, 'number'),
  ];
};

type Approving = Saving & { readonly series: readonly { readonly row: RowOf<'numbers'>; readonly digest: string }[] };

/** Approves a workbook: from here on the run is under way until it is complete, and its series of numbers have begun. */
export const approveTakeover = (
  table: Table,
  { takeover, fact, replay, series }: Approving,
): Promise<Written<TakeoverConflict>> =>
  writeAudited<TakeoverConflict>(table, fact, [
    steps.replaceAt(itemOf(takeover), takeover.version - 1, 'takeover'),
    steps.create({ ...keys.takeoverRunning(), takeoverId: takeover.takeoverId }, 'running'),
    ...series.flatMap(({ row, digest }) => seriesSteps(row, { digest, takeover })),
    replayStep(replay),
  ]);

/** The run is complete: others may enter again. */
export const completeTakeover = (
  table: Table,
  { takeover, fact }: Omit<Saving, 'replay'>,
): Promise<Written<TakeoverConflict>> =>
  writeAudited<TakeoverConflict>(table, fact, [
    steps.replaceAt(itemOf(takeover), takeover.version - 1, 'takeover'),
    steps.remove(keys.takeoverRunning()),
  ]);

import type { Instant } from '../domain/day.ts';
import { defined } from '../domain/defined.ts';
import type { Expert, ExpertStatus } from '../domain/expert.ts';
import type { Candidate } from '../domain/expert-draw.ts';
import type { CaseId } from '../domain/ids.ts';
import type { Table } from './connect.ts';
import type { Item } from './items.ts';
import { collections, keys, owners } from './keys.ts';
import { everyShaped, type Page, queryPage, queryShaped, type Range, type Slice } from './query.ts';
import { readItems } from './read-items.ts';
import type { ReplayRecord } from './records.ts';
import { type KeptReply, replayStep } from './replay-step.ts';
import { readAs, stored } from './shape.ts';
import { shapes } from './shapes.ts';
import { noTakeover } from './takeovers.ts';
import { type Step, steps, type Written, writeAll } from './transaction.ts';

/** A panel drawn by lot for a case: all that is needed to draw it again and see the same. */
export type Draw = {
  readonly drawId: string;
  readonly caseId: CaseId;
  readonly at: Instant;
  readonly by: { readonly id: string; readonly name: string };
  readonly seed: string;
  readonly size: number;
  readonly candidates: readonly Candidate[];
  readonly excluded: readonly { readonly expertId: string; readonly reason: string }[];
  readonly drawn: readonly string[];
};

const expertOf = (item: Item | undefined): Expert | undefined => readAs(shapes.expert, item);

/** The experts found, by their ids. */
export const poolOf = (found: readonly (Item | undefined)[]): ReadonlyMap<string, Expert> =>
  new Map(found.flatMap((item) => expertOf(item) ?? []).map((expert) => [expert.expertId, expert]));

/** Experts of the pool by their ids, read consistently. */
export const readPool = async (table: Table, ids: readonly string[]): Promise<ReadonlyMap<string, Expert>> =>
  poolOf(await readItems(table, ids.map(keys.expert)));

export const expertItem = (expert: Expert): Item => ({
  ...keys.expert(expert.expertId),
  ...owners.experts(expert.status, expert.expertId),
  version: expert.version,
  ...stored(shapes.expert, expert),
});

/** The pool has changed: what was decided on how it stood counts the changes. */
export const poolChanged = (): Step<never> =>
  steps.change({
    Key: keys.pool(),
    UpdateExpression: 'ADD #version :one',
    ExpressionAttributeNames: { '#version': 'version' },
    ExpressionAttributeValues: { ':one': 1 },
  });

/** Enters an expert into the pool, or changes one at the version seen. */
export const writeExpert = (
  table: Table,
  { expert, replay }: { readonly expert: Expert; readonly replay: KeptReply },
): Promise<Written<'expert' | 'takeover' | 'replay'>> => {
  const item = expertItem(expert);
  return writeAll<'expert' | 'takeover' | 'replay'>(table, [
    expert.version === 1 ? steps.create(item, 'expert') : steps.replaceAt(item, expert.version - 1, 'expert'),
    replayStep(replay),
    poolChanged(),
    ...(expert.version === 1 ? [noTakeover()] : []),
  ]);
};

/** The expert, and the earlier answer to the same request if there was one. */
export const readExpert = async (
  table: Table,
  expertId: string,
  replay?: { readonly actorId: string; readonly key: string },
): Promise<{ readonly expert?: Expert; readonly replay?: ReplayRecord }> => {
  const wanted = [keys.expert(expertId), ...(replay ? [keys.idempotency(replay.actorId, replay.key)] : [])];
  const [item, earlier] = await readItems(table, wanted);
  const expert = expertOf(item);
  return { ...defined({ expert }), ...(earlier ? { replay: earlier.replay as ReplayRecord } : {}) };
};

export const expertRange = (status?: ExpertStatus): Range => ({
  index: 'byOwner',
  pk: 'EXPERTS',
  ...(status ? { prefix: `${status}#` } : {}),
});

export const listExperts = (table: Table, range: Range, slice: Slice): Promise<Page<Expert>> =>
  queryShaped(table, shapes.expert, { range, slice });

export const activeExperts = (table: Table): Promise<readonly Expert[]> =>
  Array.fromAsync(everyShaped(table, shapes.expert, { range: expertRange('active') }));

/** Keeps a draw for good, whatever comes of it: who draws again until the names please leaves every try on record. */
export const writeDraw = (
  table: Table,
  { draw, replay }: { readonly draw: Draw; readonly replay: KeptReply },
): Promise<Written<'draw' | 'replay'>> =>
  writeAll<'draw' | 'replay'>(table, [
    steps.create({ ...keys.draw(draw.caseId, draw.drawId), ...owners.log(draw.at, draw.caseId, 'DRAW'), draw }, 'draw'),
    replayStep(replay),
  ]);

export const drawRange = (caseId: CaseId): Range => collections.draws(caseId);

export const listDraws = async (table: Table, caseId: CaseId, slice: Slice): Promise<Page<Draw>> => {
  const page = await queryPage<{ draw: Draw }>(table, drawRange(caseId), slice);
  return { ...page, items: page.items.map(({ draw }) => draw) };
};

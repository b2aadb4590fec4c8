import type { Instant } from '../domain/day.ts';
import type { DirectoryEntry } from '../domain/directory.ts';
import { type EntryChange, type EntryLink, otherWay } from '../domain/entry-change.ts';
import { unlisted } from '../domain/paper-list.ts';
import type { Uscc } from '../domain/uscc.ts';
import type { ReplayKey } from './cases.ts';
import type { Table } from './connect.ts';
import { items } from './items.ts';
import { collections, keys } from './keys.ts';
import { everyShaped, queryAll } from './query.ts';
import { readItems } from './read-items.ts';
import type { ReplayRecord } from './records.ts';
import { type KeptReply, replayStep } from './replay-step.ts';
import { replaceEntry } from './row-claims.ts';
import { readAs, stored } from './shape.ts';
import { shapes } from './shapes.ts';
import { type Step, steps, type Written, writeAll } from './transaction.ts';

/** An entry with one of its changes, and the earlier answer to the same request. */
export const readEntryChange = async (
  table: Table,
  { uscc, changeNo }: Pick<EntryChange, 'uscc' | 'changeNo'>,
  replay: ReplayKey,
) => {
  const [entry, change, earlier] = await readItems(table, [
    keys.entry(uscc),
    keys.entryChange(uscc, changeNo),
    keys.idempotency(replay.actorId, replay.key),
  ]);
  return {
    entry: readAs(shapes.entry, entry),
    change: readAs(shapes.entryChange, change),
    replay: earlier?.replay as ReplayRecord | undefined,
  };
};

/** Every change of an entry that was ever proposed, the newest first. */
export const listEntryChanges = (table: Table, uscc: Uscc): Promise<readonly EntryChange[]> =>
  Array.fromAsync(everyShaped(table, shapes.entryChange, { range: collections.entryChanges(uscc), backwards: true }));

const itemOf = (change: EntryChange) => ({
  ...keys.entryChange(change.uscc, change.changeNo),
  version: change.version,
  ...stored(shapes.entryChange, change),
});

type Conflict = 'entry' | 'change' | 'replay';

/** Puts a change forward, or refuses one that was. */
export const writeEntryChange = (
  table: Table,
  { change, replay }: { readonly change: EntryChange; readonly replay: KeptReply },
): Promise<Written<Conflict>> =>
  writeAll<Conflict>(table, [
    change.version === 1
      ? steps.create(itemOf(change), 'change')
      : steps.replaceAt(itemOf(change), change.version - 1, 'change'),
    replayStep(replay),
  ]);

/** A link lies with both bodies, so that each is found from the other, whether or not the directory has them. */
const linkSteps = ({ uscc, change, from, basis }: EntryChange, at: Instant): Step<never>[] => {
  if (change.what !== 'link') return [];
  const { kind, other } = change;
  const link: EntryLink = { uscc, kind, other, from, basis, at };
  const back: EntryLink = { ...link, uscc: other, kind: otherWay[kind], other: uscc };
  return [link, back].map((one) => steps.put({ ...keys.entryLink(one), link: one }));
};

type Confirming = {
  readonly entry: DirectoryEntry;
  readonly change: EntryChange;
  readonly at: Instant;
  readonly replay: KeptReply;
};

/** Writes the entry as changed, its version, the change as confirmed and the links, all or nothing. */
export const confirmEntryChange = (
  table: Table,
  { entry, change, at, replay }: Confirming,
): Promise<Written<Conflict>> =>
  writeAll<Conflict>(table, [
    ...replaceEntry(entry, entry.version - 1, 'entry' as const),
    steps.create(items.entryVersion(unlisted(entry), at), 'entry'),
    steps.replaceAt(itemOf(change), change.version - 1, 'change'),
    ...linkSteps(change, at),
    replayStep(replay),
  ]);

/** What a body is linked to. */
export const listLinks = async (table: Table, uscc: Uscc): Promise<readonly EntryLink[]> => {
  const links: EntryLink[] = [];
  for await (const { link } of queryAll<{ link: EntryLink }>(table, collections.entryLinks(uscc))) links.push(link);
  return links;
};

/** Bodies that one answer follows links to. */
const most = 30;

/** Every other body that is linked to one, at whatever remove, as links stand. */
export const linkedBodies = async (table: Table, uscc: Uscc): Promise<readonly Uscc[]> => {
  const seen = new Set<Uscc>([uscc]);
  for (const one of seen) for (const { other } of await listLinks(table, one)) if (seen.size <= most) seen.add(other);
  return [...seen].slice(1);
};

import type { Actor, Person } from '#shared/domain/actor.ts';
import type { Day, Instant } from '#shared/domain/day.ts';
import type { DirectoryEntry } from '#shared/domain/directory.ts';
import { listKinds, type PaperList, unlisted } from '#shared/domain/paper-list.ts';
import { type Words, words } from '#shared/domain/words.ts';
import type { Decision } from '#shared/procedure/decision.ts';
import type { CaseReading } from '#shared/store/cases.ts';
import type { DocumentRecord } from '#shared/store/records.ts';
import { wording } from '../../lib/wording.ts';
import type { World } from '../../lib/world.ts';
import { prepareMove } from '../decide/prepare-move.ts';
import { decidingOn } from '../gather/deciding-on.ts';

export type Listing = Pick<World, 'table' | 'seed' | 'unprintable' | 'now'>;

/** Who gives the step of a list, and on what: a head who signs, or one who is thought of while the list is put together. */
export type RowGiven = {
  readonly actor: Actor;
  readonly draftedBy: readonly Person[];
  readonly at: Instant;
  readonly seenList?: string | undefined;
  readonly rehearsed?: true;
};

type Asked = {
  readonly list: Pick<PaperList, 'kind' | 'input' | 'window'>;
  readonly reading: CaseReading;
  readonly given: RowGiven;
};

export type Row = {
  readonly decision: Decision;
  readonly documents: readonly DocumentRecord[];
  /** The letter that the case would have had alone. */
  readonly paper: DocumentRecord;
};

/** Why a case is no row. */
export type NoRow = { readonly why: Words };

export const rowReasons = {
  missing: words(
    '没有这件案件，或者其组织不在目录中。',
    'There is no such case, or its organization is not in the directory.',
  ),
  foreign: words('该案不属于这一批次。', 'The case does not belong to the window.'),
  moved: words('列入清单后该案有了变动。', 'Something happened in the case since it was put on the list.'),
  entry: words(
    '列入清单后该组织的目录登记有了变动。',
    'The directory entry of its organization changed since it was put on the list.',
  ),
  broken: words(
    '签发时该案或者其目录登记有了变动。',
    'Something happened in the case, or in its entry, while the list was being signed.',
  ),
} as const satisfies Record<string, Words>;

export const claimedBy = (listId: number): Words =>
  words(
    `该单位的案件正由第${listId}号清单签发、办理。`,
    `List ${listId}, which is being signed, has a case of its organization.`,
  );

const isOfWindow = (data: unknown, window: Day): boolean =>
  (data as { readonly window?: { readonly opensOn: Day } }).window?.opensOn === window;

/** The entry as a decision on a row sees it once the list has claimed it: one version on, and free. */
export const claimedEntry = (entry: DirectoryEntry): DirectoryEntry => ({
  ...unlisted(entry),
  version: entry.version + 1,
});

/** Decides the step of a list on one case, by the same engine as alone; says why where it cannot be a row. */
export const decideRow = async (world: Listing, { list, reading, given }: Asked): Promise<Row | NoRow> => {
  const { snapshot, entry } = reading;
  const { procedure, command } = listKinds[list.kind];
  if (!snapshot || !entry) return { why: rowReasons.missing };
  if (snapshot.procedure !== procedure || !isOfWindow(snapshot.data, list.window)) return { why: rowReasons.foreign };
  const prepared = await prepareMove(await decidingOn(world, reading), {
    ...{ snapshot, entry: claimedEntry(entry) },
    given: { name: command, input: list.input, ...given },
  });
  if (!prepared.ok) {
    const { zh, en } = wording(prepared.refusal);
    return { why: words(zh.detail, en.detail) };
  }
  const { decision, documents } = prepared.value;
  const paper = documents.find(({ kind }) => kind === list.kind);
  return paper ? { decision, documents, paper } : { why: rowReasons.foreign };
};

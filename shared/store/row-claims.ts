import type { CaseEvent, CaseSnapshot, Deadline } from '../domain/case.ts';
import type { DirectoryEntry } from '../domain/directory.ts';
import type { CaseId } from '../domain/ids.ts';
import { unlisted } from '../domain/paper-list.ts';
import type { Uscc } from '../domain/uscc.ts';
import type { Table } from './connect.ts';
import { type Item, items } from './items.ts';
import { keys } from './keys.ts';
import type { DirectoryChange } from './move.ts';
import { readItems } from './read-items.ts';
import type { DocumentRecord } from './records.ts';
import { type Step, steps, type Written, writeAll } from './transaction.ts';

/** What was decided for a row of a list, whole: once the list is signed it is written as it stands here. */
export type RowDecision = {
  readonly events: readonly CaseEvent[];
  readonly started: readonly Deadline[];
  readonly stopped: readonly string[];
  readonly directory?: DirectoryChange;
  readonly documents: readonly DocumentRecord[];
};

/** The claim of a list on one case of an organization, with what was decided on it. */
export type RowClaim = {
  readonly listId: number;
  readonly caseId: CaseId;
  readonly decided: RowDecision;
  /** The list is signed: nothing breaks the claim any more, and the row is worked off. */
  readonly signed?: true;
};

/** A claim is broken as long as its list is not signed; afterwards whoever comes waits until the row is worked off. */
const breaking = <Name extends string>(uscc: Uscc, guards: Name): Step<Name> =>
  steps.removeWhere(
    keys.rowClaim(uscc),
    {
      ConditionExpression: 'attribute_not_exists(#signed)',
      ExpressionAttributeNames: { '#signed': 'signed' },
    },
    guards,
  );

/** Breaks the claim that an entry tells of, where it tells of one. */
export const breakClaim = <Name extends string>(
  { uscc, listed }: Pick<DirectoryEntry, 'uscc' | 'listed'>,
  guards: Name,
): readonly Step<Name>[] => (listed ? [breaking(uscc, guards)] : []);

/** The entry in place of the version that was seen; a change of an entry breaks the claim of a list on a case of it (O16). */
export const replaceEntry = <Name extends string>(
  entry: DirectoryEntry,
  seen: number,
  guards: Name,
): readonly Step<Name>[] => [steps.replaceAt(items.entry(unlisted(entry)), seen, guards), ...breakClaim(entry, guards)];

export const readClaim = async (table: Table, uscc: Uscc): Promise<RowClaim | undefined> => {
  const [item] = await readItems(table, [keys.rowClaim(uscc)]);
  return item as (Item & RowClaim) | undefined;
};

type Claiming = {
  readonly claim: RowClaim;
  readonly snapshot: CaseSnapshot;
  /** As it was read. */
  readonly entry: DirectoryEntry;
};

/** Claims a case for a list, on condition that case and entry are as they were read and nobody else has claimed it. */
export const claimRow = (
  table: Table,
  { claim, snapshot, entry }: Claiming,
): Promise<Written<'case' | 'entry' | 'claim'>> => {
  const { listId, caseId } = claim;
  const marked = { ...entry, listed: { listId, caseId }, version: entry.version + 1 };
  return writeAll<'case' | 'entry' | 'claim'>(table, [
    steps.expect(keys.case(caseId), snapshot.version, 'case'),
    steps.replaceAt(items.entry(marked), entry.version, 'entry'),
    steps.create({ ...keys.rowClaim(entry.uscc), ...claim }, 'claim'),
  ]);
};

const isOf = (listId: number) => ({
  ExpressionAttributeNames: { '#list': 'listId' },
  ExpressionAttributeValues: { ':list': listId },
});

/** Gives a case back that a list had claimed and did not sign. */
export const returnRow = (table: Table, entry: DirectoryEntry, listId: number): Promise<Written<'entry' | 'claim'>> =>
  writeAll<'entry' | 'claim'>(table, [
    steps.replaceAt(items.entry({ ...unlisted(entry), version: entry.version + 1 }), entry.version, 'entry'),
    steps.removeWhere(
      keys.rowClaim(entry.uscc),
      {
        ConditionExpression: 'attribute_not_exists(#signed) AND #list = :list',
        ExpressionAttributeNames: { '#signed': 'signed', ...isOf(listId).ExpressionAttributeNames },
        ExpressionAttributeValues: isOf(listId).ExpressionAttributeValues,
      },
      'claim',
    ),
  ]);

/** The claim is whole and from now on nothing breaks it: a step of the signature, one a row. */
export const signRow = (uscc: Uscc, { listId, caseId }: Pick<RowClaim, 'listId' | 'caseId'>): Step<'row'> =>
  steps.change(
    {
      Key: keys.rowClaim(uscc),
      UpdateExpression: 'SET #signed = :true',
      ConditionExpression: '#list = :list AND #case = :case AND attribute_not_exists(#signed)',
      ExpressionAttributeNames: { '#signed': 'signed', '#list': 'listId', '#case': 'caseId' },
      ExpressionAttributeValues: { ':true': true, ':list': listId, ':case': caseId },
    },
    'row',
  );

/** The row is worked off: its claim goes with the move. */
export const endRow = (uscc: Uscc, listId: number): Step<'besides'> =>
  steps.removeWhere(
    keys.rowClaim(uscc),
    {
      ConditionExpression: 'attribute_exists(#signed) AND #list = :list',
      ExpressionAttributeNames: { '#signed': 'signed', ...isOf(listId).ExpressionAttributeNames },
      ExpressionAttributeValues: isOf(listId).ExpressionAttributeValues,
    },
    'besides',
  );

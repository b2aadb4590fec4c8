import type { Actor, Person } from '#shared/domain/actor.ts';
import type { Instant } from '#shared/domain/day.ts';
import { type CaseId, usccOf } from '#shared/domain/ids.ts';
import { entryDigest, type FallenRow, type ListRow, type PaperList } from '#shared/domain/paper-list.ts';
import { type Words, words } from '#shared/domain/words.ts';
import { signerFor } from '#shared/procedure/sign-off.ts';
import { readCase } from '#shared/store/cases.ts';
import type { DocumentRecord } from '#shared/store/records.ts';
import { withoutAside } from '../access.ts';
import { standsApart } from '../letters/list-papers.ts';
import { eachOf } from './claim-rows.ts';
import { decideRow, type Listing, rowReasons } from './decide-row.ts';

type Wanted = {
  readonly list: Pick<PaperList, 'kind' | 'window' | 'input'>;
  readonly caseIds: readonly CaseId[];
  readonly drafter: Actor;
  readonly draftedBy: readonly Person[];
  readonly at: Instant;
  /** Rows that it had: what a reviewer said of one holds as long as its case has not moved. */
  readonly held?: readonly ListRow[];
};

export type Tried = { readonly row: ListRow; readonly paper: DocumentRecord };

/** What the list would be now: its rows with the letters they would have alone, and what cannot be a row, with why. */
export type PutTogether = { readonly tried: readonly Tried[]; readonly fallen: readonly FallenRow[] };

const twice = words(
  '该单位已有一件列入本清单，另一件请另列清单或者单独办理。',
  'A case of its organization is on the list already: the other one goes on a second list, or alone.',
);

const tryRow = async (
  world: Listing,
  { list, drafter, draftedBy, at, held = [] }: Wanted,
  caseId: CaseId,
): Promise<Tried | FallenRow> => {
  const reading = await readCase(world.table, caseId);
  const { snapshot, entry } = reading;
  const organizationName = entry?.name ?? caseId;
  const seen = snapshot ? await withoutAside(world.table, drafter, [{ caseId }]) : [];
  if (!snapshot || !entry || seen.length === 0) return { caseId, organizationName: caseId, why: rowReasons.missing };
  const given = { actor: signerFor(drafter), draftedBy, at, rehearsed: true as const };
  const decided = await decideRow(world, { list, reading, given });
  if ('why' in decided) return { caseId, organizationName, why: decided.why };
  const before = held.find((row) => row.caseId === caseId && row.version === snapshot.version);
  const reviewed = before?.reviewed ? { reviewed: before.reviewed } : {};
  const row = { caseId, organizationName, version: snapshot.version, entry: entryDigest(entry), ...reviewed };
  return { row, paper: decided.paper };
};

/** Puts a list together over cases: each is decided as a dry run; one that is red, or unlike the others, is left out and told. */
export const putTogether = async (world: Listing, wanted: Wanted): Promise<PutTogether> => {
  const { kind } = wanted.list;
  const answers = await eachOf([...new Set(wanted.caseIds)], (caseId) => tryRow(world, wanted, caseId));
  const fallen: FallenRow[] = [];
  const tried: Tried[] = [];
  const drop = ({ row: { caseId, organizationName } }: Tried, why: Words) =>
    void fallen.push({ caseId, organizationName, why });
  for (const answer of answers) {
    if ('why' in answer) {
      fallen.push(answer);
      continue;
    }
    const [first = answer] = tried;
    const apart = standsApart(kind, answer.paper.data, first.paper.data);
    const again = tried.some(({ row }) => usccOf(row.caseId) === usccOf(answer.row.caseId));
    if (again) drop(answer, twice);
    else if (apart) drop(answer, apart);
    else tried.push(answer);
  }
  return { tried, fallen };
};

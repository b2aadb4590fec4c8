import { type CaseId, usccOf } from '#shared/domain/ids.ts';
import { type PaperList, unlisted } from '#shared/domain/paper-list.ts';
import { apply } from '#shared/procedure/apply.ts';
import type { Decision } from '#shared/procedure/decision.ts';
import { readCase } from '#shared/store/cases.ts';
import { readList } from '#shared/store/paper-lists.ts';
import type { DocumentRecord } from '#shared/store/records.ts';
import { endRow, type RowDecision, readClaim, replaceEntry } from '#shared/store/row-claims.ts';
import { saveDecision } from '#shared/store/save-decision.ts';
import { untilSettled } from '#shared/store/until-settled.ts';
import type { World } from '../../lib/world.ts';
import { partOf } from '../write/saving-part.ts';

/** What stands for the paper of the list in the row's own case; the paper itself, in the first row's, is there since the signature. */
const standingFor = (list: PaperList, { documents }: RowDecision) => {
  const { kind, lead, listId } = list;
  if (!lead) throw new TypeError(`list ${listId} is signed without a paper`);
  const own = (record: DocumentRecord) => record.kind === kind;
  return {
    papers: documents
      .filter((record) => own(record) && record.documentId !== lead)
      .map((record) => ({ ...record, list: { listId, lead } })),
    letters: documents.filter((record) => !own(record)),
  };
};

/** Writes what was decided on a row when the list was signed: its own event, step and clocks, once and for all. */
export const workRow = async ({ table }: Pick<World, 'table'>, list: PaperList, caseId: CaseId): Promise<void> => {
  const { listId } = list;
  const uscc = usccOf(caseId);
  const settled = await untilSettled(async () => {
    const claim = await readClaim(table, uscc);
    if (!claim?.signed || claim.listId !== listId || claim.caseId !== caseId) return 'worked';
    const { snapshot, entry } = await readCase(table, caseId);
    if (!snapshot || !entry) throw new TypeError(`the case ${caseId} of list ${listId} is gone`);
    const { events, started, stopped, directory } = claim.decided;
    const next = events.reduce(apply, snapshot);
    const decision: Decision = { next, events, started, stopped, ...(directory ? { directory } : {}) };
    const { papers, letters } = standingFor(list, claim.decided);
    const part = partOf(decision, { before: snapshot, documents: letters });
    const free = { ...unlisted(entry), version: entry.version + 1 };
    const written = await saveDecision(table, {
      ...part,
      documents: [...papers, ...letters],
      besides: [endRow(uscc, listId), ...(directory ? [] : replaceEntry(free, entry.version, 'besides' as const))],
    });
    return written.outcome === 'written' ? 'worked' : 'again';
  });
  if (settled === 'contended') throw new Error(`the case ${caseId} of list ${listId} is contended`);
};

/** The row of a signed list that an entry tells of is worked off before anything else happens to it; says whether there was one. */
export const workListed = async (
  world: Pick<World, 'table'>,
  { listId, caseId }: { readonly listId: number; readonly caseId: CaseId },
): Promise<boolean> => {
  const { list } = await readList(world.table, listId);
  if (list?.status !== 'signed') return false;
  await workRow(world, list, caseId);
  return true;
};

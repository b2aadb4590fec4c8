import { usccOf } from '#shared/domain/ids.ts';
import type { FallenRow, PaperList } from '#shared/domain/paper-list.ts';
import { readList, readStamps, type Stamps, saveList, signList as writeSignature } from '#shared/store/paper-lists.ts';
import type { KeptReply } from '#shared/store/replay-step.ts';
import { readClaim } from '#shared/store/row-claims.ts';
import { untilSettled } from '#shared/store/until-settled.ts';
import { standsApart } from '../letters/list-papers.ts';
import { type Claimed, claim, eachOf, type Fallen, returnRows } from './claim-rows.ts';
import { type Listing, type RowGiven, rowReasons } from './decide-row.ts';
import { listPaper } from './list-paper.ts';

type Signing = {
  /** As it was read. */
  readonly list: PaperList;
  readonly given: RowGiven;
  readonly keeps: (signed: PaperList) => KeptReply;
};

/** How a signature ended: signed; or rows dropped out, no number was used, and the list waits as it now is. */
export type Signed =
  | { readonly outcome: 'signed' | 'shrunk'; readonly list: PaperList }
  | { readonly outcome: 'conflict' };

const fallenRow = ({ row: { caseId, organizationName }, why }: Fallen): FallenRow => ({
  caseId,
  organizationName,
  why,
});

/** Rows whose letters say otherwise what the paper says once for all. */
const unlike = (list: PaperList, claimed: readonly Claimed[]): Fallen[] => {
  const [first] = claimed;
  if (!first || claimed.length === 1) return [];
  return claimed.flatMap(({ row, paper }) => {
    const why = standsApart(list.kind, paper.data, first.paper.data);
    return why ? [{ row, why }] : [];
  });
};

/**
 * Signs a list: claims its rows, each in a transaction of its own, then takes the number and signs in one, on condition that
 * all claims are whole and pool, settings and calendar unmoved. A row that broke drops out, the others are given back.
 */
export const signPaperList = async (world: Listing, signing: Signing): Promise<Signed> => {
  const { list, given } = signing;
  const claiming: PaperList = {
    ...list,
    status: 'claimed',
    revision: list.revision + 1,
    changedAt: given.at,
    fallen: [],
  };
  if ((await saveList(world.table, claiming)).outcome !== 'written') return { outcome: 'conflict' };
  try {
    const settled = await untilSettled(() => attempt(world, { ...signing, list: claiming }));
    if (settled !== 'contended') return settled;
    await reopen(world, claiming, []);
    return { outcome: 'conflict' };
  } catch (fault) {
    await reopen(world, claiming, []);
    throw fault;
  }
};

/** Gives the claims back and lays the list before its signer again, without what dropped out. */
export const reopen = async (
  world: Pick<Listing, 'table' | 'now'>,
  list: PaperList,
  fallen: readonly Fallen[],
): Promise<PaperList> => {
  await returnRows(world, list);
  const gone = new Set(fallen.map(({ row }) => row.caseId));
  const rows = list.rows.filter(({ caseId }) => !gone.has(caseId));
  const next: PaperList = {
    ...list,
    ...{ status: 'drafted', revision: list.revision + 1, rows, fallen: fallen.map(fallenRow), changedAt: world.now() },
  };
  const { outcome } = await saveList(world.table, next);
  return outcome === 'written' ? next : ((await readList(world.table, list.listId)).list ?? next);
};

const attempt = async (world: Listing, signing: Signing): Promise<Signed | 'again'> => {
  const { list, given } = signing;
  const stamps = await readStamps(world.table);
  const answers = await eachOf(list.rows, (row) => claim(world, { list, row, given }));
  const claimed = answers.flatMap((answer) => ('why' in answer ? [] : [answer]));
  const fallen = [...answers.flatMap((answer) => ('why' in answer ? [answer] : [])), ...unlike(list, claimed)];
  if (fallen.length > 0) return { outcome: 'shrunk', list: await reopen(world, list, fallen) };
  return sign(world, { ...signing, claimed, stamps });
};

type Whole = Signing & { readonly claimed: readonly Claimed[]; readonly stamps: Stamps };

/** Rows whose claim somebody broke before the signature. */
const brokenRows = async ({ table }: Listing, { listId, rows }: PaperList): Promise<Fallen[]> => {
  const claims = await eachOf(rows, async (row) => ({ row, held: await readClaim(table, usccOf(row.caseId)) }));
  return claims
    .filter(({ row, held }) => held?.listId !== listId || held.caseId !== row.caseId)
    .map(({ row }) => ({ row, why: rowReasons.broken }));
};

const sign = async (world: Listing, { list, given, keeps, claimed, stamps }: Whole): Promise<Signed | 'again'> => {
  const papers = claimed.map(({ paper }) => paper);
  const paper = listPaper(list, papers, world);
  if (!paper.ok) throw new TypeError(`the paper of list ${list.listId} cannot be printed: ${paper.refusal.code}`);
  const { documentId: lead, signedBy: by } = paper.value;
  if (!by) throw new TypeError(`nobody signs the paper of list ${list.listId}`);
  const signed: PaperList = {
    ...list,
    ...{ status: 'signed', revision: list.revision + 1, signed: { by, at: given.at }, lead },
    papers: papers.map(({ documentId }) => documentId),
  };
  const written = await writeSignature(world.table, {
    list: signed,
    paper: paper.value,
    stamps,
    replay: keeps(signed),
  });
  if (written.outcome === 'written') return { outcome: 'signed', list: signed };
  const broken = await brokenRows(world, list);
  if (broken.length > 0) return { outcome: 'shrunk', list: await reopen(world, list, broken) };
  await returnRows(world, list);
  return 'again';
};

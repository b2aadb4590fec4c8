import { paginateScan } from '@aws-sdk/lib-dynamodb';
import { day } from '#shared/domain/day.ts';
import { CaseId, caseIdOf } from '#shared/domain/ids.ts';
import { type ListKind, listKinds } from '#shared/domain/paper-list.ts';
import type { Table } from '#shared/store/connect.ts';
import { readDocument } from '#shared/store/documents.ts';
import { issueRows } from '#shared/store/issue-rows.ts';
import type { Item } from '#shared/store/items.ts';
import { readCounter } from '#shared/store/number-claims.ts';
import { readList } from '#shared/store/paper-lists.ts';
import { type Ask, askApi } from './ask-api.ts';
import { enter, openExit } from './docket.ts';
import { exampleUscc } from './examples.ts';
import { issueBarely } from './issue-barely.ts';
import { markIssued } from './mark-issued.ts';
import { mustMove } from './move.ts';
import { straightRoad } from './road.ts';
import { agreement } from './sign-step.ts';
import { copyTable, layItems, type TableEngine } from './table.ts';
import { usccAt } from './uscc-at.ts';
import { morning } from './walk.ts';

/** The day of the straight road's own step of a list. */
export const dayOf = (kind: ListKind): string =>
  straightRoad.find(({ name }) => name === listKinds[kind].command)?.on ?? '2026-04-30';

const ownIn = (item: Item): boolean => JSON.stringify(item).includes(exampleUscc);

/** The same organization with its case under another code and another certificate. */
const copied = (item: Item, ordinal: number): Item =>
  JSON.parse(
    JSON.stringify(item)
      .replaceAll(exampleUscc, usccAt(ordinal))
      .replaceAll('X-1001', `X-2${String(ordinal).padStart(3, '0')}`)
      .replaceAll('示例甲培训评价有限公司', `示例第${ordinal}号培训评价有限公司`),
  );

const madeReady = async (table: Table, kind: ListKind, count: number): Promise<readonly CaseId[]> => {
  await enter(table, 'X-1001');
  const first = await openExit(table, 'X-1001');
  for (const given of straightRoad) {
    if (given.name === listKinds[kind].command) break;
    await mustMove(table, first, given);
  }
  await markIssued(table, first);
  const own: Item[] = [];
  for await (const page of paginateScan({ client: table.client }, { TableName: table.name, ConsistentRead: true }))
    own.push(...(page.Items ?? []).filter((item): item is Item => ownIn(item as Item)));
  // The first ordinal is the example's own code.
  const others = Array.from({ length: count - 1 }, (_, at) => at + 2);
  await layItems(
    table,
    others.flatMap((ordinal) => own.map((item) => copied(item, ordinal))),
  );
  return [first, ...others.map((ordinal) => caseIdOf(usccAt(ordinal), 1))].map((id) => CaseId.parse(id));
};

type Ready = { readonly table: Table; readonly caseIds: readonly CaseId[] };
const worlds = new Map<string, Promise<Ready>>();

/** Cases of so many organizations of one window, each just before the step that a list of this kind takes; made once in a process, then copied. */
export const readyCases = async (engine: TableEngine, kind: ListKind, count: number): Promise<Ready> => {
  const name = `${kind} ${count}`;
  const make = async () => {
    const table = await engine.fresh();
    return { table, caseIds: await madeReady(table, kind, count) };
  };
  const made = worlds.get(name) ?? make();
  worlds.set(name, made);
  const { table: from, caseIds } = await made;
  const table = await engine.fresh();
  await copyTable(from, table);
  return { table, caseIds };
};

const inputs: Readonly<Record<ListKind, object>> = {
  opinionSubmission: {},
  exitConsultationLetter: {},
  deregistrationAnnouncement: {},
  exitReport: { acceptanceText: '本批次收到的申请均已受理（示例）。' },
};

const bodyOf = { opinionSubmission: 'agency' } as const satisfies Partial<Record<ListKind, string>>;
export const clerkOf = (kind: ListKind) => (kind in bodyOf ? ('agencyClerk' as const) : ('officeClerk' as const));
export const headOf = (kind: ListKind) => (kind in bodyOf ? ('agencyHead' as const) : ('officeHead' as const));

/** What people do with lists over the API. */
export const listDesk = (table: Table, kind: ListKind, on = dayOf(kind)) => {
  const ask = (by: Ask['by'], route: Ask['route'], more: Partial<Ask> = {}, at: Table = table) =>
    askApi(at, { by, on, route, ...more }) as Promise<{ status: number; body: Record<string, unknown> }>;
  const of = (listId: number) => ({ params: { listId: String(listId) } });
  const revisionOf = async (listId: number) => (await readList(table, listId)).list?.revision ?? 0;
  return {
    table,
    ask,
    draft: (caseIds: readonly CaseId[], more: object = {}) =>
      ask(clerkOf(kind), 'createPaperList', {
        body: { kind, window: '2026-01', caseIds, input: inputs[kind], ...more },
      }),
    show: (listId: number) => ask(clerkOf(kind), 'getPaperList', of(listId)),
    /** Everything is agreed to by a reviewer. */
    review: async (listId: number) => {
      const { body } = await ask('legalityReviewer', 'getListReviews', of(listId));
      const lists = body.items as { caseId: CaseId; digest: string }[];
      const { digest: _digest, ...opinion } = agreement({ digest: '' }, { at: morning(on) });
      const rows = lists.map(({ caseId, digest }) => ({ caseId, digest }));
      return ask('legalityReviewer', 'reviewPaperList', { ...of(listId), body: { ...opinion, rows } });
    },
    sign: async (listId: number, { by = headOf(kind), at = table }: { by?: Ask['by']; at?: Table } = {}) =>
      ask(by, 'signPaperList', { ...of(listId), body: {}, seen: await revisionOf(listId) }, at),
    giveUp: async (listId: number) =>
      ask(clerkOf(kind), 'giveUpPaperList', { ...of(listId), body: {}, seen: await revisionOf(listId) }),
    revisionOf,
  };
};

/** Issues the paper of a list and what stands for it, past rendering. */
export const issueList = async (table: Table, listId: number, on: string): Promise<void> => {
  const { list } = await readList(table, listId);
  if (!list?.lead) throw new Error(`list ${listId} has no paper`);
  await issueBarely(table, list.lead, morning(on));
  const paper = await readDocument(table, list.lead);
  if (!paper) throw new Error(`no paper ${list.lead}`);
  await issueRows(table, paper, { at: morning(on), actor: { id: '示例', name: '示例' }, cause: '示例' });
};

/** How many numbers of a series were handed out. */
export const numbersUsed = async (table: Table, prefix: string): Promise<number> =>
  (await readCounter(table, { prefix, year: Number(day('2026-01-01').slice(0, 4)) }))?.last ?? 0;

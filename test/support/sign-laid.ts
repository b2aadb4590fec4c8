import type { CaseId } from '#shared/domain/ids.ts';
import type { Table } from '#shared/store/connect.ts';
import { draftQueue, listDrafts } from '#shared/store/drafts.ts';
import { askApi } from './ask-api.ts';

const heads = ['agencyHead', 'officeHead'] as const;

/** What the schedule has laid before the heads, and nobody has signed or discarded. */
export const laidDrafts = async (table: Table) => {
  const queues = heads.map((head) => listDrafts(table, draftQueue(head, 'drafted'), { limit: 100 }));
  const open = (await Promise.all(queues)).flatMap(({ items }) => items);
  return open.filter(({ draftedBy }) => draftedBy.some(({ id }) => id === 'system'));
};

/** Each head signs what the schedule has laid before them; answers with the cases and commands, in the order signed. */
export const signLaid = async (table: Table, on: string): Promise<readonly (readonly [CaseId, string])[]> => {
  const signed: (readonly [CaseId, string])[] = [];
  for (const { caseId, draftId, revision, signer, command } of await laidDrafts(table)) {
    const params = { caseId, draftId: String(draftId) };
    const by = signer as (typeof heads)[number];
    const { status } = await askApi(table, { by, on, route: 'signOffDraft', params, body: {}, seen: revision });
    if (status === 200) signed.push([caseId, command]);
  }
  return signed;
};

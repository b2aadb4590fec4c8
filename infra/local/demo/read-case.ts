import { z } from 'zod';
import type { Client } from '../client/open-client.ts';
import { requireAnswer } from '../client/require-answer.ts';
import type { Road } from './road.ts';

export const CaseSeen = z.object({
  caseId: z.string(),
  state: z.string(),
  stateLabel: z.string(),
  version: z.number(),
  deadlines: z.array(z.object({ name: z.string(), label: z.string(), lastDay: z.string() })),
  procedure: z.string(),
  data: z.looseObject({ certificates: z.array(z.object({ certificateId: z.string() })) }),
});
export type CaseSeen = z.infer<typeof CaseSeen>;

/** A case as the agency sees it. */
export const readCase = (client: Client, caseId: string): Promise<CaseSeen> =>
  requireAnswer(client, { as: 'agency-clerk', path: `/cases/${caseId}` }, CaseSeen);

/** The open or closed case of a road's subject, if there is one. */
export const findCase = async (
  client: Client,
  { procedure, uscc, certificateIds }: Road['subject'],
): Promise<CaseSeen | undefined> => {
  const { items } = await requireAnswer(
    client,
    { as: 'agency-clerk', path: `/cases?uscc=${uscc}&limit=100` },
    z.object({ items: z.array(CaseSeen) }),
  );
  return items.find(
    (found) =>
      found.procedure === procedure &&
      found.data.certificates.map(({ certificateId }) => certificateId).join() === certificateIds.join(),
  );
};

const Log = z.object({
  items: z.array(
    z.object({
      sequence: z.number(),
      command: z.string(),
      to: z.string(),
      previousHash: z.string(),
      hash: z.string(),
      actor: z.looseObject({ role: z.string() }),
      draftedBy: z.array(z.looseObject({ name: z.string() })).optional(),
    }),
  ),
});

/** The log of a case, as the auditor reads it. */
export const readLog = async (client: Client, caseId: string): Promise<z.infer<typeof Log>['items']> =>
  (await requireAnswer(client, { as: 'auditor', path: `/cases/${caseId}/events?limit=100` }, Log)).items;

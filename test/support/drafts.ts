import type { Answer, Client } from '#infra/local/client/open-client.ts';
import { readPdf, textOf } from './read-pdf.ts';
import type { DrivenSystem } from './system.ts';

export type Draft = { readonly draftId: number; readonly revision: number };

/** What people ask about drafts, each as the persona named first. */
export const draftsOf = (client: () => Client) => ({
  draft: (as: string, caseId: string, [command, input]: [string, unknown]): Promise<Answer> =>
    client().ask({ as, method: 'POST', path: `/cases/${caseId}/drafts`, body: { command, input } }),
  act: (as: string, caseId: string, { draftId, revision, ...act }: Draft & { act: [string, unknown?] }) => {
    const [name, body = {}] = act.act;
    const path = `/cases/${caseId}/drafts/${draftId}/${name}`;
    return client().ask({ as, method: 'POST', path, body, seen: revision });
  },
  read: async (caseId: string, draftId: number): Promise<unknown> =>
    (await client().ask({ as: 'auditor', path: `/cases/${caseId}/drafts/${draftId}` })).body,
  queue: async (as: string, query = ''): Promise<unknown> => (await client().ask({ as, path: `/drafts${query}` })).body,
});

/** A draft as a batch names it. */
export const pick = ({ body }: Answer): Draft => {
  const { draftId, revision } = body as Draft;
  return { draftId, revision };
};

/** The text of a draft's first document as previewed, or of the refusal. */
export const previewOf = async ({ url, token }: Pick<DrivenSystem, 'url' | 'token'>, as: string, paper: string) => {
  const headers = { authorization: `Bearer ${await token(as)}` };
  const response = await fetch(`${url}/api/v1${paper}`, { headers });
  const bytes = new Uint8Array(await response.arrayBuffer());
  const { status } = response;
  return { status, text: status === 200 ? textOf(await readPdf(bytes)) : new TextDecoder().decode(bytes) };
};

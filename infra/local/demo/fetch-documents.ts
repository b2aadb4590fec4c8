import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { type DocumentKind, documentKinds } from '#shared/domain/document-kinds.ts';
import type { Client } from '../client/open-client.ts';
import { requireAnswer } from '../client/require-answer.ts';

const Issued = z.object({
  documentId: z.string(),
  catalogueId: z.string(),
  kind: z.enum(Object.keys(documentKinds) as [DocumentKind, ...DocumentKind[]]),
  title: z.string(),
  status: z.string(),
  issueDate: z.string(),
  documentNumber: z.string().optional(),
  pages: z.number().optional(),
  sha256: z.string().optional(),
  bytes: z.number().optional(),
});
export type Issued = z.infer<typeof Issued>;

/** The documents of a case in the order of their issue, as the auditor sees them. */
export const listDocuments = async (client: Client, caseId: string): Promise<readonly Issued[]> => {
  const { items } = await requireAnswer(
    client,
    { as: 'auditor', path: `/cases/${caseId}/documents` },
    z.object({ items: z.array(Issued) }),
  );
  return items.toSorted((one, other) => one.documentId.localeCompare(other.documentId, 'en', { numeric: true }));
};

/** The bytes of an issued document, by the short-lived link; refuses bytes that are not those registered. */
export const downloadDocument = async (client: Client, { documentId, title, sha256 }: Issued): Promise<Uint8Array> => {
  const link = await requireAnswer(
    client,
    { as: 'auditor', path: `/documents/${documentId}/file` },
    z.object({ url: z.url() }),
  );
  const response = await fetch(link.url);
  if (!response.ok) throw new Error(`${title} cannot be downloaded: ${response.status} ${await response.text()}`);
  const bytes = new Uint8Array(await response.arrayBuffer());
  if (createHash('sha256').update(bytes).digest('hex') !== sha256)
    throw new Error(`${title} has other bytes than its register entry says.`);
  return bytes;
};

/** Writes every document of a case into `folder`, numbered in their order; each must have been issued. */
export const fetchDocuments = async (client: Client, caseId: string, folder: string) => {
  await mkdir(folder, { recursive: true });
  const fetched: (Issued & { readonly file: string })[] = [];
  for (const [index, issued] of (await listDocuments(client, caseId)).entries()) {
    if (issued.status !== 'issued') throw new Error(`${issued.title} (${issued.documentId}) is only ${issued.status}.`);
    // The catalogue's title: a document's own may be longer than a file name can be.
    const { id, title } = documentKinds[issued.kind];
    const file = `${String(index + 1).padStart(2, '0')}-${id}-${title}.pdf`;
    await writeFile(join(folder, file), await downloadDocument(client, issued));
    fetched.push({ ...issued, file });
  }
  return fetched;
};

import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

type Node = { readonly role?: string; readonly children?: readonly Node[] };

const rolesIn = (node: Node): string[] => [
  ...(node.role ? [node.role] : []),
  ...(node.children ?? []).flatMap(rolesIn),
];

/** How often each role stands in the logical structure that begins on the first page, a table whole. */
export const readStructure = async (bytes: Uint8Array): Promise<Readonly<Record<string, number>>> => {
  const task = getDocument({ data: bytes.slice(), verbosity: 0 });
  const page = await (await task.promise).getPage(1);
  const counts: Record<string, number> = {};
  for (const role of rolesIn((await page.getStructTree()) as Node)) counts[role] = (counts[role] ?? 0) + 1;
  await task.destroy();
  return counts;
};

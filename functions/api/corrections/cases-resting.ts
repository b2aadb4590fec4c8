import type { CaseSnapshot } from '#shared/domain/case.ts';
import type { DirectoryEntry } from '#shared/domain/directory.ts';
import { meets } from '#shared/domain/holding.ts';
import { CaseId } from '#shared/domain/ids.ts';

/** Where a case names others: what parted from it, what it took in, and what took it in. */
type Linked = {
  readonly splitFrom?: string;
  readonly absorbedBy?: string;
  readonly left?: readonly { readonly to: string }[];
  readonly effect?: { readonly absorbs?: readonly string[] };
};

/** Other cases that may rest on a fact of this one: those it is linked to, and those about the same certificates (O5). */
export const casesResting = ({ caseId, data }: CaseSnapshot, entry: DirectoryEntry): readonly string[] => {
  const { splitFrom, absorbedBy, left = [], effect } = data as Linked;
  const own = entry.openCases.find((open) => open.caseId === caseId);
  const beside = entry.openCases.filter((open) => open.caseId !== caseId && (!own || meets(entry, open, own)));
  const linked = [splitFrom, absorbedBy, ...left.map(({ to }) => to), ...(effect?.absorbs ?? [])];
  const named = linked.filter((id) => CaseId.safeParse(id).success) as readonly string[];
  return [...new Set([...named, ...beside.map((open) => open.caseId)])];
};

import type { ExitList } from '#templates/documents/parts/exit-list.ts';
import type { ExitScope } from '#templates/documents/parts/exit-scope.ts';

type Listed = Pick<ExitList[number], 'organization' | 'exit'> & Partial<ExitList[number]>;

/** What a public paper lists: a list of its own, or one organization and what of an announced decision is set aside. */
export type Listing = {
  readonly list?: ExitList;
  readonly organization?: ExitList[number]['organization'];
  readonly rows?: ExitScope;
};

/** The rows of a public paper: what it ends, or, where it sets a decision aside, what of that falls. */
export const listedRows = ({ list, organization, rows }: Listing): readonly Listed[] => {
  if (list) return list;
  if (!organization || !rows) return [];
  // Nobody is barred by what is set aside.
  const row = { organization, barred: false };
  return rows.type === 'qualification'
    ? [{ ...row, exit: 'qualification' }]
    : rows.certificates.map((certificate) => ({ ...row, exit: 'certificate', certificate }));
};

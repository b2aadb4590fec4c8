import { defined } from '#shared/domain/defined.ts';
import type { PaperList } from '#shared/domain/paper-list.ts';
import type { Result } from '#shared/domain/result.ts';
import type { DocumentRecord } from '#shared/store/records.ts';
import { composedAnew } from '../compose/draft-documents.ts';
import { mergedData } from '../letters/list-papers.ts';
import type { Listing } from './decide-row.ts';

/** The paper of the list, made of the letters of its rows, in the first row's case; refuses what could not be printed. */
export const listPaper = (
  { kind, listId }: Pick<PaperList, 'kind' | 'listId'>,
  papers: readonly DocumentRecord[],
  { unprintable }: Pick<Listing, 'unprintable'>,
): Result<DocumentRecord> => {
  const [first] = papers;
  if (!first) throw new TypeError(`list ${listId} has no rows`);
  const merged = mergedData(
    kind,
    papers.map(({ data }) => data),
  );
  return composedAnew({ ...first, data: merged, list: { listId, lead: first.documentId } }, defined({ unprintable }));
};

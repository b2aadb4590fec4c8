import { sha256 } from '#shared/domain/hash.ts';
import { CaseId } from '#shared/domain/ids.ts';
import { limits } from '#shared/domain/limits.ts';
import type { CaseData } from '#templates/pages/case-data.ts';
import { type Words, words } from '#templates/pages/words.ts';
import { listDocuments } from '../../api/documents/document-routes.ts';
import { listDraftQueue } from '../../api/drafts/draft-routes.ts';
import { ask } from '../ask.ts';
import { showRefusal } from '../refused.ts';
import { may } from '../staff/press.ts';
import type { Asking, Visit } from '../visit.ts';
import type { DocumentView } from './case-facts.ts';

type Making = Pick<DocumentView, 'documentId' | 'status' | 'voided' | 'orderedAt'>;

/** The papers that are being made: ordered just now, and not there yet. What takes longer waits as a task. */
export const papersInMaking = <Paper extends Making>(
  { world }: Visit,
  documents: readonly Paper[],
): readonly Paper[] => {
  const since = Date.parse(world.now()) - limits.issuanceWatched * 1000;
  return documents.filter(
    ({ status, voided, orderedAt }) => status !== 'issued' && !voided && Date.parse(orderedAt) >= since,
  );
};

/** What the making of the papers has come to, as a tag that changes with it. */
export const makingTag = (documents: readonly Making[]): string =>
  `"${sha256(documents.map(({ documentId, status, voided }) => [documentId, status, voided !== undefined])).slice(0, 16)}"`;

const titles = (documents: readonly DocumentView[]): string =>
  [...new Set(documents.map(({ title }) => `《${title}》`))].join('');

const signedWords = (visit: Visit, documents: readonly DocumentView[]): Words => {
  const making = papersInMaking(visit, documents);
  if (making.length > 0)
    return words(`已签发，正在制发${titles(making)}。`, `Signed; ${titles(making)} is being made.`);
  return words('已签发。', 'Signed.');
};

/** What is said after a signature, with the next draft that waits for one. */
export const signedNote = async (
  visit: Visit,
  documents: readonly DocumentView[],
): Promise<Pick<CaseData, 'done' | 'follows'>> => {
  const queue = may(visit, listDraftQueue) ? await ask(listDraftQueue, { query: { limit: '1' } }, visit) : undefined;
  const [draft] = queue?.ok ? queue.value.body.items : [];
  const next = draft
    ? {
        href: `/cases/${draft.caseId}/drafts/${draft.draftId}`,
        ...words('下一件待签发的拟稿', 'The next draft to sign'),
      }
    : { href: '/work', ...words('返回待办', 'Back to work') };
  return { done: signedWords(visit, documents), follows: next };
};

/** GET /cases/{caseId}/making: asked by a page that watches papers being made; answered anew only where something changed. */
export const makingState = async (context: Asking) => {
  const visit = context.get('visit');
  const caseId = CaseId.safeParse(context.req.param('caseId'));
  const listed = caseId.success ? await ask(listDocuments, { params: { caseId: caseId.data } }, visit) : undefined;
  if (!listed?.ok) return showRefusal(context, { code: 'case.missing' });
  const documents = listed.value.body.items;
  const tag = makingTag(documents);
  context.header('etag', tag);
  if (context.req.header('if-none-match') === tag) return context.body(null, 304);
  return context.json({ making: papersInMaking(visit, documents).length });
};

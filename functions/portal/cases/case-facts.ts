import { hasRole, isStaff } from '#shared/domain/actor.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import { accept, type Result } from '#shared/domain/result.ts';
import { getCase, listEvents } from '../../api/cases/case-routes.ts';
import { listDocuments } from '../../api/documents/document-routes.ts';
import { listDrafts } from '../../api/drafts/draft-routes.ts';
import type { Reply } from '../../api/endpoint.ts';
import { getServing } from '../../api/serving/serving-routes.ts';
import { ask } from '../ask.ts';
import type { Visit } from '../visit.ts';

type BodyOf<Answer> = Answer extends Promise<Result<Reply<infer Body>>> ? Body : never;
type Answered<Endpoint extends { answer: (...asked: never[]) => unknown }> = BodyOf<ReturnType<Endpoint['answer']>>;

export type CaseView = Answered<typeof getCase>;
export type EventView = Answered<typeof listEvents>['items'][number];
export type DocumentView = Answered<typeof listDocuments>['items'][number];
export type DraftView = Answered<typeof listDrafts>['items'][number];
export type ServingView = Answered<typeof getServing>;

export type CaseFacts = {
  readonly subject: CaseView;
  readonly version: number;
  readonly documents: readonly DocumentView[];
  /** What only the offices and auditors read. */
  readonly events: readonly EventView[];
  readonly drafts: readonly DraftView[];
  readonly servings: readonly ServingView[];
};

const orNone = <Item>(answer: Result<Reply<{ readonly items: readonly Item[] }>>): readonly Item[] =>
  answer.ok ? answer.value.body.items : [];

const mostEvents = '100';

/** The whole log, page after page. */
const eventsOf = async (caseId: CaseId, visit: Visit): Promise<readonly EventView[]> => {
  const events: EventView[] = [];
  let cursor: string | undefined;
  do {
    const query = { limit: mostEvents, ...(cursor ? { cursor } : {}) };
    const page = await ask(listEvents, { params: { caseId }, query }, visit);
    if (!page.ok) return events;
    events.push(...page.value.body.items);
    cursor = page.value.body.nextCursor ?? undefined;
  } while (cursor);
  return events;
};

const servingsOf = (documents: readonly DocumentView[], visit: Visit): Promise<readonly ServingView[]> =>
  Promise.all(
    documents
      .filter(({ issuedAt }) => issuedAt)
      .map(({ documentId }) => ask(getServing, { params: { documentId } }, visit)),
  ).then((answers) => answers.flatMap((answer) => (answer.ok ? [answer.value.body] : [])));

export const seesOffice = ({ actor }: Visit): boolean => isStaff(actor) || hasRole(actor, ['auditor']);

/** Everything that the page of a case shows to whoever asks. */
export const factsOfCase = async (caseId: CaseId, visit: Visit): Promise<Result<CaseFacts>> => {
  const params = { caseId };
  const office = seesOffice(visit);
  const [found, listed, events, drafts] = await Promise.all([
    ask(getCase, { params }, visit),
    ask(listDocuments, { params }, visit),
    office ? eventsOf(caseId, visit) : [],
    office ? ask(listDrafts, { params, query: { limit: '100' } }, visit).then(orNone) : [],
  ]);
  if (!found.ok) return found;
  const documents = orNone(listed);
  const servings = office ? await servingsOf(documents, visit) : [];
  const { body: subject, version = 0 } = found.value;
  return accept({ subject, version, documents, events, drafts, servings });
};

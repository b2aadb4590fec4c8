import { hasRole, isStaff } from '#shared/domain/actor.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import { accept, type Result } from '#shared/domain/result.ts';
import { getCase, listEvents } from '../../api/cases/case-routes.ts';
import { listDocuments } from '../../api/documents/document-routes.ts';
import { listDrafts } from '../../api/drafts/draft-routes.ts';
import type { Reply } from '../../api/endpoint.ts';
import type { getServing } from '../../api/serving/serving-routes.ts';
import { listCaseServing } from '../../api/serving/serving-routes.ts';
import { ask } from '../ask.ts';
import type { Visit } from '../visit.ts';
import { firstObjections } from './objections.ts';

type BodyOf<Answer> = Answer extends Promise<Result<Reply<infer Body>>> ? Body : never;
type Answered<Endpoint extends { answer: (...asked: never[]) => unknown }> = BodyOf<ReturnType<Endpoint['answer']>>;

export type CaseView = Answered<typeof getCase>;
export type EventView = Answered<typeof listEvents>['items'][number];
export type DocumentView = Answered<typeof listDocuments>['items'][number];
export type DraftView = Answered<typeof listDrafts>['items'][number];
export type ServingView = Answered<typeof getServing>;
export type ServedView = Answered<typeof listCaseServing>['items'][number];

export type CaseFacts = {
  readonly subject: CaseView;
  readonly version: number;
  readonly documents: readonly DocumentView[];
  /** What only the offices and auditors read; of the log its newest part, and where the earlier one is found. */
  readonly events: readonly EventView[];
  readonly earlier: string | undefined;
  readonly drafts: readonly DraftView[];
  readonly servings: readonly ServedView[];
  readonly objections: Awaited<ReturnType<typeof firstObjections>>;
};

const orNone = <Item>(answer: Result<Reply<{ readonly items: readonly Item[] }>>): readonly Item[] =>
  answer.ok ? answer.value.body.items : [];

/** Events that a page shows. */
export const mostEvents = '100';

/** The newest part of the log, in the order in which it was written, and where what came before is found. */
const newestEvents = async (caseId: CaseId, visit: Visit) => {
  const query = { limit: mostEvents, order: 'newestFirst' };
  const page = await ask(listEvents, { params: { caseId }, query }, visit);
  return page.ok
    ? { events: page.value.body.items.toReversed(), earlier: page.value.body.nextCursor ?? undefined }
    : { events: [], earlier: undefined };
};

export const seesOffice = ({ actor }: Visit): boolean => isStaff(actor) || hasRole(actor, ['auditor']);

/** Everything that the page of a case shows to whoever asks. */
export const factsOfCase = async (caseId: CaseId, visit: Visit): Promise<Result<CaseFacts>> => {
  const params = { caseId };
  const office = seesOffice(visit);
  const [found, listed, log, drafts, servings] = await Promise.all([
    ask(getCase, { params }, visit),
    ask(listDocuments, { params }, visit),
    office ? newestEvents(caseId, visit) : { events: [], earlier: undefined },
    office ? ask(listDrafts, { params, query: { limit: '100' } }, visit).then(orNone) : [],
    office ? ask(listCaseServing, { params }, visit).then(orNone) : [],
  ]);
  if (!found.ok) return found;
  const documents = orNone(listed);
  const { body: subject, version = 0 } = found.value;
  const objections = office && subject.procedure === 'revocation' ? await firstObjections(caseId, visit) : undefined;
  return accept({ subject, version, documents, ...log, drafts, servings, objections });
};

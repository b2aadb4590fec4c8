import { hasRole, isStaff } from '#shared/domain/actor.ts';
import type { CaseCard } from '#shared/domain/case-card.ts';
import type { Result } from '#shared/domain/result.ts';
import { queueDue, queueMine, queueOverdue, queueStuck, queueUnserved } from '../../api/cases/queue-routes.ts';
import { listClues } from '../../api/clues/clue-routes.ts';
import { screenClue } from '../../api/clues/screen-clue.ts';
import { listTasks } from '../../api/documents/task-routes.ts';
import { listDraftQueue } from '../../api/drafts/draft-routes.ts';
import type { Endpoint, Reply } from '../../api/endpoint.ts';
import { ask } from '../ask.ts';
import { may } from '../staff/press.ts';
import type { Visit } from '../visit.ts';

type Listed<Item> = { readonly items: readonly Item[]; readonly nextCursor: string | null };

/** Cases as a queue lists them. */
export type Queue = Listed<Omit<CaseCard, 'changedAt'> & { readonly overdue: boolean }>;

const bodyOf = <Body>(answer: Result<Reply<Body>>): Body | undefined => (answer.ok ? answer.value.body : undefined);

const shown = '50';

/** Everything that waits for the person signed in; absent where their role has no such list. */
export const workFacts = async (visit: Visit) => {
  const { actor } = visit;
  const office = isStaff(actor) || hasRole(actor, ['auditor']);
  const list = <Body>(endpoint: Endpoint<Body>, wanted: boolean, query: Readonly<Record<string, string>> = {}) =>
    wanted ? ask(endpoint, { query: { limit: shown, ...query } }, visit).then(bodyOf) : undefined;
  const [mine, overdue, due, stuck, tasks, drafts, sentBack, unserved, clues] = await Promise.all([
    list(queueMine, !hasRole(actor, ['auditor'])),
    list(queueOverdue, office),
    list(queueDue, office),
    list(queueStuck, office),
    list(listTasks, office),
    list(listDraftQueue, isStaff(actor)),
    list(listDraftQueue, isStaff(actor), { status: 'sentBack' }),
    list(queueUnserved, office),
    list(listClues, may(visit, screenClue), { awaiting: 'screening' }),
  ]);
  return { mine, overdue, due, stuck, tasks, drafts, sentBack, unserved, clues };
};

export type WorkFacts = Awaited<ReturnType<typeof workFacts>>;

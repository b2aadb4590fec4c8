import { hasRole, isStaff } from '#shared/domain/actor.ts';
import type { CaseCard } from '#shared/domain/case-card.ts';
import { headRoles } from '#shared/domain/heads.ts';
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

/** Those who serve papers. */
const serving = ['agencyClerk', 'officeClerk'] as const;

/** The drafts of both offices whose legality is to be reviewed. */
const draftsToReview = async (visit: Visit) => {
  const lists = await Promise.all(
    headRoles.map((signer) => ask(listDraftQueue, { query: { limit: shown, signer } }, visit).then(bodyOf)),
  );
  return lists.flatMap((list) => list?.items ?? []).filter(({ reviewed }) => reviewed?.status === 'awaited');
};

/** Everything that waits for the person signed in, in a bounded number of reads; absent where their role has no such list. */
export const workFacts = async (visit: Visit) => {
  const { actor } = visit;
  const staff = isStaff(actor);
  const list = <Body>(endpoint: Endpoint<Body>, wanted: boolean, query: Readonly<Record<string, string>> = {}) =>
    wanted ? ask(endpoint, { query: { limit: shown, ...query } }, visit).then(bodyOf) : undefined;
  const [mine, tasks, drafts, sentBack, toReview, unserved, clues] = await Promise.all([
    list(queueMine, may(visit, queueMine)),
    list(listTasks, staff),
    list(listDraftQueue, staff),
    list(listDraftQueue, staff, { status: 'sentBack' }),
    hasRole(actor, ['legalityReviewer']) ? draftsToReview(visit) : undefined,
    list(queueUnserved, hasRole(actor, serving)),
    list(listClues, may(visit, screenClue), { awaiting: 'screening' }),
  ]);
  return { mine, tasks, drafts, sentBack, toReview, unserved, clues };
};

export type WorkFacts = Awaited<ReturnType<typeof workFacts>>;

/** How the offices' cases stand as a whole: what is overdue, what is due within days, what stands still. */
export const watchFacts = async (visit: Visit) => {
  const list = (endpoint: Endpoint<Queue>) => ask(endpoint, { query: { limit: shown } }, visit).then(bodyOf);
  const [overdue, due, stuck] = await Promise.all([list(queueOverdue), list(queueDue), list(queueStuck)]);
  return { overdue, due, stuck };
};

export type WatchFacts = Awaited<ReturnType<typeof watchFacts>>;

import { z } from 'zod';
import { changedBy, changeFaults } from '#shared/domain/apply-change.ts';
import { dayAt } from '#shared/domain/day.ts';
import { type EntryChange, NewEntryChange } from '#shared/domain/entry-change.ts';
import { nothing } from '#shared/domain/nothing.ts';
import { accept, type Result, refuse } from '#shared/domain/result.ts';
import { type Role, readerRoles } from '#shared/domain/roles.ts';
import { Uscc } from '#shared/domain/uscc.ts';
import { readEntry } from '#shared/store/directory.ts';
import {
  confirmEntryChange,
  listEntryChanges,
  readEntryChange,
  writeEntryChange,
} from '#shared/store/entry-changes.ts';
import { listName } from '#shared/store/names.ts';
import { untilAnswered } from '#shared/store/until-settled.ts';
import { Ordinal } from '../../lib/draft-params.ts';
import type { World } from '../../lib/world.ts';
import { personOf } from '../drafts/draft-requests.ts';
import { endpoint, type Parsed, type Reply } from '../endpoint.ts';
import { keepReply, replayed } from '../replays.ts';

const byUscc = z.strictObject({ uscc: Uscc });
const byChange = byUscc.extend({ changeNo: Ordinal });
const proposers: readonly Role[] = ['officeClerk', 'officeHead'];

/** GET /organizations/{uscc}/changes: what was changed or is proposed to be, the newest first. */
export const listChanges = endpoint(
  { summary: '目录条目的变更', schemas: { params: byUscc, query: nothing }, allows: readerRoles },
  async ({ params: { uscc } }, { table }) => {
    if (!(await readEntry(table, uscc))) return refuse({ code: 'organization.missing', uscc });
    return accept({ status: 200, body: { items: await listEntryChanges(table, uscc) } });
  },
);

type Proposing = Parsed<z.output<typeof byUscc>, unknown, NewEntryChange>;

const propose = async (
  { params: { uscc }, body, actor, replay }: Proposing,
  world: World,
): Promise<Result<Reply> | 'again'> => {
  const at = world.now();
  const [latest] = await listEntryChanges(world.table, uscc);
  const changeNo = (latest?.changeNo ?? 0) + 1;
  const { entry, replay: earlier } = await readEntryChange(world.table, { uscc, changeNo }, replay);
  if (earlier) return replayed(earlier, replay);
  if (!entry) return refuse({ code: 'organization.missing', uscc });
  const issues = changeFaults(entry, body, dayAt(at));
  if (issues.length > 0) return refuse({ code: 'input.invalid', issues });
  const change: EntryChange = {
    ...body,
    ...{ uscc, changeNo, status: 'proposed', version: 1, proposedBy: personOf(actor), proposedAt: at },
  };
  const reply = { status: 201, body: change, version: 1 };
  const { outcome } = await writeEntryChange(world.table, { change, replay: keepReply(replay, reply, at) });
  return outcome === 'written' ? accept(reply) : 'again';
};

/** POST /organizations/{uscc}/changes: somebody proposes a change of an entry, with its day and basis (O12.1). */
export const proposeChange = endpoint(
  { summary: '提出变更目录条目', schemas: { params: byUscc, query: nothing, body: NewEntryChange }, allows: proposers },
  (request, world) => untilAnswered(() => propose(request, world)),
);

type Deciding = Parsed<z.output<typeof byChange>, unknown, unknown>;

const decide = async (
  status: 'confirmed' | 'refused',
  { params, actor, replay }: Deciding,
  world: World,
): Promise<Result<Reply> | 'again'> => {
  const { table } = world;
  const { entry, change, replay: earlier } = await readEntryChange(table, params, replay);
  if (earlier) return replayed(earlier, replay);
  if (!entry) return refuse({ code: 'organization.missing', uscc: params.uscc });
  if (!change) return refuse({ code: 'entryChange.missing' });
  if (change.status !== 'proposed') return refuse({ code: 'entryChange.decided' });
  const { proposedBy } = change;
  const acting = [actor.id, ...(actor.delegated ?? []).map(({ by }) => by.id)];
  if (status === 'confirmed' && acting.includes(proposedBy.id))
    return refuse({ code: 'entryChange.ownProposal', proposedBy: proposedBy.name });
  const at = world.now();
  const decided: EntryChange = {
    ...change,
    status,
    version: change.version + 1,
    decidedBy: personOf(actor),
    decidedAt: at,
  };
  const reply = { status: 200, body: decided, version: decided.version };
  const kept = keepReply(replay, reply, at);
  if (status === 'refused') {
    const { outcome } = await writeEntryChange(table, { change: decided, replay: kept });
    return outcome === 'written' ? accept(reply) : 'again';
  }
  const issues = changeFaults(entry, change, dayAt(at));
  if (issues.length > 0) return refuse({ code: 'input.invalid', issues });
  // Both names are searched: the old one may be older than the search.
  if (change.change.what === 'name')
    for (const name of [entry.name, change.change.name]) if (!(await listName(table, entry.uscc, name))) return 'again';
  const next = changedBy(entry, change);
  const { outcome } = await confirmEntryChange(table, { entry: next, change: decided, at, replay: kept });
  return outcome === 'written' ? accept(reply) : 'again';
};

/** POST /organizations/{uscc}/changes/{changeNo}/confirm: a head other than who proposed it. */
export const confirmChange = endpoint(
  { summary: '核准变更目录条目', schemas: { params: byChange, query: nothing, body: nothing }, allows: ['officeHead'] },
  (request, world) => untilAnswered(() => decide('confirmed', request, world)),
);

/** POST /organizations/{uscc}/changes/{changeNo}/refuse: it is not made; whoever proposed it may take it back so. */
export const refuseChange = endpoint(
  { summary: '不予变更目录条目', schemas: { params: byChange, query: nothing, body: nothing }, allows: proposers },
  (request, world) => untilAnswered(() => decide('refused', request, world)),
);

import { z } from 'zod';
import { hasRole } from '#shared/domain/actor.ts';
import { dayAt } from '#shared/domain/day.ts';
import { actingAs } from '#shared/domain/delegation.ts';
import { CaseId } from '#shared/domain/ids.ts';
import { nothing } from '#shared/domain/nothing.ts';
import { own } from '#shared/domain/own.ts';
import { accept, type Result, refuse } from '#shared/domain/result.ts';
import { asideAmong } from '#shared/domain/standing-aside.ts';
import { rolesThatMay } from '#shared/procedure/authorize.ts';
import { procedureOf } from '#shared/procedures/registry.ts';
import { type CommandReading, readForCommand } from '#shared/store/command-reading.ts';
import { untilAnswered } from '#shared/store/until-settled.ts';
import { maySeeCase } from '../../casework/access.ts';
import { expertsNamed } from '../../casework/decide/check-seats.ts';
import { decidingOn } from '../../casework/gather/deciding-on.ts';
import { moveCase } from '../../casework/write/move-case.ts';
import type { World } from '../../lib/world.ts';
import { endpoint, type Parsed, type Reply } from '../endpoint.ts';
import { keepReply, replayed } from '../replays.ts';
import { viewCase, viewDocument } from '../views.ts';

const Params = z.strictObject({ caseId: CaseId, command: z.string().max(60) });

/** POST /cases/{caseId}/commands/{command}: one actor gives one command to one case, on the version they saw. */
export const giveCommand = endpoint(
  {
    summary: '办理步骤',
    schemas: { params: Params, query: nothing, body: z.unknown() },
    allows: 'everybody',
    readsCase: true,
  },
  (request, world) =>
    untilAnswered(async () => {
      const { params, replay, actor } = request;
      const wanted = { caseId: params.caseId, personId: actor.id, replay, experts: expertsNamed(request.body) };
      const reading = await readForCommand(world.table, wanted);
      return reading.replay ? replayed(reading.replay, replay) : attemptCommand(request, reading, world);
    }),
);

type Request = Parsed<z.output<typeof Params>, unknown, unknown> & {
  /** Given by a use case of its own, not by name. */
  readonly byUseCase?: true;
};

/** Tries a command on the case as it was read; `again` says that it has changed meanwhile. */
export const attemptCommand = async (
  { params, body, actor: person, seen, replay, byUseCase }: Request,
  reading: CommandReading,
  world: World,
): Promise<Result<Reply> | 'again'> => {
  const { snapshot, entry, experts, delegations } = reading;
  const at = world.now();
  const actor = actingAs(person, delegations, dayAt(at));
  if (!snapshot || !entry) return refuse({ code: 'case.missing' });
  const aside = asideAmong(snapshot.data, { actor });
  if (aside) return refuse(aside);
  if (!maySeeCase(actor, snapshot)) return refuse({ code: 'case.missing' });
  const procedure = procedureOf(snapshot);
  const needs = rolesThatMay(procedure, params.command);
  const known = own(procedure.commands, params.command);
  if (known?.internal && !byUseCase) return refuse({ code: 'command.internal', command: params.command });
  if (known && !hasRole(actor, needs)) return refuse({ code: 'command.forbidden', command: params.command, needs });
  if (seen === undefined) return refuse({ code: 'version.missing' });
  if (snapshot.version !== seen) return refuse({ code: 'case.stale', seen, current: snapshot.version });
  const given = { name: params.command, input: body ?? {}, actor, at };
  const replyTo: Parameters<typeof moveCase>[1]['keeps'] = (decision, documents) =>
    keepReply(replay, replyOf(decision.next, documents, actor), at);
  const deciding = await decidingOn(world, reading);
  const moved = await moveCase(deciding, { snapshot, entry, given, pool: experts, keeps: replyTo });
  if (moved.outcome === 'refused') return refuse(moved.refusal);
  if (moved.outcome === 'conflict') return 'again';
  return accept(replyOf(moved.decision.next, moved.documents, actor));
};

const replyOf = (
  next: Parameters<typeof viewCase>[0],
  documents: readonly Parameters<typeof viewDocument>[0][],
  actor: Parameters<typeof viewCase>[1],
): Reply => ({
  status: 200,
  body: { ...viewCase(next, actor), documents: documents.map(viewDocument) },
  version: next.version,
});

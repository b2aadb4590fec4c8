import { z } from 'zod';
import type { Actor } from '#shared/domain/actor.ts';
import type { Clue, ScreeningOutcome } from '#shared/domain/clue.ts';
import { dayAt, type Instant } from '#shared/domain/day.ts';
import { defined } from '#shared/domain/defined.ts';
import { ExitScope, text } from '#shared/domain/directory.ts';
import { CaseId, CertificateId } from '#shared/domain/ids.ts';
import { named, only } from '#shared/domain/label.ts';
import { nothing } from '#shared/domain/nothing.ts';
import { accept, type Result, refuse } from '#shared/domain/result.ts';
import { words } from '#shared/domain/words.ts';
import { clueInCase, openRevocation } from '#shared/procedures/revocation/open.ts';
import { revocation } from '#shared/procedures/revocation.ts';
import { readCase } from '#shared/store/cases.ts';
import { changeClue, readClue, writeLedger } from '#shared/store/clues.ts';
import { readForOpening } from '#shared/store/directory.ts';
import { saveDecision } from '#shared/store/save-decision.ts';
import { settingsBegunUnder } from '#shared/store/settings.ts';
import { untilAnswered } from '#shared/store/until-settled.ts';
import { decidingOn } from '../../casework/gather/deciding-on.ts';
import { versionForOpening } from '../../casework/gather/settings-for.ts';
import { moveCase } from '../../casework/write/move-case.ts';
import { partOf } from '../../casework/write/saving-part.ts';
import type { World } from '../../lib/world.ts';
import { endpoint, type Parsed, type Reply } from '../endpoint.ts';
import { keepReply, readReplay, replayed } from '../replays.ts';
import { byClue } from './clue-routes.ts';

const reason = text(500);

/** What each outcome of a screening says, besides its name. */
export const screenings = {
  duplicate: z.strictObject({ reason: named('理由', 'Reasons', reason) }),
  outOfScope: z.strictObject({ reason: named('理由', 'Reasons', reason) }),
  merged: z.strictObject({
    reason: named('理由', 'Reasons', reason),
    caseId: named('案件编号', 'Case number', CaseId),
  }),
  opened: z.strictObject({
    reason: named('理由', 'Reasons', reason),
    scope: named('范围', 'Scope', ExitScope),
    certificateIds: named('证书', 'Certificates', z.array(CertificateId).max(500)),
  }),
} satisfies Record<ScreeningOutcome, z.ZodType>;

const Screening = z.discriminatedUnion('outcome', [
  screenings.duplicate.extend({ outcome: named('处理结果', 'Outcome', only('duplicate', '重复线索', 'Told before')) }),
  screenings.outOfScope.extend({
    outcome: named('处理结果', 'Outcome', only('outOfScope', '不属于受理范围', 'Not within scope')),
  }),
  screenings.merged.extend({ outcome: named('处理结果', 'Outcome', z.literal('merged')) }),
  screenings.opened.extend({ outcome: named('处理结果', 'Outcome', z.literal('opened')) }),
]);

type Request = Parsed<z.output<typeof byClue>, unknown, z.output<typeof Screening>>;

/** POST /clues/{clueId}/screening: one clue, one outcome: closed, merged into the open case, or a case of its own. */
export const screenClue = endpoint(
  {
    summary: '筛查问题线索',
    schemas: { params: byClue, query: nothing, body: Screening },
    allows: ['agencyClerk'],
  },
  (request, world) =>
    untilAnswered(async () => {
      const earlier = await readReplay(world.table, request.replay);
      if (earlier) return replayed(earlier, request.replay);
      const clue = await readClue(world.table, request.params.clueId);
      if (!clue) return refuse({ code: 'clue.missing' });
      if (clue.screened)
        return refuse({
          code: 'clue.screened',
          clueId: clue.clueId,
          outcome: clue.screened.outcome,
        });
      return screen(request, clue, world);
    }),
);

const screen = (request: Request, clue: Clue, world: World): Promise<Result<Reply> | 'again'> => {
  switch (request.body.outcome) {
    case 'opened':
      return open(request, clue, world);
    case 'merged':
      return merge(request, clue, world);
    default:
      return close(request, clue, world);
  }
};

/** The clue as screened, and the answer that is kept for repeated requests. */
const screened = ({ body, actor, replay }: Request, clue: Clue, { at, caseId }: { at: Instant; caseId?: CaseId }) => {
  const next: Clue = {
    ...clue,
    screened: {
      ...{ outcome: body.outcome, reason: body.reason, on: dayAt(at), by: actor.id, byName: actor.name },
      ...defined({ caseId }),
    },
    version: clue.version + 1,
  };
  const reply: Reply = {
    status: caseId && body.outcome === 'opened' ? 201 : 200,
    body: next,
    version: next.version,
    ...(caseId ? { location: `/api/v1/cases/${caseId}` } : {}),
  };
  return { step: changeClue(next, clue.version), reply, kept: keepReply(replay, reply, at) };
};

const close = async (request: Request, clue: Clue, { table, now }: World): Promise<Result<Reply> | 'again'> => {
  const { step, reply, kept } = screened(request, clue, { at: now() });
  const written = await writeLedger(table, [step], kept);
  return written.outcome === 'written' ? accept(reply) : 'again';
};

const merge = async (request: Request, clue: Clue, world: World): Promise<Result<Reply> | 'again'> => {
  if (request.body.outcome !== 'merged') throw new TypeError('not a merging');
  const { caseId } = request.body;
  const reading = await readCase(world.table, caseId);
  const { snapshot, entry } = reading;
  if (!snapshot || !entry || snapshot.procedure !== 'revocation') return refuse({ code: 'case.missing' });
  const at = world.now();
  const { step, reply, kept } = screened(request, clue, { at, caseId });
  const given = {
    ...{ name: 'mergeClues', actor: clerk(request.actor), at },
    input: { clues: [{ ...clueInCase(clue), uscc: clue.uscc }] },
  };
  const deciding = await decidingOn(world, reading);
  const moved = await moveCase(deciding, { snapshot, entry, given, keeps: () => kept, besides: [step] });
  if (moved.outcome === 'refused') return refuse(moved.refusal);
  return moved.outcome === 'moved' ? accept(reply) : 'again';
};

/** Screening is the clerk's: the case's log names that role. */
const clerk = (actor: Actor): Actor => ({ ...actor, roles: ['agencyClerk'] });

const open = async (request: Request, clue: Clue, world: World): Promise<Result<Reply> | 'again'> => {
  if (request.body.outcome !== 'opened') throw new TypeError('not an opening');
  const { scope, certificateIds } = request.body;
  if ((scope === 'certificate') !== certificateIds.length > 0) return subjectless;
  const { entry, calendar, settingsState } = await readForOpening(world.table, clue.uscc, request.replay);
  if (!entry) return refuse({ code: 'organization.missing', uscc: clue.uscc });
  const at = world.now();
  const settingsVersion = await versionForOpening(world, settingsState);
  const settings = await settingsBegunUnder(world.table, {
    version: settingsVersion,
    state: settingsState,
    seed: world.seed,
  });
  const by = { actor: request.actor, role: 'agencyClerk' as const, at, calendar, settings, settingsVersion };
  const opened = openRevocation(revocation, { entry, clue, scope, certificateIds, ...by });
  if (!opened.ok) return opened;
  const { step, reply, kept } = screened(request, clue, { at, caseId: opened.value.next.caseId });
  const written = await saveDecision(world.table, {
    ...partOf(opened.value, { documents: [] }),
    besides: [step],
    replay: kept,
  });
  return written.outcome === 'written' ? accept(reply) : 'again';
};

const subjectless = refuse({
  code: 'input.invalid',
  issues: [
    {
      path: 'certificateIds',
      message: words(
        '就证书实施资格立案的须列明证书，就资质立案的不列',
        'name certificates for a case about certificates, none for one about the qualification',
      ),
    },
  ],
});

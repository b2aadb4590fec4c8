import { z } from 'zod';
import { hasRole } from '#shared/domain/actor.ts';
import type { DirectoryEntry } from '#shared/domain/directory.ts';
import { nothing } from '#shared/domain/nothing.ts';
import { accept, type Result, refuse } from '#shared/domain/result.ts';
import { Uscc } from '#shared/domain/uscc.ts';
import { ExitForm } from '#shared/procedures/voluntary-exit/form.ts';
import { openVoluntaryExit } from '#shared/procedures/voluntary-exit/open.ts';
import { voluntaryExit } from '#shared/procedures/voluntary-exit.ts';
import { locateCertificate, readForOpening } from '#shared/store/directory.ts';
import { saveDecision } from '#shared/store/save-decision.ts';
import { untilAnswered } from '#shared/store/until-settled.ts';
import { versionForOpening } from '../../casework/gather/settings-for.ts';
import { partOf } from '../../casework/write/saving-part.ts';
import type { World } from '../../lib/world.ts';
import { endpoint, type Parsed, type Reply } from '../endpoint.ts';
import { keepReply, replayed } from '../replays.ts';
import { viewCase } from '../views.ts';

export const NewCase = z.strictObject({ procedure: z.literal('voluntaryExit'), uscc: Uscc, form: ExitForm });

/** POST /cases: opens a case as a draft, for one's own organization or, by the agency, from a paper application. */
export const openCase = endpoint(
  {
    summary: '新建退出申请',
    schemas: { params: nothing, query: nothing, body: NewCase },
    allows: ['organization', 'agencyClerk'],
  },
  async (request, world) => {
    const { body, actor } = request;
    const role = hasRole(actor, ['agencyClerk']) ? 'agencyClerk' : 'organization';
    if (role === 'organization' && actor.uscc !== body.uscc)
      return refuse({ code: 'access.forbidden', needs: ['agencyClerk'] });
    return untilAnswered(() => attemptOpening(request, role, world));
  },
);

type Request = Parsed<unknown, unknown, z.output<typeof NewCase>>;

const attemptOpening = async (
  { body, actor, replay }: Request,
  role: 'organization' | 'agencyClerk',
  world: World,
): Promise<Result<Reply> | 'again'> => {
  const { table, now } = world;
  const { entry, settingsState, replay: earlier } = await readForOpening(table, body.uscc, replay);
  if (earlier) return replayed(earlier, replay);
  if (!entry) return refuse({ code: 'organization.missing', uscc: body.uscc });
  const at = now();
  const settingsVersion = await versionForOpening(world, settingsState);
  const opened = openVoluntaryExit(voluntaryExit, { entry, form: body.form, actor, role, at, settingsVersion });
  if (!opened.ok)
    return opened.refusal.code === 'certificate.unknown'
      ? whose(opened.refusal.certificateId, entry, { table })
      : opened;
  const { next } = opened.value;
  const reply = {
    status: 201,
    body: viewCase(next, actor),
    version: next.version,
    location: `/api/v1/cases/${next.caseId}`,
  };
  const kept = keepReply(replay, reply, at);
  const written = await saveDecision(table, { ...partOf(opened.value, { documents: [] }), replay: kept });
  return written.outcome === 'written' ? accept(reply) : 'again';
};

/** Tells a certificate that nobody holds from one that another organization holds. */
const whose = async (
  certificateId: string,
  entry: DirectoryEntry,
  { table }: Pick<World, 'table'>,
): Promise<Result<Reply>> => {
  const holder = await locateCertificate(
    table,
    certificateId as DirectoryEntry['certificates'][number]['certificateId'],
  );
  const foreign = holder !== undefined && holder !== entry.uscc;
  return refuse({ code: foreign ? 'certificate.foreign' : 'certificate.unknown', certificateId });
};

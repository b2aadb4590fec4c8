import { z } from 'zod';
import { type Actor, hasRole } from '#shared/domain/actor.ts';
import { text } from '#shared/domain/directory.ts';
import { fault } from '#shared/domain/fault.ts';
import { sha256 } from '#shared/domain/hash.ts';
import { named } from '#shared/domain/label.ts';
import { nothing } from '#shared/domain/nothing.ts';
import { OfficeSettings } from '#shared/domain/office.ts';
import { accept, type Result, refuse } from '#shared/domain/result.ts';
import { type Role, readerRoles, staffRoles } from '#shared/domain/roles.ts';
import { differencesBetween } from '#shared/domain/settings-differences.ts';
import { type SettingsState, type SettingsVersion, seedOf } from '#shared/domain/settings-version.ts';
import { beginSettings, listSettings, readSettings, saveSettings } from '#shared/store/settings.ts';
import { untilAnswered } from '#shared/store/until-settled.ts';
import { textOf } from '../../casework/compose/draft-documents.ts';
import { Ordinal } from '../../lib/draft-params.ts';
import type { World } from '../../lib/world.ts';
import { personOf } from '../drafts/draft-requests.ts';
import { endpoint, type Parsed, type Replay, type Reply } from '../endpoint.ts';
import { keepReply, replayed } from '../replays.ts';
import { viewInForce, viewSettingsVersion } from './settings-views.ts';

const byVersion = z.strictObject({ version: Ordinal });
const readers: readonly Role[] = readerRoles;
const publishers: readonly Role[] = ['officeHead'];

/** Settings are read with every command: they stay small. */
const limitBytes = 65_536;

/** Where the settings stand, or would with the first case: then nothing is written yet. */
const standing = (state: SettingsState | undefined, { seed, now }: World): SettingsState =>
  state ?? seedOf(seed, now());

/** GET /settings: the settings in force, and every version with who, when and why. */
export const getSettings = endpoint(
  { summary: '办公室设置', schemas: { params: nothing, query: nothing }, allows: readers },
  async (_, world) => {
    const [{ state: held }, { versions, publications }] = await Promise.all([
      readSettings(world.table),
      listSettings(world.table),
    ]);
    const state = standing(held, world);
    const items = versions.map(({ settings: _whole, ...version }) => ({
      ...version,
      published: publications.get(version.version) ?? null,
    }));
    const body = {
      ...viewInForce(state, { held: held !== undefined, seed: world.seed }),
      versions: items.toReversed(),
    };
    return accept({ status: 200, body, version: state.changes });
  },
);

/** GET /settings/versions/{version}: the whole of it, what it changes in its basis, and whether the caller may publish it. */
export const getSettingsVersion = endpoint(
  { summary: '一版办公室设置', schemas: { params: byVersion, query: nothing }, allows: readers },
  async ({ params: { version }, actor }, world) => {
    const { state, proposed } = await readSettings(world.table, { version });
    const { inForce } = standing(state, world);
    const found = proposed ?? (inForce.version === version ? inForce : undefined);
    if (!found) return refuse({ code: 'settings.missing', version });
    const { proposed: base } = await readSettings(world.table, { version: found.basedOn });
    const mayPublish = checkPublishable(found, { actor, inForce: inForce.version }).ok;
    return accept({
      status: 200,
      body: { ...viewSettingsVersion(found, { base, inForce: inForce.version }), mayPublish },
    });
  },
);

/** POST /settings/preview: what a proposal would change in the settings in force; writes nothing. */
export const previewSettings = endpoint(
  {
    summary: '试比办公室设置',
    schemas: {
      params: nothing,
      query: nothing,
      body: z.strictObject({ settings: named('办公室设置', 'Settings of the office', OfficeSettings) }),
    },
    allows: staffRoles,
    limitBytes,
  },
  async ({ body }, world) => {
    const { inForce } = standing((await readSettings(world.table)).state, world);
    const sound = checkPrintable(body.settings, world);
    if (!sound.ok) return sound;
    const differences = differencesBetween(inForce.settings, body.settings);
    return accept({ status: 200, body: { basedOn: inForce.version, differences } });
  },
);

/** What somebody fills in who proposes settings. */
export const SettingsProposal = z.strictObject({
  settings: named('办公室设置', 'Settings of the office', OfficeSettings),
  note: named('修改理由', 'Reason for the change', text(500)),
});

/** `basedOn` is the version that they saw: where another is in force by now, nothing is proposed. */
const Proposal = SettingsProposal.extend({
  basedOn: z.int(fault('应为版本序号', 'the number of a version')).min(1).optional(),
});

/** Every text of the settings may stand in a letter: one that no font has is refused now, not when the letter is due. */
const checkPrintable = (settings: OfficeSettings, { unprintable }: World): Result<undefined> => {
  const characters = unprintable?.(textOf(settings)) ?? [];
  return characters.length > 0 ? refuse({ code: 'glyph.missing', characters }) : accept(undefined);
};

/** POST /settings/versions: proposes the settings anew, whole. */
export const proposeSettings = endpoint(
  {
    summary: '提出办公室设置',
    schemas: { params: nothing, query: nothing, body: Proposal },
    allows: staffRoles,
    limitBytes,
  },
  (request, world) => untilAnswered(() => propose(request, world)),
);

const propose = async (
  { body: { basedOn, ...body }, actor, replay }: Parsed<unknown, unknown, z.output<typeof Proposal>>,
  world: World,
): Promise<Result<Reply> | 'again'> => {
  const { table, seed, now } = world;
  const { state: held, replay: earlier } = await readSettings(table, { replay });
  if (earlier) return replayed(earlier, replay);
  const sound = checkPrintable(body.settings, world);
  if (!sound.ok) return sound;
  const at = now();
  const { inForce } = standing(held, world);
  if (basedOn !== undefined && basedOn !== inForce.version)
    return refuse({ code: 'settings.outdated', basedOn, inForce: inForce.version });
  const differences = differencesBetween(inForce.settings, body.settings);
  if (differences.length === 0) return refuse({ code: 'settings.unchanged', version: inForce.version });
  const state = held ?? (await beginSettings(table, { seed, at }));
  const version = state.versions + 1;
  const about = { version, basedOn: inForce.version, digest: sha256(body.settings) };
  const proposed = { ...about, ...body, proposedBy: personOf(actor), proposedAt: at };
  const next = { ...state, changes: state.changes + 1, versions: version };
  return write(world, {
    ...{
      state: next,
      proposed,
      replay,
      reply: { status: 201, body: { ...proposed, differences }, version: next.changes },
    },
    fact: {
      ...{ action: 'settings.proposed', settingsVersion: version, sha256: proposed.digest, cause: body.note },
      ...{ at, actor: personOf(actor) },
    },
  });
};

/** What decides beside the texts whether somebody may publish a version. */
const checkPublishable = (
  proposed: SettingsVersion,
  { actor, inForce }: { readonly actor: Actor; readonly inForce: number },
): Result<SettingsVersion> => {
  const { version, basedOn, proposedBy } = proposed;
  if (!hasRole(actor, publishers)) return refuse({ code: 'access.forbidden', needs: publishers });
  if (inForce === version) return refuse({ code: 'settings.published', version });
  if (proposedBy.id === actor.id) return refuse({ code: 'settings.ownProposal', proposedBy: proposedBy.name });
  // Whole settings of an older basis would take back what was published in between.
  if (basedOn !== inForce) return refuse({ code: 'settings.outdated', version, basedOn, inForce });
  return accept(proposed);
};

/** POST /settings/versions/{version}/publish: from now on cases are opened under this version; open ones keep theirs. */
export const publishSettings = endpoint(
  { summary: '发布办公室设置', schemas: { params: byVersion, query: nothing, body: nothing }, allows: staffRoles },
  (request, world) => untilAnswered(() => publish(request, world)),
);

const publish = async (
  { params: { version }, actor, replay }: Parsed<z.output<typeof byVersion>, unknown, unknown>,
  world: World,
): Promise<Result<Reply> | 'again'> => {
  if (!hasRole(actor, publishers)) return refuse({ code: 'access.forbidden', needs: publishers });
  const { state: held, proposed: found, replay: earlier } = await readSettings(world.table, { version, replay });
  if (earlier) return replayed(earlier, replay);
  const state = standing(held, world);
  const { inForce } = state;
  if (inForce.version === version) return refuse({ code: 'settings.published', version });
  if (!found) return refuse({ code: 'settings.missing', version });
  const publishable = checkPublishable(found, { actor, inForce: inForce.version });
  if (!publishable.ok) return publishable;
  const { value: proposed } = publishable;
  const sound = checkPrintable(proposed.settings, world);
  if (!sound.ok) return sound;
  const published = { version, publishedBy: personOf(actor), publishedAt: world.now() };
  const next = { ...state, changes: state.changes + 1, inForce: { ...proposed, ...published } };
  return write(world, {
    ...{ state: next, published, replay, reply: { status: 200, body: next.inForce, version: next.changes } },
    fact: {
      ...{ action: 'settings.published', settingsVersion: version, sha256: proposed.digest, cause: proposed.note },
      ...{ at: published.publishedAt, actor: published.publishedBy },
    },
  });
};

type Writing = Omit<Parameters<typeof saveSettings>[1], 'replay'> & { readonly replay: Replay; readonly reply: Reply };

const write = async (
  { table, now }: World,
  { replay, reply, ...saving }: Writing,
): Promise<Result<Reply> | 'again'> => {
  const written = await saveSettings(table, { ...saving, replay: keepReply(replay, reply, now()) });
  return written.outcome === 'written' ? accept(reply) : 'again';
};

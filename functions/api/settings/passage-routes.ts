import { z } from 'zod';
import { hasRole } from '#shared/domain/actor.ts';
import { defined } from '#shared/domain/defined.ts';
import { text } from '#shared/domain/directory.ts';
import { type DocumentKind, documentKinds } from '#shared/domain/document-kinds.ts';
import { nothing } from '#shared/domain/nothing.ts';
import type { PassageState, PassageVersion } from '#shared/domain/passage-version.ts';
import { accept, type Result, refuse } from '#shared/domain/result.ts';
import { type Role, readerRoles, staffRoles } from '#shared/domain/roles.ts';
import { listPassageVersions, listPassages as listStates, readPassages, savePassages } from '#shared/store/passages.ts';
import { lintWording } from '#templates/documents/parts/lint-wording.ts';
import { byMembers } from '#templates/documents/parts/placeholders.ts';
import { documentTemplates } from '#templates/documents/registry.ts';
import { byKind, byPassageVersion } from '../../lib/passage-params.ts';
import type { World } from '../../lib/world.ts';
import { personOf } from '../drafts/draft-requests.ts';
import { endpoint, type Replay, type Reply } from '../endpoint.ts';
import { listReply } from '../paging.ts';
import { keepReply, replayed } from '../replays.ts';
import { viewPassages, viewPassagesBriefly } from './passage-views.ts';

const readers: readonly Role[] = readerRoles;
const kinds = Object.keys(documentKinds) as DocumentKind[];

/** GET /passages: every kind of document, with the version of its wording that is in force. */
export const listPassages = endpoint(
  { summary: '可改写文字', schemas: { params: nothing, query: nothing }, allows: readers },
  async (_, { table }) => {
    const states = new Map((await listStates(table)).map((state) => [state.kind, state]));
    return listReply({ items: kinds.map((kind) => viewPassagesBriefly(kind, states.get(kind))) });
  },
);

/** GET /passages/{kind}: its passages in the house's wording and the office's, and every version proposed. */
export const getPassages = endpoint(
  { summary: '一种文书的可改写文字', schemas: { params: byKind, query: nothing }, allows: readers },
  async ({ params: { kind } }, { table }) => {
    const [{ state }, versions] = await Promise.all([readPassages(table, kind), listPassageVersions(table, kind)]);
    return accept({ status: 200, body: viewPassages(kind, state, versions), version: state.changes });
  },
);

const Proposal = z.strictObject({ passages: z.record(z.string(), z.string().max(5000)), note: text(500) });

/** A wording as it is kept: placeholders by the members of the paper, in whichever words they were typed. */
const kept = (kind: DocumentKind, passages: PassageVersion['passages']): PassageVersion['passages'] => {
  const { passages: house } = documentTemplates[kind];
  return Object.fromEntries(
    Object.entries(passages).map(([id, typed]) => [
      id,
      Object.hasOwn(house, id) ? byMembers(house[id]?.text ?? '', typed) : typed,
    ]),
  );
};

/** What is wrong with a wording: clauses or facts that it lacks, characters that no font has. */
const flawsOf = (
  { unprintable }: World,
  kind: DocumentKind,
  passages: PassageVersion['passages'],
): Result<undefined> => {
  const flaws = lintWording(documentTemplates[kind].passages, { version: '1', passages: { ...passages } });
  if (flaws.length > 0) return refuse({ code: 'wording.unsound', flaws });
  const characters = unprintable?.(Object.values(passages).join(' ')) ?? [];
  return characters.length > 0 ? refuse({ code: 'glyph.missing', characters }) : accept(undefined);
};

/**
 * POST /passages/{kind}/versions: proposes a wording, its placeholders in words of either language or by the paper's
 * members; passages left out stay as the house words them.
 */
export const proposeWording = endpoint(
  { summary: '提出改写', schemas: { params: byKind, query: nothing, body: Proposal }, allows: staffRoles },
  async ({ params: { kind }, body, actor, replay }, world) => {
    const { state, replay: earlier } = await readPassages(world.table, kind, { replay });
    if (earlier) return replayed(earlier, replay);
    const passages = kept(kind, body.passages);
    const sound = flawsOf(world, kind, passages);
    if (!sound.ok) return sound;
    const version = state.versions + 1;
    const proposed = { kind, version, passages, note: body.note, proposedBy: personOf(actor), proposedAt: world.now() };
    const next = { ...state, changes: state.changes + 1, versions: version };
    return save(world, { next, proposed, replay, reply: { status: 201, body: proposed, version: next.changes } });
  },
);

/** Whoever signs a kind of document for its body words it; the office may word those of the agency it entrusts. */
export const publishersOf = (kind: DocumentKind): readonly Role[] =>
  documentKinds[kind].issuer === 'agency' ? ['agencyHead', 'officeHead'] : ['officeHead'];

/** POST /passages/{kind}/versions/{version}/publish: from now on documents of the kind are drafted with this version. */
export const publishWording = endpoint(
  { summary: '发布改写', schemas: { params: byPassageVersion, query: nothing, body: nothing }, allows: staffRoles },
  async ({ params: { kind, version }, actor, replay }, world) => {
    const needs = publishersOf(kind);
    if (!hasRole(actor, needs)) return refuse({ code: 'access.forbidden', needs });
    const { state, proposed, replay: earlier } = await readPassages(world.table, kind, { version, replay });
    if (earlier) return replayed(earlier, replay);
    if (!proposed) return refuse({ code: 'wording.missing', version });
    if (proposed.proposedBy.id === actor.id)
      return refuse({ code: 'wording.ownProposal', proposedBy: proposed.proposedBy.name });
    if (state.published?.version === version) return refuse({ code: 'wording.published', version });
    // The template may have changed since the proposal was made.
    const sound = flawsOf(world, kind, proposed.passages);
    if (!sound.ok) return sound;
    const published = { ...proposed, publishedBy: personOf(actor), publishedAt: world.now() };
    const next = { ...state, changes: state.changes + 1, published };
    return save(world, { next, replay, reply: { status: 200, body: published, version: next.changes } });
  },
);

type Saving = {
  readonly next: PassageState;
  readonly proposed?: PassageVersion;
  readonly replay: Replay;
  readonly reply: Reply;
};

const save = async ({ table, now }: World, { next, proposed, replay, reply }: Saving): Promise<Result<Reply>> => {
  const written = await savePassages(table, {
    state: next,
    replay: keepReply(replay, reply, now()),
    ...defined({ proposed }),
  });
  return written.outcome === 'written' ? accept(reply) : refuse({ code: 'store.contended' });
};

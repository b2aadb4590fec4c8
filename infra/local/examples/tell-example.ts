import { z } from 'zod';
import type { ProcedureName } from '#shared/domain/case.ts';
import { isSignedOff } from '#shared/domain/document-kinds.ts';
import type { RouteName } from '#shared/domain/routes.ts';
import { movesOf } from '#shared/procedure/definition.ts';
import { listedSteps } from '#shared/procedure/review-list.ts';
import { procedures } from '#shared/procedures/registry.ts';
import { revocation } from '#shared/procedures/revocation.ts';
import { exitRoad } from '../demo/exit-road.ts';
import { type Receipt, receiptTold } from '../demo/letter-received.ts';
import type { Act, Application, As, Example, Suspicion } from './example.ts';
import { type ExampleOrganization, organizationOf } from './organizations.ts';
import { actorAs, mustAsk, type Request, type Speaker } from './speak.ts';

const Case = z.looseObject({ caseId: z.string(), version: z.number(), state: z.string() });
const Procedural = z.looseObject({ procedure: z.enum(['voluntaryExit', 'revocation']) });
const Logged = z.looseObject({ clueId: z.string() });
const Screened = z.looseObject({ screened: z.looseObject({ caseId: z.string() }) });
const Drafted = z.looseObject({ draftId: z.number(), revision: z.number() });
const SignedOff = z.looseObject({ case: Case });
const Ordered = z.looseObject({ documentId: z.string(), kind: z.string() });
const Log = z.looseObject({ items: z.array(z.looseObject({ sequence: z.number(), documents: z.array(Ordered) })) });
const Refused = z.looseObject({ code: z.string() });
const Papers = z.looseObject({
  items: z.array(z.looseObject({ documentId: z.string(), issuedAt: z.string().nullish() })),
});
const Listed = z.looseObject({ digest: z.string(), on: z.string() });

const procedureNamed = (name: ProcedureName) => procedures.find((one) => one.name === name) ?? revocation;

/** The case that an example is about, as far as it has been told. */
type Standing = Pick<z.output<typeof Case>, 'caseId' | 'version' | 'state'> & {
  readonly procedure: ProcedureName;
  readonly draft?: z.output<typeof Drafted>;
};

/** One act in its story: who asks in whose name, when, and under which keys. */
type Scene = {
  readonly speaker: Speaker;
  readonly organization: ExampleOrganization;
  readonly key: string;
  readonly at: string;
};

/** Acts of one day follow one another by minutes. */
const momentOf = (day: string, index: number): string => {
  const minutes = 9 * 60 + 30 + index * 3;
  const [hour, minute] = [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0'));
  return `${day}T${hour}:${minute}:00+08:00`;
};

const ask = (
  { speaker, organization, key, at }: Scene,
  as: As,
  { part = '', ...request }: Omit<Request, 'at' | 'actor' | 'key'> & { readonly part?: string },
): Promise<unknown> =>
  mustAsk(speaker, { ...request, at, actor: actorAs(as, organization.actor), key: `${key}${part}` });

const idsOf = ({ organization }: Scene, about: readonly number[]): readonly string[] =>
  about.map((place) => organization.ids[place] ?? '');

const scopeOf = (about: readonly number[]) => (about.length === 0 ? 'qualification' : 'certificate');

const apply = async (scene: Scene, as: As, { about, form = {} }: Application): Promise<Standing> => {
  const { uscc, form: usual } = { ...exitRoad.opening.input, uscc: scene.organization.actor.uscc };
  const certificateIds = idsOf(scene, about);
  const changed = { applicationTitle: '关于退出的申请（示例）', scope: scopeOf(about), certificateIds, ...form };
  const body = { procedure: 'voluntaryExit', uscc, form: { ...usual, ...changed } };
  return { procedure: 'voluntaryExit', ...Case.parse(await ask(scene, as, { route: 'openCase', body })) };
};

const begun = (caseId: string): Standing => ({
  ...{ procedure: 'revocation', caseId, state: revocation.initial },
  version: 1,
});

const openOn = async (scene: Scene, as: As, { about }: Suspicion): Promise<Standing> => {
  const { uscc } = scene.organization.actor;
  const told = { source: 'hotline', receivedOn: scene.at.slice(0, 10), informantKind: 'anonymous', uscc };
  const clue = { ...told, certificateIds: idsOf(scene, about), summary: '反映考务管理和收费公示不规范（示例）' };
  const { clueId } = Logged.parse(await ask(scene, as, { route: 'logClue', body: clue, part: '-clue' }));
  const body = {
    outcome: 'opened',
    reason: '属于受理范围（示例）',
    scope: scopeOf(about),
    certificateIds: idsOf(scene, about),
  };
  const { screened } = Screened.parse(await ask(scene, as, { route: 'screenClue', params: { clueId }, body }));
  return begun(screened.caseId);
};

/** `$1` stands for the first certificate that the organization holds. */
const filledIn = ({ organization }: Scene, input: object): object =>
  JSON.parse(JSON.stringify(input).replace(/\$(\d)/g, (_, place: string) => organization.ids[Number(place) - 1] ?? ''));

const bodyOf = (as: As): string => as.replace(/-(clerk|head)$/, '');

type Drafting = { readonly caseId: string; readonly command: string; readonly input: object };

/** A step that cannot be taken back is drafted once the papers are out that it rests on. */
const draft = async (scene: Scene, by: As, { caseId, command, input }: Drafting) => {
  if (isListed(command)) await issueAll(scene, caseId);
  return Drafted.parse(
    await ask(scene, by, { route: 'createDraft', params: { caseId }, body: { command, input }, part: '-draft' }),
  );
};

const isListed = (command: string): boolean => procedures.some((procedure) => listedSteps(procedure).has(command));

const logOf = async (scene: Scene, caseId: string) =>
  Log.parse(await ask(scene, 'auditor', { route: 'listEvents', params: { caseId }, part: '-log' })).items;

/** Issues every letter that the case has ordered and that is not out. */
const issueAll = async (scene: Scene, caseId: string): Promise<void> => {
  const listed = await ask(scene, 'auditor', { route: 'listDocuments', params: { caseId }, part: '-papers' });
  const waiting = new Set(
    Papers.parse(listed).items.flatMap(({ documentId, issuedAt }) => (issuedAt ? [] : [documentId])),
  );
  for (const { sequence, documents } of await logOf(scene, caseId))
    for (const { documentId } of documents.filter((one) => waiting.has(one.documentId)))
      await scene.speaker.issue({ documentId, outboxId: `${caseId}.${sequence}` }, scene.at);
};

/** The reviewer agrees with the list of a draft as it stands, after the heads talked it over. */
const review = async (scene: Scene, caseId: string, drafted: z.output<typeof Drafted>): Promise<number> => {
  const params = { caseId, draftId: String(drafted.draftId) };
  const asked = { route: 'getReviewList', params, part: '-list' } as const;
  const { digest, on } = Listed.parse(await ask(scene, 'legality-reviewer', asked));
  const discussion = {
    discussedOn: on,
    participants: ['示例办公室负责人', '示例办公室副职'],
    conclusion: '同意（示例）。',
  };
  const reviewed = await ask(scene, 'legality-reviewer', {
    ...{ route: 'reviewLegality', params, seen: drafted.revision, part: '-review' },
    body: { digest, agrees: true, opinion: '程序完备，依据充分，同意办理（示例）。', discussion },
  });
  return z.looseObject({ draft: Drafted }).parse(reviewed).draft.revision;
};

type Given = { readonly as: As; readonly command: string; readonly input: object };

const signOff = async (scene: Scene, standing: Standing, { as, command, input }: Given): Promise<Standing> => {
  const { caseId } = standing;
  const by = `${bodyOf(as)}-clerk` as As;
  const drafted = await draft(scene, by, { caseId, command, input });
  const { draftId } = drafted;
  const revision = isListed(command) ? await review(scene, caseId, drafted) : drafted.revision;
  const params = { caseId, draftId: String(draftId) };
  const signed = await ask(scene, `${bodyOf(as)}-head` as As, {
    route: 'signOffDraft',
    params,
    body: {},
    seen: revision,
    part: '-sign',
  });
  return { ...standing, ...SignedOff.parse(signed).case };
};

const raise = async (scene: Scene, standing: Standing, { as, input }: Given): Promise<Standing> => {
  const route: RouteName = as === 'public' ? 'raiseObjection' : 'recordObjection';
  await ask(scene, as, { route, params: { caseId: standing.caseId }, body: input });
  return { ...standing, version: standing.version + 1 };
};

/** The receipt of the case's latest letter of a kind is entered into the ledger of service. */
const enterReceipt = async (
  scene: Scene,
  standing: Standing,
  { as, letter, line }: Receipt & { readonly as: As },
): Promise<Standing> => {
  const { caseId } = standing;
  const items = await logOf(scene, caseId);
  const { sequence, documents = [] } =
    items.findLast((event) => event.documents.some(({ kind }) => kind === letter)) ?? {};
  const documentId = documents.find(({ kind }) => kind === letter)?.documentId ?? '';
  await scene.speaker.issue({ documentId, outboxId: `${caseId}.${sequence}` }, scene.at);
  const params = { documentId };
  await ask(scene, as, { route: 'recordServing', params, body: line });
  return { ...standing, ...Case.parse(await ask(scene, as, { route: 'getCase', params: { caseId }, part: '-after' })) };
};

/** Whether a command goes by a draft whichever way it takes: then it is not tried without. */
const needsDraft = ({ procedure, state }: Standing, { as, command }: Given): boolean =>
  /-(clerk|head)$/.test(as) &&
  movesOf(procedureNamed(procedure).states[state], command).every(({ issues = [] }) => issues.some(isSignedOff));

const give = async (scene: Scene, standing: Standing, given: Given): Promise<Standing> => {
  if (given.command === 'raiseObjection') return raise(scene, standing, given);
  const receipt = receiptTold(given.command, given.input, scene.at.slice(0, 10));
  if (receipt) return enterReceipt(scene, standing, { ...receipt, as: given.as });
  if (needsDraft(standing, given)) return signOff(scene, standing, given);
  const { caseId, version } = standing;
  const { as, command, input } = given;
  const { speaker, organization, at, key } = scene;
  const direct: Request = {
    ...{ at, actor: actorAs(as, organization.actor), route: 'giveCommand', key },
    ...{ params: { caseId, command }, body: input, seen: version },
  };
  const { status, body } = await speaker.ask(direct);
  if (status === 200) return { ...standing, ...Case.parse(body) };
  if (Refused.safeParse(body).data?.code === 'signOff.required') return signOff(scene, standing, given);
  throw new Error(`${key}, ${command} as ${as}, was answered ${status}: ${JSON.stringify(body)}`);
};

/** Another case, as it stands. */
const turnTo = async (scene: Scene, caseId: string): Promise<Standing> => {
  const seen = await ask(scene, 'auditor', { route: 'getCase', params: { caseId }, part: '-turned' });
  const { procedure } = Procedural.parse(seen);
  return { procedure, ...Case.parse(seen) };
};

const act = async (scene: Scene, before: Standing | undefined, [, as, does, input = {}]: Act): Promise<Standing> => {
  if (typeof does === 'object' && 'apply' in does) return apply(scene, as, does.apply);
  if (typeof does === 'object' && 'openOn' in does) return openOn(scene, as, does.openOn);
  if (!before) throw new TypeError(`${scene.key} begins with no case`);
  if (typeof does === 'string') return give(scene, before, { as, command: does, input: filledIn(scene, input) });
  const { caseId } = before;
  if ('turnTo' in does) return turnTo(scene, `${scene.organization.actor.uscc}-${does.turnTo}`);
  if ('draft' in does) {
    const [command, wanted] = does.draft;
    return { ...before, draft: await draft(scene, as, { caseId, command, input: filledIn(scene, wanted) }) };
  }
  const { draftId = 0, revision = 0 } = before.draft ?? {};
  const params = { caseId, draftId: String(draftId) };
  await ask(scene, as, { route: 'sendBackDraft', params, body: { comment: does.sendBack }, seen: revision });
  return before;
};

const alreadyThere = 409;

/** Registers the organization of one example and does what is told about it, in order. */
export const tellExample = async (speaker: Speaker, example: Example, place: number): Promise<void> => {
  const organization = organizationOf(example, place);
  const registering = { speaker, organization, key: `example-${place}`, at: momentOf(organization.enteredOn, 0) };
  const office = actorAs('office-clerk', organization.actor);
  await mustAsk(
    speaker,
    { at: registering.at, actor: office, route: 'registerOrganization', body: organization.body, key: registering.key },
    [alreadyThere],
  );
  let standing: Standing | undefined;
  for (const [index, one] of example.acts.entries())
    standing = await act(
      { ...registering, key: `example-${place}-${index}`, at: momentOf(one[0], index) },
      standing,
      one,
    );
};

import { sweep } from '#functions/schedule/sweep.ts';
import { receiptTold } from '#infra/local/demo/letter-received.ts';
import type { RoadStep } from '#infra/local/demo/road.ts';
import { seedExperts } from '#infra/local/seed.ts';
import { exampleStage } from '#infra/stages/example.ts';
import type { CaseSnapshot } from '#shared/domain/case.ts';
import { Instant } from '#shared/domain/day.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import { draftableBy } from '#shared/procedure/sign-off.ts';
import { procedureOf } from '#shared/procedures/registry.ts';
import { readCase, readEvent } from '#shared/store/cases.ts';
import type { Table } from '#shared/store/connect.ts';
import { listDocuments } from '#shared/store/documents.ts';
import type { DocumentRecord } from '#shared/store/records.ts';
import { beginSettings } from '#shared/store/settings.ts';
import { actorOf } from '#test/support/actor-of.ts';
import { issueBarely } from '#test/support/issue-barely.ts';
import { type Asked, askEndpoint } from './ask-endpoint.ts';
import { worldAt } from './bench-world.ts';
import type { CountedRequest, RequestCounter } from './count-requests.ts';

/** One command of one walk: what it asked of DynamoDB and how long the handler took, those requests included. */
export type CountedStep = {
  readonly step: string;
  readonly milliseconds: number;
  readonly requests: readonly CountedRequest[];
};

/** All walks along one road. */
export type Walks = { readonly name: string; readonly walks: readonly (readonly CountedStep[])[] };

/** Asks an endpoint and counts what that took as a step of the walk; answers the body of the reply. */
export type Take = (step: string, asked: Asked) => Promise<unknown>;

type GivenStep = Omit<RoadStep, 'says'>;

/** A demonstration's road as the bench walks it on a fresh table. */
export type Course = {
  /** Brings about what the road takes for granted; not counted. */
  readonly prepare: (table: Table) => Promise<void>;
  readonly open: (take: Take) => Promise<CaseId>;
  readonly steps: readonly GivenStep[];
  /** Commands that may bring a letter for a head to sign off, but bring none on this road. */
  readonly letterless?: readonly string[];
};

/** Registers organizations, and the whole pool of experts, as office and agency would. */
export const registerAll = async (table: Table, at: string, organizations: readonly object[]): Promise<void> => {
  for (const body of organizations)
    await askEndpoint(table, { route: 'registerOrganization', as: 'office-clerk', at, body });
  for (const body of seedExperts) await askEndpoint(table, { route: 'registerExpert', as: 'agency-clerk', at, body });
};

const isSigned = ({ as, command }: GivenStep, snapshot: CaseSnapshot, { letterless = [] }: Course): boolean =>
  !letterless.includes(command) && draftableBy(procedureOf(snapshot), snapshot.state, actorOf(as)).includes(command);

type Case = { readonly caseId: CaseId };

/** The reviewer agrees with the list of a step that cannot be taken back; answers the draft's revision. */
const takeReview = async (take: Take, { command, at }: GivenStep, params: Case & { draftId: string }) => {
  const asked = { as: 'legality-reviewer', at, params } as const;
  const list = await take(`${command}, its list`, { route: 'getReviewList', ...asked, body: undefined });
  const { digest, on } = list as { readonly digest: string; readonly on: string };
  const discussion = { discussedOn: on, participants: ['示例甲', '示例乙'], conclusion: '同意（示例）。' };
  const body = { digest, agrees: true, opinion: '同意办理（示例）。', discussion };
  const answer = await take(`${command}, reviewed`, { route: 'reviewLegality', ...asked, body, seen: 1 });
  return (answer as { readonly draft: { readonly revision: number } }).draft.revision;
};

/** A command whose letters are signed off counts twice: the clerk's draft, and the head's signature that gives it. */
const takeSigned = async (take: Take, step: GivenStep, { caseId }: Case): Promise<void> => {
  const { as, at, command, input } = step;
  const staff = as.replace(/-(clerk|head)$/, '');
  const drafting = { as: `${staff}-clerk`, at, params: { caseId }, body: { command, input } };
  const drafted = await take(`${command}, drafted`, { route: 'createDraft', ...drafting });
  const { draftId, reviewed } = drafted as { readonly draftId: number; readonly reviewed?: object };
  const params = { caseId, draftId: String(draftId) };
  const seen = reviewed ? await takeReview(take, step, params) : 1;
  await take(`${command}, signed off`, { route: 'signOffDraft', as: `${staff}-head`, at, params, body: {}, seen });
};

const issueAll = async (table: Table, caseId: CaseId, at: string): Promise<readonly DocumentRecord[]> => {
  const ordered = await listDocuments(table, caseId);
  for (const { documentId } of ordered) await issueBarely(table, documentId, Instant.parse(new Date(at).toISOString()));
  return ordered;
};

const takeDirect = async (take: Take, step: GivenStep, [seen, papers]: Standing): Promise<void> => {
  const { as, at, command, input } = step;
  const { caseId, version } = seen;
  const receipt = receiptTold(command, input, at.slice(0, 10));
  if (receipt) {
    const params = { documentId: papers.findLast(({ kind }) => kind === receipt.letter)?.documentId ?? '' };
    await take(`receipt of ${receipt.letter}`, { route: 'recordServing', as, at, params, body: receipt.line });
    return;
  }
  // An objection is raised on publicity, whatever version of the case stands.
  const asked: Asked =
    command === 'raiseObjection'
      ? { route: 'recordObjection', as, at, params: { caseId }, body: input }
      : { route: 'giveCommand', as, at, params: { caseId, command }, body: input, seen: version };
  await take(command, asked);
};

/** A case before a step, and the papers that it has ordered, all of them issued. */
type Standing = readonly [CaseSnapshot, readonly DocumentRecord[]];

const readSnapshot = async (table: Table, caseId: CaseId): Promise<CaseSnapshot> => {
  const { snapshot } = await readCase(table, caseId);
  if (!snapshot) throw new Error(`no case ${caseId}`);
  return snapshot;
};

type Measured = Omit<CountedStep, 'step'>;

/** Gives what the clocks of a case give by that hour; answers what that took and the command, where one ran out. */
const sweepBy = async (table: Table, counter: RequestCounter, { at, caseId }: { at: string; caseId: CaseId }) => {
  counter.take();
  const begun = performance.now();
  const { given } = await sweep(worldAt(table, at));
  const measured: Measured = { milliseconds: performance.now() - begun, requests: counter.take() };
  if (given === 0) return undefined;
  const { version } = await readSnapshot(table, caseId);
  const event = await readEvent(table, caseId, version);
  return { step: `${event?.command}, by the sweep`, ...measured };
};

/** Walks a whole road through the API's endpoints on a fresh table and tells what each command took. */
export const walkCounted = async (
  table: Table,
  counter: RequestCounter,
  course: Course,
): Promise<readonly CountedStep[]> => {
  const counted: CountedStep[] = [];
  const count = ({ step: name, ...measured }: CountedStep): void => {
    const step = counted.some((earlier) => earlier.step === name) ? `${name} (again)` : name;
    counted.push({ step, ...measured });
  };
  const take: Take = async (step, asked) => {
    // Whatever was asked in between, such as how the case stands, is no part of the command.
    counter.take();
    const { body, milliseconds } = await askEndpoint(table, asked);
    count({ step, milliseconds, requests: counter.take() });
    return body;
  };
  await course.prepare(table);
  const [first] = course.steps;
  // The first case of a deployment writes the settings down: once, and not what any case costs.
  const begun = Instant.parse(new Date(first?.at ?? 0).toISOString());
  await beginSettings(table, { seed: exampleStage.settings, at: begun });
  const caseId = await course.open(take);
  for (const step of course.steps) {
    const swept = await sweepBy(table, counter, { at: step.at, caseId });
    if (swept) count(swept);
    // What a step rests on is out: the issuance has a bench of its own.
    const papers = await issueAll(table, caseId, step.at);
    const snapshot = await readSnapshot(table, caseId);
    const goesByDraft = isSigned(step, snapshot, course);
    await (goesByDraft ? takeSigned(take, step, { caseId }) : takeDirect(take, step, [snapshot, papers]));
  }
  return counted;
};

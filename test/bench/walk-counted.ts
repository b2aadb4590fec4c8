import { sweep } from '#functions/schedule/sweep.ts';
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
import { beginSettings } from '#shared/store/settings.ts';
import { actorOf } from '#test/support/actor-of.ts';
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

/** A command whose letters are signed off counts twice: the clerk's draft, and the head's signature that gives it. */
const takeSigned = async (take: Take, { as, at, command, input }: GivenStep, caseId: CaseId): Promise<void> => {
  const staff = as.replace(/-(clerk|head)$/, '');
  const drafting = { as: `${staff}-clerk`, at, params: { caseId }, body: { command, input } };
  const drafted = await take(`${command}, drafted`, { route: 'createDraft', ...drafting });
  const { draftId } = drafted as { readonly draftId: number };
  const signing = { as: `${staff}-head`, at, params: { caseId, draftId: String(draftId) }, body: {}, seen: 1 };
  await take(`${command}, signed off`, { route: 'signOffDraft', ...signing });
};

const takeDirect = async (take: Take, { as, at, command, input }: GivenStep, seen: CaseSnapshot): Promise<void> => {
  const { caseId, version } = seen;
  // An objection is raised on publicity, whatever version of the case stands.
  const asked: Asked =
    command === 'raiseObjection'
      ? { route: 'recordObjection', as, at, params: { caseId }, body: input }
      : { route: 'giveCommand', as, at, params: { caseId, command }, body: input, seen: version };
  await take(command, asked);
};

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
    const snapshot = await readSnapshot(table, caseId);
    await (isSigned(step, snapshot, course) ? takeSigned(take, step, caseId) : takeDirect(take, step, snapshot));
  }
  return counted;
};

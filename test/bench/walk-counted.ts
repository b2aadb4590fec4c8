import { exitRoad } from '#infra/local/demo/exit-road.ts';
import { seedExperts } from '#infra/local/seed.ts';
import { exampleStage } from '#infra/stages/example.ts';
import { Instant } from '#shared/domain/day.ts';
import { draftableBy } from '#shared/procedure/sign-off.ts';
import { voluntaryExit } from '#shared/procedures/voluntary-exit.ts';
import type { Table } from '#shared/store/connect.ts';
import { beginSettings } from '#shared/store/settings.ts';
import { type Asked, askEndpoint } from './ask-endpoint.ts';
import { actorOf, organizationWith } from './bench-world.ts';
import type { CountedRequest, RequestCounter } from './count-requests.ts';

/** One command of one walk: what it asked of DynamoDB and how long the handler took, those requests included. */
export type CountedStep = {
  readonly step: string;
  readonly milliseconds: number;
  readonly requests: readonly CountedRequest[];
};

/** All walks along one road. */
export type Walks = { readonly name: string; readonly walks: readonly (readonly CountedStep[])[] };

/** A walk along the demonstration's road, or on a variation of it. */
export type Variation = {
  readonly certificates: number;
  /** Replaces members of the application's form. */
  readonly form?: object;
  /** Further applications, each about one certificate, opened and left as drafts. */
  readonly otherDrafts?: number;
  /** Replaces the input of a command. */
  readonly inputs?: Readonly<Record<string, unknown>>;
};

const { opening, steps } = exitRoad;
const asOpened = opening.input as { readonly uscc: string; readonly form: object };

const applicationWith = (change: object): Omit<Asked, 'route'> => ({
  ...opening,
  body: { ...asOpened, form: { ...asOpened.form, ...change } },
});

/** Opens the drafts that the road's exit will end: the application about everything comes last, as the rules ask. */
const openDrafts = async (table: Table, { certificates, otherDrafts = 0 }: Variation): Promise<void> => {
  const ids = organizationWith(certificates).certificates.slice(0, otherDrafts);
  for (const { certificateId } of ids)
    await askEndpoint(table, { route: 'openCase', ...applicationWith({ certificateIds: [certificateId] }) });
};

type Seen = { readonly caseId: string; readonly state: string; readonly version: number };
type Take = (step: string, asked: Asked) => Promise<unknown>;

/** What is asked for one step of the road, whichever way it is given. */
type Step = Omit<Asked, 'route' | 'params' | 'seen'> & { readonly name: string; readonly command: string };

const isSigned = ({ as, command }: Step, { state }: Seen): boolean =>
  draftableBy(voluntaryExit, state, actorOf(as)).includes(command);

/** A command whose letters are signed off counts twice: the clerk's draft, and the head's signature that gives it. */
const giveStep = async (take: Take, step: Step, seen: Seen): Promise<Seen> => {
  const { name, command, body: input, as, at } = step;
  const { caseId, version } = seen;
  if (!isSigned(step, seen)) {
    const asked = { as, at, params: { caseId, command }, body: input, seen: version };
    return (await take(name, { route: 'giveCommand', ...asked })) as Seen;
  }
  const staff = as.replace(/-(clerk|head)$/, '');
  const drafting = { as: `${staff}-clerk`, at, params: { caseId }, body: { command, input } };
  const { draftId } = (await take(`${name}, drafted`, { route: 'createDraft', ...drafting })) as { draftId: number };
  const signing = { as: `${staff}-head`, at, params: { caseId, draftId: String(draftId) }, body: {}, seen: 1 };
  const signed = await take(`${name}, signed off`, { route: 'signOffDraft', ...signing });
  return (signed as { case: Seen }).case;
};

/** Walks the whole road through the API's endpoints on a fresh table and tells what each command took. */
export const walkCounted = async (
  table: Table,
  counter: RequestCounter,
  variation: Variation,
): Promise<readonly CountedStep[]> => {
  const counted: CountedStep[] = [];
  const take = async (step: string, asked: Asked) => {
    const { body, milliseconds } = await askEndpoint(table, asked);
    counted.push({ step, milliseconds, requests: counter.take() });
    return body;
  };
  const organization = organizationWith(variation.certificates);
  await askEndpoint(table, { route: 'registerOrganization', as: 'office-clerk', at: opening.at, body: organization });
  for (const body of seedExperts.slice(0, 5))
    await askEndpoint(table, { route: 'registerExpert', as: 'agency-clerk', at: opening.at, body });
  // The first case of a deployment writes the settings down: once, and not what any case costs.
  await beginSettings(table, { seed: exampleStage.settings, at: Instant.parse(new Date(opening.at).toISOString()) });
  await openDrafts(table, variation);
  counter.take();
  let seen = (await take('openCase', { route: 'openCase', ...applicationWith(variation.form ?? {}) })) as Seen;
  const names = steps.map(({ command }) => command);
  for (const [index, { command, input, as, at }] of steps.entries()) {
    const name = names.indexOf(command) < index ? `${command} (again)` : command;
    seen = await giveStep(take, { name, command, as, at, body: variation.inputs?.[command] ?? input }, seen);
  }
  return counted;
};

import { exitRoad } from '#infra/local/demo/exit-road.ts';
import { seedExperts } from '#infra/local/seed.ts';
import type { Table } from '#shared/store/connect.ts';
import { type Asked, askEndpoint } from './ask-endpoint.ts';
import { organizationWith } from './bench-world.ts';
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

/** Walks the whole road through the API's endpoints on a fresh table and tells what each command took. */
export const walkCounted = async (
  table: Table,
  counter: RequestCounter,
  variation: Variation,
): Promise<readonly CountedStep[]> => {
  const counted: CountedStep[] = [];
  const take = async (step: string, asked: Asked) => {
    const { body, version = 0, milliseconds } = await askEndpoint(table, asked);
    counted.push({ step, milliseconds, requests: counter.take() });
    return { caseId: String((body as { caseId?: unknown }).caseId), version };
  };
  const organization = organizationWith(variation.certificates);
  await askEndpoint(table, { route: 'registerOrganization', as: 'office-clerk', at: opening.at, body: organization });
  for (const body of seedExperts.slice(0, 5))
    await askEndpoint(table, { route: 'registerExpert', as: 'agency-clerk', at: opening.at, body });
  await openDrafts(table, variation);
  counter.take();
  let { caseId, version } = await take('openCase', { route: 'openCase', ...applicationWith(variation.form ?? {}) });
  const replies = steps.map(({ command }) => command);
  for (const [index, { command, input, as, at }] of steps.entries()) {
    const repeated = replies.indexOf(command) < index ? ' (again)' : '';
    const params = { caseId, command };
    const body = variation.inputs?.[command] ?? input;
    ({ version } = await take(`${command}${repeated}`, { route: 'giveCommand', as, at, params, body, seen: version }));
  }
  return counted;
};

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { giveCommand } from '#infra/local/client/give-command.ts';
import { type Answer, type Client, openClient, type Request } from '#infra/local/client/open-client.ts';
import { exitRoad } from '#infra/local/demo/exit-road.ts';
import { openRoadCase } from '#infra/local/demo/open-road-case.ts';
import { readCase, readLog } from '#infra/local/demo/read-case.ts';
import { giveStep } from '#infra/local/demo/walk-road.ts';
import { exampleUsccs } from '#infra/local/personas.ts';
import { borrowSystem, type LentSystem } from '#test/support/borrow-system.ts';
import { expectProblem } from '#test/support/expect-problem.ts';
import { application, stepInput } from '#test/support/road-inputs.ts';

let system: LentSystem;
let client: Client;
let caseId: string;

/** A case whose form is in and whose paper is awaited, on a morning in January. */
beforeAll(async () => {
  system = await borrowSystem();
  client = openClient(system.url);
  caseId = (await openRoadCase(client, exitRoad)).after.caseId;
  for (const step of exitRoad.steps.slice(0, 1)) await giveStep(client, caseId, step);
  await system.setClock('2026-01-07T09:30:00+08:00');
});
afterAll(() => system.stop());

const receipt = stepInput('recordPaperReceipt');
const papers = stepInput('accept');

const post = (as: string, path: string, body: unknown): Request => ({ as, method: 'POST', path, body });
const command = (as: string, name: string, body: unknown): Request =>
  post(as, `/cases/${caseId}/commands/${name}`, body);

const expectBody = ({ status, body }: Answer): unknown => {
  expect([status, body]).toEqual([200, body]);
  return body;
};

/** What a refused request must leave as it was. */
const standing = async (): Promise<unknown> => [
  await client.ask({ as: 'auditor', path: '/cases?limit=100' }).then(expectBody),
  await client.ask({ as: 'auditor', path: '/organizations?limit=100' }).then(expectBody),
  await readLog(client, caseId),
];

type Row = {
  readonly ask: () => Request;
  readonly says: { readonly status: number; readonly code: string } & Record<string, unknown>;
};

const fieldAt = (path: string) => ({
  status: 422,
  code: 'input.invalid',
  issues: expect.arrayContaining([expect.objectContaining({ path })]),
});

const registration = {
  uscc: exampleUsccs.a,
  name: '示例丙培训评价组织有限公司',
  address: '示例市示例区丙路3号',
  contact: { name: '示例联系人', phone: '000-00000003' },
  certificates: [{ certificateId: 'X-2022-0201', name: '示例证书', approvedOn: '2022-03-01' }],
};
const wrongUscc = `${exampleUsccs.b.slice(0, 17)}${exampleUsccs.b.endsWith('0') ? '1' : '0'}`;

const refusedByContent: Readonly<Record<string, Row>> = {
  'a wrong check digit in the directory': {
    ask: () => post('office-clerk', '/organizations', { ...registration, uscc: wrongUscc }),
    says: fieldAt('uscc'),
  },
  'a wrong check digit in an application': {
    ask: () => post('agency-clerk', '/cases', application(['X-2021-0002'], { uscc: wrongUscc })),
    says: fieldAt('uscc'),
  },
  'a certificate that nobody holds': {
    ask: () => post('organization-a', '/cases', application(['X-2021-9999'])),
    says: { status: 404, code: 'certificate.unknown', certificateId: 'X-2021-9999' },
  },
  'a certificate of another organization': {
    ask: () => post('organization-a', '/cases', application(['X-2020-0101'])),
    says: { status: 409, code: 'certificate.foreign', certificateId: 'X-2020-0101' },
  },
  'a second application about the same certificate': {
    ask: () => post('organization-a', '/cases', application(['X-2021-0001'])),
    says: { status: 409, code: 'case.duplicate', caseId: `${exampleUsccs.a}-1` },
  },
  'an application for another organization': {
    ask: () => post('organization-b', '/cases', application(['X-2021-0002'])),
    says: { status: 403, code: 'access.forbidden' },
  },
  'an organization that is in the directory already': {
    ask: () => post('office-clerk', '/organizations', registration),
    says: { status: 409, code: 'organization.exists', uscc: exampleUsccs.a },
  },
  'an unknown field': {
    ask: () => post('organization-a', '/cases', application(['X-2021-0002'], { urgent: true })),
    says: fieldAt('urgent'),
  },
  'an unknown member of the query': {
    ask: () => ({ as: 'auditor', path: '/cases?page=2' }),
    says: fieldAt('page'),
  },
  'a case that does not exist': {
    ask: () => ({ as: 'auditor', path: `/cases/${exampleUsccs.b}-7` }),
    says: { status: 404, code: 'case.missing' },
  },
};

const refusedByState: Readonly<Record<string, Row>> = {
  'a day that no calendar has': {
    ask: () => command('agency-clerk', 'recordPaperReceipt', { ...receipt, receivedOn: '2026-02-30' }),
    says: fieldAt('receivedOn'),
  },
  'a day of receipt in the future': {
    ask: () => command('agency-clerk', 'recordPaperReceipt', { ...receipt, receivedOn: '2026-01-08' }),
    says: {
      status: 409,
      code: 'guard.unmet',
      unmet: [expect.objectContaining({ guard: 'receiptNotInFuture', basis: { articles: ['6(1)'] } })],
    },
  },
  'a command that the state does not know': {
    ask: () => command('agency-clerk', 'accept', papers),
    says: { status: 409, code: 'command.unavailable', command: 'accept', state: 'paperPending' },
  },
  'a command that the procedure does not know': {
    ask: () => command('agency-clerk', 'expedite', {}),
    says: { status: 404, code: 'command.unknown', command: 'expedite' },
  },
  'a command of another role': {
    ask: () => command('organization-a', 'recordPaperReceipt', receipt),
    says: { status: 403, code: 'command.forbidden', needs: ['agencyClerk'] },
  },
  'a command of the system, given by a person': {
    ask: () => command('office-head', 'effectExit', {}),
    says: { status: 403, code: 'command.forbidden' },
  },
  'a case of another organization': {
    ask: () => command('organization-b', 'withdraw', { letterDate: '2026-01-07' }),
    says: { status: 404, code: 'case.missing' },
  },
};

const check = async ({ ask, says }: Row, seen?: number): Promise<void> => {
  const before = await standing();
  expectProblem(await client.ask({ ...ask(), ...(seen === undefined ? {} : { seen }) }), says);
  expect(await standing()).toEqual(before);
};

describe('a refusal names the field or guard and writes nothing', () => {
  it.each(Object.entries(refusedByContent))('%s', (_, row) => check(row));

  it.each(Object.entries(refusedByState))('%s', async (_, row) => {
    await check(row, (await readCase(client, caseId)).version);
  });

  it('a command on a version that is gone, or on none', async () => {
    const { version } = await readCase(client, caseId);
    const ask = () => command('agency-clerk', 'recordPaperReceipt', receipt);
    await check({ ask, says: { status: 412, code: 'case.stale', seen: version - 1, current: version } }, version - 1);
    await check({ ask, says: { status: 428, code: 'version.missing' } });
  });
});

describe('a body is refused before it is understood', () => {
  const raw = async (body: string, headers: Record<string, string> = {}): Promise<Answer> => {
    const response = await fetch(`${system.url}/api/v1/cases`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${await system.token('organization-a')}`,
        'content-type': 'application/json',
        'idempotency-key': 'raw',
        ...headers,
      },
      body,
    });
    return { status: response.status, headers: response.headers, body: await response.json() };
  };

  it('when it is not JSON, not said to be JSON, or too large', async () => {
    const before = await standing();
    expectProblem(await raw('{"procedure":'), { status: 400, code: 'input.malformed' });
    expectProblem(await raw('{}', { 'content-type': 'text/plain' }), { status: 415, code: 'input.mediaType' });
    const limit = 1_048_576;
    expectProblem(await raw(`"${'x'.repeat(limit - 1)}"`), { status: 413, code: 'input.tooLarge' });
    // One byte less is read, and refused for what it says.
    expectProblem(await raw(`"${'x'.repeat(limit - 2)}"`), { status: 422, code: 'input.invalid' });
    expect(await standing()).toEqual(before);
  });

  it('when it comes without a key, or with one that no header can carry', async () => {
    const body = JSON.stringify(application(['X-2021-0002']));
    expectProblem(await raw(body, { 'idempotency-key': '' }), { status: 400, code: 'idempotency.missing' });
    expectProblem(await raw(body, { 'idempotency-key': 'x'.repeat(129) }), {
      status: 400,
      code: 'idempotency.missing',
    });
  });
});

describe('a request sent again', () => {
  it('is answered as before with the same body, and refused with another', async () => {
    const { version } = await readCase(client, caseId);
    const request = { ...command('agency-clerk', 'recordPaperReceipt', receipt), seen: version, key: 'paper-1' };
    const first = await client.ask(request);
    expect([first.status, first.headers.get('idempotency-replayed')]).toEqual([200, null]);
    const again = await client.ask(request);
    expect([again.status, again.headers.get('idempotency-replayed')]).toEqual([200, 'true']);
    expect([again.body, again.headers.get('etag')]).toEqual([first.body, first.headers.get('etag')]);
    const before = await standing();
    const other = await client.ask({ ...request, body: { ...receipt, receivedOn: '2026-01-06' } });
    expectProblem(other, { status: 422, code: 'idempotency.mismatch' });
    expect(await standing()).toEqual(before);
    expect((await readCase(client, caseId)).version).toBe(version + 1);
  });
});

describe('an application before the full year', () => {
  const give = async (as: string, id: string, name: string, body: unknown): Promise<Answer> => {
    const { version } = await readCase(client, id);
    return giveCommand(client, { as, caseId: id, command: name, input: body, seen: version });
  };

  /** Opens a case about the certificate of 29 February 2024 and hands the paper in on that day. */
  const handIn = async (receivedOn: string): Promise<string> => {
    await system.setClock(`${receivedOn}T09:00:00+08:00`);
    const { body } = await client.ask(post('organization-a', '/cases', application(['X-2024-0003'])));
    const id = z.object({ caseId: z.string() }).parse(body).caseId;
    await give('organization-a', id, 'submitForm', {});
    const { status, body: queued } = await give('agency-clerk', id, 'recordPaperReceipt', { ...receipt, receivedOn });
    expect([status, queued]).toEqual([200, expect.objectContaining({ state: 'queued' })]);
    return id;
  };

  it('waits for its window, and is refused when the paper came a day too early', async () => {
    const early = await handIn('2025-02-28');
    expectProblem(await give('agency-clerk', early, 'accept', papers), { status: 409, code: 'window.closed' });
    await system.setClock('2025-07-02T09:00:00+08:00');
    const answer = await give('agency-clerk', early, 'accept', papers);
    expectProblem(answer, { status: 409, code: 'guard.unmet' });
    expect(answer.body).toMatchObject({
      unmet: [{ guard: 'oneYearElapsed', message: { zh: expect.stringContaining('2025-03-01') } }],
    });
    await give('organization-a', early, 'withdraw', { letterDate: '2025-07-02' });
    const timely = await handIn('2025-03-01');
    await system.setClock('2025-07-02T09:00:00+08:00');
    expect((await give('agency-clerk', timely, 'accept', papers)).status).toBe(200);
  });
});

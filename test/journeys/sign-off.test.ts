import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Answer, type Client, openClient } from '#infra/local/client/open-client.ts';
import { exitRoad } from '#infra/local/demo/exit-road.ts';
import { openRoadCase } from '#infra/local/demo/open-road-case.ts';
import { readCase, readLog } from '#infra/local/demo/read-case.ts';
import { giveStep } from '#infra/local/demo/walk-road.ts';
import { borrowSystem, type LentSystem } from '#test/support/borrow-system.ts';
import { type Draft, draftsOf, pick, previewOf } from '#test/support/drafts.ts';
import { expectProblem } from '#test/support/expect-problem.ts';
import { application, stepInput } from '#test/support/road-inputs.ts';

let system: LentSystem;
let client: Client;
let caseId: string;

const papers = stepInput('accept');

/** Two cases whose papers are in, waiting to be accepted. */
const received = async (certificateId: string): Promise<string> => {
  const body = application([certificateId]);
  const opened = await client.ask({ as: 'organization-a', method: 'POST', path: '/cases', body });
  const { caseId: id } = opened.body as { caseId: string };
  for (const step of exitRoad.steps.slice(0, 2)) await giveStep(client, id, step);
  return id;
};

beforeAll(async () => {
  system = await borrowSystem();
  client = openClient(system.url);
  caseId = (await openRoadCase(client, exitRoad)).after.caseId;
  for (const step of exitRoad.steps.slice(0, 2)) await giveStep(client, caseId, step);
  await system.setClock('2026-01-12T09:30:00+08:00');
});
afterAll(() => system.stop());

const drafts = draftsOf(() => client);
const { read, queue } = drafts;
const draft = (as: string, id: string, command: string, input: unknown) => drafts.draft(as, id, [command, input]);
const act = (as: string, id: string, it: Draft, [name, body]: [string, unknown?]) =>
  drafts.act(as, id, { ...it, act: [name, body] });

const supplement = { summary: '不齐全', items: ['示例材料'] };
const comparison = 'versions/1/documents/1/comparison';

describe('a draft', () => {
  it("is refused at once when it could not be decided, needs no sign-off, or is not one's own body's", async () => {
    expectProblem(await draft('agency-clerk', caseId, 'accept', { ...papers, urgent: true }), {
      status: 422,
      code: 'input.invalid',
    });
    expectProblem(await draft('agency-clerk', caseId, 'formPanel', {}), { status: 409, code: 'command.unavailable' });
    expectProblem(await draft('office-clerk', caseId, 'accept', papers), { status: 403, code: 'command.forbidden' });
    expectProblem(await draft('organization-a', caseId, 'accept', papers), { status: 403, code: 'access.forbidden' });
    expect(await queue('agency-head')).toEqual({ items: [], nextCursor: null });
    const { body } = await client.ask({ as: 'agency-clerk', path: `/cases/${caseId}` });
    expect(body).toMatchObject({
      version: 3,
      draftableCommands: expect.arrayContaining(['accept', 'requestSupplement']),
    });
  });

  it('is sent back with a comment, revised by another version, previewed, and signed off by the head', async () => {
    const first = await draft('agency-clerk', caseId, 'requestSupplement', supplement);
    expect(first).toMatchObject({ status: 201, body: { status: 'drafted', signer: 'agencyHead', revision: 1 } });
    const one = first.body as Draft;
    expect(await queue('agency-head')).toMatchObject({ items: [{ caseId, draftId: one.draftId, comments: 0 }] });
    expect(await queue('office-head')).toMatchObject({ items: [] });
    const forbidden = await act('agency-clerk', caseId, one, ['sendBack', { comment: '示例' }]);
    expectProblem(forbidden, { status: 403, code: 'access.forbidden' });
    const back = await act('agency-head', caseId, one, ['sendBack', { comment: '请写明缺少的页' }]);
    expect(back).toMatchObject({ status: 200, body: { status: 'sentBack', revision: 2 } });
    expect(await queue('agency-head')).toMatchObject({ items: [] });
    expect(await queue('agency-clerk', '?status=sentBack')).toMatchObject({ items: [{ draftId: one.draftId }] });
    expectProblem(await act('agency-head', caseId, { ...one, revision: 2 }, ['signOff']), {
      status: 409,
      code: 'draft.closed',
    });
    const input = { ...supplement, items: ['第三页'] };
    const stale = await act('agency-clerk', caseId, one, ['revise', { input }]);
    expectProblem(stale, { status: 412, code: 'draft.stale' });
    const revised = await act('agency-clerk', caseId, { ...one, revision: 2 }, ['revise', { input }]);
    expect(revised).toMatchObject({ status: 200, body: { status: 'drafted', revision: 3, versions: 2 } });
    const preview = await fetchPreview('agency-head', one.draftId);
    expect(preview.text).toContain('第三页');
    expect(preview.text).toContain('草稿');
    const compared = await fetchPreview('agency-head', one.draftId, comparison);
    for (const said of ['花脸稿', '示例材料', '第三页']) expect(compared.text).toContain(said);
    const signed = await act('agency-head', caseId, { ...one, revision: 3 }, ['signOff']);
    expect(signed).toMatchObject({
      status: 200,
      body: {
        case: { state: 'supplementRequired' },
        documents: [{ catalogueId: 'D03' }],
        draft: { status: 'signedOff' },
      },
    });
    const direct = draft('agency-clerk', caseId, 'recordSupplementService', {});
    expectProblem(await direct, { status: 403, code: 'command.internal' });
    const event = (await readLog(client, caseId)).at(-1);
    expect(event).toMatchObject({ command: 'requestSupplement', actor: { role: 'agencyHead' } });
    expect(await read(caseId, one.draftId)).toMatchObject({
      status: 'signedOff',
      comments: [{ text: '请写明缺少的页', by: { id: 'agency-head' } }],
      history: [
        { version: 1, input: supplement },
        { version: 2, input },
      ],
    });
  });

  const fetchPreview = (as: string, draftId: number, paper = 'documents/1/preview') =>
    previewOf(system, as, `/cases/${caseId}/drafts/${draftId}/${paper}`);

  it('is shown to nobody outside the offices', async () => {
    for (const as of ['organization-a', 'expert-1', 'department-ndrc'])
      for (const paper of [undefined, comparison]) expect((await fetchPreview(as, 1, paper)).status).toBe(403);
    expect((await fetchPreview('agency-clerk', 1)).text).toContain('draft.closed');
    for (const path of [`/cases/${caseId}/drafts`, `/cases/${caseId}/drafts/1`, '/drafts', '/delegations'])
      expect((await client.ask({ as: 'organization-a', path })).status).toBe(403);
  });
});

describe('a signature', () => {
  let other: string;
  beforeAll(async () => {
    other = await received('X-2021-0002');
    await system.setClock('2026-01-12T10:00:00+08:00');
  });

  it('is refused to who drafted or edited, and taken once when sent twice', async () => {
    const own = (await draft('agency-head', other, 'accept', papers)).body as Draft;
    expectProblem(await act('agency-head', other, own, ['signOff']), { status: 403, code: 'signOff.ownDraft' });
    await act('agency-head', other, own, ['discard', { reason: '改由经办人拟稿' }]);
    const edited = (await draft('agency-clerk', other, 'accept', papers)).body as Draft;
    await act('agency-head', other, edited, ['revise', { input: papers }]);
    expectProblem(await act('agency-head', other, { ...edited, revision: 2 }, ['signOff']), {
      status: 403,
      code: 'signOff.ownDraft',
    });
    await act('agency-clerk', other, { ...edited, revision: 2 }, ['discard']);
    expect((await readCase(client, other)).state).toBe('received');
  });

  it('is given by a deputy on the days of a delegation, and by nobody the delegation does not reach', async () => {
    const delegate = (as: string, body: object): Promise<Answer> =>
      client.ask({ as, method: 'POST', path: '/delegations', body });
    const term = { from: '2026-01-12', until: '2026-01-13' };
    const deputy = { id: 'office-clerk', name: '示例办公室经办人' };
    expectProblem(await delegate('agency-clerk', { role: 'agencyHead', to: deputy, ...term }), {
      status: 403,
      code: 'delegation.onward',
    });
    expectProblem(await delegate('agency-head', { role: 'officeHead', to: deputy, ...term }), {
      status: 403,
      code: 'delegation.onward',
    });
    expect((await delegate('agency-head', { role: 'agencyHead', to: deputy, ...term })).status).toBe(201);
    const [one] = [(await draft('agency-head', other, 'accept', papers)).body as Draft];
    // The delegation names somebody of the office: the agency's role does not reach them.
    expectProblem(await act('office-clerk', other, one, ['signOff']), { status: 403, code: 'access.forbidden' });
    const clerk = { id: 'agency-deputy', name: '示例受托中心副职' };
    expect((await delegate('agency-head', { role: 'agencyHead', to: clerk, ...term })).status).toBe(201);
    expectProblem(await delegate('agency-deputy', { role: 'agencyHead', to: deputy, ...term }), {
      status: 403,
      code: 'delegation.onward',
    });
    await system.setClock('2026-01-14T09:00:00+08:00');
    expectProblem(await act('agency-deputy', other, one, ['signOff']), { status: 403, code: 'access.forbidden' });
    await system.setClock('2026-01-13T09:00:00+08:00');
    // Drafted by the very head on whose behalf the deputy would sign.
    expectProblem(await act('agency-deputy', other, one, ['signOff']), { status: 403, code: 'signOff.ownDraft' });
    await act('agency-clerk', other, one, ['discard']);
    const fair = (await draft('agency-clerk', other, 'requestSupplement', supplement)).body as Draft;
    expect(await queue('agency-deputy')).toMatchObject({ items: [{ draftId: fair.draftId }] });
    expect((await act('agency-deputy', other, fair, ['signOff'])).status).toBe(200);
    expect((await readLog(client, other)).at(-1)).toMatchObject({
      actor: { id: 'agency-deputy', role: 'agencyHead', onBehalfOf: { id: 'agency-head' } },
      draftedBy: [{ id: 'agency-clerk' }],
    });
    const { items } = (await client.ask({ as: 'auditor', path: '/delegations' })).body as { items: unknown[] };
    expect(items).toHaveLength(2);
    const end = { method: 'POST', path: '/delegations/agency-deputy/1/end', body: {} } as const;
    expectProblem(await client.ask({ as: 'office-head', ...end }), { status: 404, code: 'delegation.missing' });
    expect((await client.ask({ as: 'agency-head', ...end })).status).toBe(200);
    const { materials } = stepInput('recordPaperReceipt') as { materials: unknown };
    await giveStep(client, other, {
      ...{ at: '2026-01-13T10:00:00+08:00', as: 'agency-clerk', says: '', command: 'recordSupplementService' },
      input: { receivedOn: '2026-01-13' },
    });
    await giveStep(client, other, {
      ...{ at: '2026-01-13T10:00:00+08:00', as: 'agency-clerk', says: '', command: 'supplySupplement' },
      input: { receivedOn: '2026-01-13', materials },
    });
    const late = (await draft('agency-clerk', other, 'accept', papers)).body as Draft;
    expectProblem(await act('agency-deputy', other, late, ['signOff']), { status: 403, code: 'access.forbidden' });
    await act('agency-clerk', other, late, ['discard']);
  });

  it('signs a list in one request, each for itself, and answers a repetition as before', async () => {
    const third = await received('X-2024-0003');
    const [one, two] = [
      await draft('agency-clerk', other, 'accept', papers),
      await draft('agency-clerk', third, 'accept', papers),
    ];
    const drafts = [
      { caseId: other, ...pick(one) },
      { caseId: third, ...pick(two) },
      { caseId: third, draftId: 9, revision: 1 },
    ];
    const request = {
      as: 'agency-head',
      method: 'POST',
      path: '/drafts/signOff',
      body: { drafts },
      key: 'batch-1',
    } as const;
    const signed = await client.ask(request);
    expect(signed.body).toMatchObject({
      items: [
        { caseId: other, status: 200, signed: { case: { state: 'accepted' } } },
        { caseId: third, status: 200, signed: { case: { state: 'accepted' } } },
        { draftId: 9, status: 404, problem: { code: 'draft.missing' } },
      ],
    });
    expect((await client.ask(request)).body).toEqual(signed.body);
    expect((await readLog(client, third)).filter(({ command }) => command === 'accept')).toHaveLength(1);
    await system.idle();
    const { items } = (await client.ask({ as: 'auditor', path: `/cases/${third}/documents` })).body as {
      items: { catalogueId: string; status: string }[];
    };
    expect(items.map(({ catalogueId, status }) => [catalogueId, status])).toContainEqual(['D02', 'issued']);
  });

  it('decides anew where the case has moved on, and closes a draft that the case has overtaken', async () => {
    const input = { ...stepInput('formPanel'), meeting: { on: '2026-01-27', place: '示例会议室' } };
    const [one, two] = [
      (await draft('agency-clerk', other, 'formPanel', input)).body as Draft,
      (await draft('agency-clerk', other, 'formPanel', input)).body as Draft,
    ];
    expect((await act('agency-head', other, one, ['signOff'])).status).toBe(200);
    expect(await read(other, two.draftId)).toMatchObject({ status: 'drafted', caseMovedOn: true });
    expectProblem(await act('agency-head', other, two, ['signOff']), { status: 409, code: 'command.unavailable' });
    expect(await read(other, two.draftId)).toMatchObject({ status: 'overtaken' });
    expectProblem(await act('agency-head', other, { ...two, revision: 2 }, ['signOff']), {
      status: 409,
      code: 'draft.closed',
    });
  });
});

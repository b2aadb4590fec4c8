import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Answer, type Client, openClient } from '#infra/local/client/open-client.ts';
import { warnOfSettings } from '#infra/local/warn-of-settings.ts';
import { missingSettings } from '#shared/domain/missing-settings.ts';
import type { OfficeSettings } from '#shared/domain/office.ts';
import { borrowSystem, type LentSystem } from '#test/support/borrow-system.ts';
import { expectProblem } from '#test/support/expect-problem.ts';
import { settings } from '#test/support/walk.ts';

let system: LentSystem;
let client: Client;
beforeAll(async () => {
  system = await borrowSystem();
  client = openClient(system.url);
});
afterAll(() => system.stop());

const note = '示例：联系电话变更';
const withPhone = (phone: string): OfficeSettings => ({
  ...settings,
  agency: { ...settings.agency, contact: { ...settings.agency.contact, phone } },
});

const post = (as: string, path: string, body: unknown, key?: string): Promise<Answer> =>
  client.ask({ as, method: 'POST', path: `/settings${path}`, body, ...(key ? { key } : {}) });
const propose = (as: string, next: unknown, key?: string) => post(as, '/versions', { settings: next, note }, key);
const publish = (as: string, version: number) => post(as, `/versions/${version}/publish`, {});

describe('the settings of the office', () => {
  it('are those of the deployment while nobody has changed them', async () => {
    const { status, body } = await client.ask({ as: 'auditor', path: '/settings' });
    expect([status, body]).toEqual([200, expect.objectContaining({ held: false, versions: [] })]);
    expect(body).toMatchObject({ inForce: { version: 1, settings }, deployment: { differences: [] } });
    expect((await client.ask({ as: 'auditor', path: '/settings/versions/1' })).body).toMatchObject({ inForce: true });
  });

  it('let a start warn while no paragraph on remedies is configured', async () => {
    expect(await warnOfSettings(system.url)).toEqual([expect.stringContaining('No paragraph on remedies')]);
    expect(missingSettings({ remedies: '示例' })).toEqual([]);
  });

  it('are compared before they are proposed, and nothing is written by that', async () => {
    const { body } = await post('office-clerk', '/preview', { settings: withPhone('000-00000007') });
    const phone = { path: 'agency.contact.phone', before: '000-00000000', after: '000-00000007' };
    expect(body).toEqual({ basedOn: 1, differences: [phone] });
    expect((await client.ask({ as: 'auditor', path: '/settings' })).body).toMatchObject({ held: false });
  });

  it('are refused where they are not sound', async () => {
    const { conferenceName } = settings;
    const sealed = { ...settings, office: { ...settings.office, sealHolder: conferenceName } };
    const refused = await propose('office-clerk', sealed);
    expectProblem(refused, { status: 422, code: 'input.invalid' });
    expect(refused.body).toMatchObject({ issues: [{ message: { zh: expect.stringContaining('不刻制印章') } }] });
    for (const terms of [{ publicity: 4 }, { review: 367 }, { review: 0 }])
      expectProblem(await propose('office-clerk', { ...settings, terms: { ...settings.terms, ...terms } }), {
        status: 422,
        code: 'input.invalid',
      });
    const odd = { ...settings, agency: { ...settings.agency, name: '示例ا中心' } };
    for (const answer of [
      await propose('office-clerk', odd),
      await post('office-clerk', '/preview', { settings: odd }),
    ])
      expectProblem(answer, { status: 422, code: 'glyph.missing', characters: ['U+0627 ا'] });
    expectProblem(await propose('office-clerk', settings), { status: 409, code: 'settings.unchanged', version: 1 });
    expectProblem(await propose('office-clerk', { ...settings, remedies: '示例'.repeat(20_000) }), {
      status: 413,
      code: 'input.tooLarge',
    });
  });

  it('are proposed by one person with a reason, published by a head, and each version tells who and why', async () => {
    const proposed = await propose('office-clerk', withPhone('000-00000008'), 'same');
    expect(proposed).toMatchObject({ status: 201, body: { version: 2, basedOn: 1, note } });
    expect((await propose('office-clerk', withPhone('000-00000008'), 'same')).body).toEqual(proposed.body);
    expect((await propose('office-head', withPhone('000-00000009'))).body).toMatchObject({ version: 3, basedOn: 1 });
    for (const as of ['office-clerk', 'agency-head'])
      expectProblem(await publish(as, 2), { status: 403, code: 'access.forbidden', needs: ['officeHead'] });
    expectProblem(await publish('office-head', 3), { status: 403, code: 'settings.ownProposal' });
    expectProblem(await publish('office-head', 7), { status: 404, code: 'settings.missing', version: 7 });
    expect(await publish('office-head', 2)).toMatchObject({ status: 200, body: { version: 2 } });
    expectProblem(await publish('office-head', 2), { status: 409, code: 'settings.published', version: 2 });
    const { body } = await client.ask({ as: 'auditor', path: '/settings' });
    expect(body).toMatchObject({
      held: true,
      inForce: { version: 2, publishedBy: { id: 'office-head' } },
      deployment: { differences: [{ path: 'agency.contact.phone', before: '000-00000008' }] },
      versions: [
        { version: 3, proposedBy: { id: 'office-head' }, published: null },
        { version: 2, proposedBy: { id: 'office-clerk' }, note, published: { publishedBy: { id: 'office-head' } } },
        { version: 1, proposedBy: { id: 'system' }, published: { publishedBy: { id: 'system' } } },
      ],
    });
    expect(JSON.stringify(body)).not.toContain('000-00000009');
    expect((await client.ask({ as: 'agency-clerk', path: '/settings/versions/3' })).body).toMatchObject({
      inForce: false,
      differences: [{ path: 'agency.contact.phone', before: '000-00000000', after: '000-00000009' }],
    });
    expectProblem(await client.ask({ as: 'agency-clerk', path: '/settings/versions/9' }), {
      status: 404,
      code: 'settings.missing',
    });
  });

  it('do not go back to what an older basis says', async () => {
    expect((await propose('office-clerk', { ...withPhone('000-00000008'), silenceClause: false })).status).toBe(201);
    expect(
      (await propose('office-clerk', { ...withPhone('000-00000008'), banAppliesTo: 'qualificationOnly' })).status,
    ).toBe(201);
    expect((await publish('office-head', 5)).status).toBe(200);
    expectProblem(await publish('office-head', 4), {
      status: 409,
      code: 'settings.outdated',
      basedOn: 2,
      inForce: 5,
    });
  });

  it('are proposed on the version that was seen, where the proposal names it', async () => {
    const next = { settings: withPhone('000-00000006'), note };
    expectProblem(await post('office-clerk', '/versions', { ...next, basedOn: 2 }), {
      ...{ status: 409, code: 'settings.outdated', basedOn: 2, inForce: 5 },
    });
    expect((await post('office-clerk', '/versions', { ...next, basedOn: 5 })).body).toMatchObject({ basedOn: 5 });
    const mayPublish = async (as: string, version: number) =>
      ((await client.ask({ as, path: `/settings/versions/${version}` })).body as { mayPublish: boolean }).mayPublish;
    expect(await mayPublish('office-head', 6)).toBe(true);
    expect(await mayPublish('office-clerk', 6)).toBe(false);
    for (const version of [3, 4, 5])
      expect([version, await mayPublish('office-head', version)]).toEqual([version, false]);
  });

  it('are nobody else’s business', async () => {
    for (const as of ['organization-a', 'expert-1', 'department-ndrc']) {
      expectProblem(await client.ask({ as, path: '/settings' }), { status: 403, code: 'access.forbidden' });
      expectProblem(await propose(as, settings), { status: 403, code: 'access.forbidden' });
    }
  });
});

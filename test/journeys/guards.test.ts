import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Client, openClient } from '#infra/local/client/open-client.ts';
import { setClock } from '#infra/local/client/set-clock.ts';
import { openRoadCase } from '#infra/local/demo/open-road-case.ts';
import { partialExitRoad } from '#infra/local/demo/partial-exit-road.ts';
import { readCase } from '#infra/local/demo/read-case.ts';
import { rectificationRoad } from '#infra/local/demo/rectification-road.ts';
import { revocationRoad } from '#infra/local/demo/revocation-road.ts';
import type { Road } from '#infra/local/demo/road.ts';
import { giveStep } from '#infra/local/demo/walk-road.ts';
import { type Move, movesOf, rolesOf } from '#shared/procedure/definition.ts';
import { procedures } from '#shared/procedures/registry.ts';
import { rectificationRefusals } from '#test/support/refusals/rectification.ts';
import { inputOf, type Refused } from '#test/support/refusals/refused.ts';
import { revocationRefusals } from '#test/support/refusals/revocation.ts';
import { exitRefusals } from '#test/support/refusals/voluntary-exit.ts';
import { type System, startSystem } from '#test/support/system.ts';

let system: System;
let client: Client;

beforeAll(async () => {
  system = await startSystem();
  client = openClient(system.url);
}, 120_000);
afterAll(() => system.stop());

const refusedOver = new Map<string, Set<string>>();

type Problem = { readonly code: string; readonly unmet?: readonly { readonly guard: string }[] };

const refuse = async (road: Road, caseId: string, refused: Refused): Promise<void> => {
  const { after, as, command, guard } = refused;
  const at = road.steps.find((step) => step.command === refused.before)?.at ?? '';
  if (after) await giveStep(client, caseId, { ...after, at, says: '' });
  await setClock(client.url, at);
  const { version } = await readCase(client, caseId);
  const path = `/cases/${caseId}/${command === 'raiseObjection' ? 'objections' : `commands/${command}`}`;
  const answer = await client.ask({ as, method: 'POST', path, body: inputOf(road, refused), seen: version });
  const problem = answer.body as Problem;
  const guards = problem.unmet?.map((unmet) => unmet.guard) ?? [problem.code];
  expect({ before: refused.before, command, guards }).toMatchObject({ guards: expect.arrayContaining([guard]) });
  expect((await readCase(client, caseId)).version).toBe(version);
  const { procedure } = road.subject;
  refusedOver.set(procedure, new Set([...(refusedOver.get(procedure) ?? []), ...guards]));
};

const walk = async (road: Road, refusals: readonly Refused[]): Promise<string> => {
  const { caseId } = (await openRoadCase(client, road)).after;
  const left = [...refusals];
  for (const step of road.steps) {
    for (const refused of left.filter(({ before }) => before === step.command)) {
      await refuse(road, caseId, refused);
      left.splice(left.indexOf(refused), 1);
    }
    await giveStep(client, caseId, step);
  }
  expect(left).toEqual([]);
  return (await readCase(client, caseId)).state;
};

describe('every guard over HTTP', () => {
  it.each([
    [partialExitRoad, exitRefusals, 'closed'],
    [revocationRoad, revocationRefusals, 'closed'],
    [rectificationRoad, rectificationRefusals, 'closedRectified'],
  ] as const)(
    'refuses along the road $name, changes nothing, and the road goes on',
    async (road, refusals, end) => {
      expect(await walk(road, refusals)).toBe(end);
    },
    240_000,
  );

  it.each(procedures)('$name has no guard of a person’s move that was never refused', (procedure) => {
    const people = (move: Move) => rolesOf(move).some((role) => role !== 'system');
    const wanted = new Set(
      Object.values(procedure.states).flatMap((state) =>
        Object.keys(state.on ?? {}).flatMap((command) =>
          movesOf(state, command)
            .filter(people)
            .flatMap(({ requires = [] }) => requires),
        ),
      ),
    );
    const refused = refusedOver.get(procedure.name) ?? new Set();
    expect([...wanted].filter((guard) => !refused.has(guard))).toEqual([]);
  });
});

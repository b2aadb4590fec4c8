import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Client, openClient } from '#infra/local/client/open-client.ts';
import { setClock } from '#infra/local/client/set-clock.ts';
import { openRoadCase } from '#infra/local/demo/open-road-case.ts';
import { partialExitRoad } from '#infra/local/demo/partial-exit-road.ts';
import { readCase } from '#infra/local/demo/read-case.ts';
import { rectificationRoad } from '#infra/local/demo/rectification-road.ts';
import { revocationRoad } from '#infra/local/demo/revocation-road.ts';
import { at, type Road } from '#infra/local/demo/road.ts';
import { giveStep } from '#infra/local/demo/walk-road.ts';
import { type Move, movesOf, rolesOf } from '#shared/procedure/definition.ts';
import { procedures } from '#shared/procedures/registry.ts';
import { borrowSystem, type LentSystem } from '#test/support/borrow-system.ts';
import { type Byway, logClue, openByway, registerFor } from '#test/support/refusals/byway.ts';
import { acceptance, exitByway, exitByways, lastTwo, waiting } from '#test/support/refusals/exit-byways.ts';
import { rectificationRefusals } from '#test/support/refusals/rectification.ts';
import { inputOf, type Refused } from '#test/support/refusals/refused.ts';
import { revocationRefusals } from '#test/support/refusals/revocation.ts';
import { revocationByways } from '#test/support/refusals/revocation-byways.ts';
import { exitRefusals } from '#test/support/refusals/voluntary-exit.ts';

let system: LentSystem;
let client: Client;

beforeAll(async () => {
  system = await borrowSystem({ letters: 'marked' });
  client = openClient(system.url);
}, 120_000);
afterAll(() => system.stop());

const refusedOver = new Map<string, Set<string>>();

type Problem = { readonly code: string; readonly unmet?: readonly { readonly guard: string }[] };

type Asked = { readonly caseId: string; readonly as: string; readonly command: string; readonly input: object };

/** Asks for what must be refused: nothing moves, and the guards that said no are noted. */
const refuse = async (procedure: string, { caseId, as, command, input }: Asked, guard: string): Promise<void> => {
  const { version } = await readCase(client, caseId);
  const path = `/cases/${caseId}/${command === 'raiseObjection' ? 'objections' : `commands/${command}`}`;
  const answer = await client.ask({ as, method: 'POST', path, body: input, seen: version });
  const problem = answer.body as Problem;
  const guards =
    problem.code === 'window.closed' ? ['windowReached'] : (problem.unmet ?? []).map((unmet) => unmet.guard);
  expect({ command, guards, code: problem.code }).toMatchObject({ guards: expect.arrayContaining([guard]) });
  expect((await readCase(client, caseId)).version).toBe(version);
  refusedOver.set(procedure, new Set([...(refusedOver.get(procedure) ?? []), ...guards]));
};

const refuseOnRoad = async (road: Road, caseId: string, refused: Refused): Promise<void> => {
  const { after, as, command, guard } = refused;
  const at = road.steps.find((step) => step.command === refused.before)?.at ?? '';
  if (after) await giveStep(client, caseId, { ...after, at, says: '' });
  await setClock(client.url, at);
  await refuse(road.subject.procedure, { caseId, as, command, input: inputOf(road, refused) }, guard);
};

const walk = async (road: Road, refusals: readonly Refused[]): Promise<string> => {
  const { caseId } = (await openRoadCase(client, road)).after;
  const left = [...refusals];
  for (const step of road.steps) {
    for (const refused of left.filter(({ before }) => before === step.command)) {
      await refuseOnRoad(road, caseId, refused);
      left.splice(left.indexOf(refused), 1);
    }
    await giveStep(client, caseId, step);
  }
  expect(left).toEqual([]);
  return (await readCase(client, caseId)).state;
};

/** Takes a byway's steps, and asks for those that must be refused. */
const stray = async (byway: Byway, caseId: string, ids: readonly string[]): Promise<void> => {
  for (const [day, as, command, input = {}, guard] of byway.steps) {
    const given = JSON.parse(JSON.stringify(input).replace(/\$(\d)/g, (_, place) => ids[Number(place) - 1] ?? ''));
    await setClock(client.url, at(day));
    if (guard) await refuse(byway.procedure, { caseId, as, command, input: given }, guard);
    else await giveStep(client, caseId, { at: at(day), as, command, input: given, says: '' });
  }
};

/** What the reviewer and the signature meet, as commands of drafts and not of cases: legality.test.ts. */
const reviewing = [
  ...['listSeen', 'agreesOnGreen', 'reviewerApart', 'discussionHeld'],
  ...['legalityReviewed', 'listAsReviewed', 'signerApart', 'standsApart'],
];

/** What a correction of a recorded fact meets, by use cases of its own: corrections.test.ts. */
const correcting = [
  ...['factCorrectable', 'factDiffers', 'factEnterable', 'correctionsFew', 'correctionAwaits', 'correctorDiffers'],
  ...['correctorIsHead', 'outcomeSeen', 'correctionsDecided'],
];

/** Papers that were never issued, and what is still open beside the decision: setting-aside-list.test.ts. */
const ofSetAside = ['decisionPapersStand', 'nothingOpenBesides'];

/** Guards that a person cannot run into over HTTP, and why; unit tests refuse by them. */
const outOfReach: Readonly<Record<string, readonly string[]>> = {
  voluntaryExit: [
    // Only a case that was absorbed, or reached its state without what the state before demands, would meet these.
    ...['scopeStands', 'noUnresolvedDissent', 'effective', 'endingUntold'],
    // Only months after the rest: urging.test.ts.
    ...['settlementOverdue', 'urgingDue'],
    // Only a case as full as it may be.
    ...['fileHasRoom', 'toldHaveRoom'],
    // The embedded schedule never misses a night, and the example office's letters carry the clause.
    ...['withinSupplementTerm', 'silenceClauseCarried'],
    // Only where the pool has changed since the panel was formed: experts.test.ts.
    'membersInPool',
    // Where letters are made: holding.test.ts.
    ...['groundGone', 'overrideReported', 'overrideSeconded'],
    // Only a case with an act that came late and was not answered: unanswered-acts.test.ts.
    ...['stayUndecided', 'actsAnswered', 'papersMended'],
    // Lines of the list that other conditions keep green on the way to it, or that take a change of settings or directory
    // meanwhile: review-list.test.ts.
    ...['papersStand', 'panelsFit', 'departmentsHeard', 'noRightOpen', 'entrustmentHolds'],
    ...reviewing,
    ...correcting,
    // It takes ten requests of an organization over the page: standing-aside.test.ts.
    'officerAskedFew',
    // Only a conflict that the offices found after the effect, and a member of two panels: recusal.test.ts.
    ...['toldFromOutside', 'membersFree'],
    // Only where a dissent was put to the conference: escalation.test.ts.
    ...['conferenceSpoke', 'conferenceUrgeDue', 'extensionNew', 'extensionPrintable'],
    // Where an effect is stayed here a decision always stands; a revocation has states in which none does.
    'effectStands',
    ...ofSetAside,
  ],
  revocation: [
    ...['listStands', 'noUnresolvedDissent', 'everythingBefore', 'noOpenObjection', 'publicityOver', 'groundGone'],
    'silenceClauseCarried',
    // Only months after the rest: urging.test.ts.
    ...['settlementOverdue', 'urgingDue'],
    // Only where the pool has changed since the panel was formed: experts.test.ts.
    'membersInPool',
    // They take hundreds of objections, or a case as full as it may be.
    ...['onlineBound', 'fileHasRoom', 'toldHaveRoom'],
    // Every persona of the embedded system has one role: nobody can both file and approve.
    'approverDiffers',
    ...['stayUndecided', 'actsAnswered', 'papersMended', 'actIsNoAppeal', 'toldFromOutside', 'membersFree'],
    // The same, and the word of the panel that the step of the opinion wants already: review-list.test.ts.
    ...['panelsFit', 'departmentsHeard', 'chainHolds', 'noRightOpen', 'effectAsTold', 'entrustmentHolds'],
    ...reviewing,
    ...correcting,
    // It takes ten requests of an organization over the page: standing-aside.test.ts.
    'officerAskedFew',
    // It takes five requests of an organization over the page: party-requests.test.ts.
    'requestsFew',
    ...['papersStand', 'opinionReceived', 'revocationReasoned'],
    ...ofSetAside,
  ],
};

const roads = [
  [partialExitRoad, exitRefusals, 'closed'],
  [revocationRoad, revocationRefusals, 'closed'],
  [rectificationRoad, rectificationRefusals, 'closedRectified'],
] as const;

describe('every guard over HTTP', () => {
  it.each(roads)(
    'refuses along the road $name, changes nothing, and the road goes on',
    async (road, refusals, end) => {
      expect(await walk(road, refusals)).toBe(end);
    },
    240_000,
  );

  it.each([...revocationByways, ...exitByways])(
    'refuses off the road: $name',
    async (byway) => {
      const { uscc, ids } = await registerFor(client, byway);
      await stray(byway, await openByway(client, byway, { uscc, ids }), ids);
    },
    240_000,
  );

  it('holds no voluntary exit before the notice of a revocation was received, and takes clues of the organization alone', async () => {
    const { uscc, ids } = await registerFor(client, exitByway);
    const exit = await openByway(client, exitByway, { uscc, ids });
    for (const [day, as, command, input] of exitByway.steps)
      await giveStep(client, exit, { at: at(day), as, command, input: input ?? {}, says: '' });
    const revocation = await openByway(client, { ...exitByway, procedure: 'revocation' }, { uscc, ids });
    // Nobody is told, and nothing is written into the application, before the notice was received.
    const accept = { caseId: exit, as: 'agency-clerk', command: 'accept', input: acceptance };
    await refuse('voluntaryExit', accept, 'notHeld');
    await refuse('voluntaryExit', { ...accept, command: 'suspend', input: waiting }, 'groundStands');
    const foreign = await registerFor(client, exitByway);
    const clueId = await logClue(client, foreign);
    const merged = await client.ask({
      ...{ as: 'agency-clerk', method: 'POST', path: `/clues/${clueId}/screening` },
      body: { outcome: 'merged', reason: '示例', caseId: revocation },
    });
    expect(merged).toMatchObject({ status: 409, body: { unmet: [{ guard: 'cluesOfOrganization' }] } });
    refusedOver.get('revocation')?.add('cluesOfOrganization');
  }, 240_000);

  it('accepts no application while a revocation is open, and publishes no exit that ends more than its letter said', async () => {
    const { uscc, ids } = await registerFor(client, exitByway);
    await openByway(client, { ...exitByway, procedure: 'revocation' }, { uscc, ids });
    const waiting = await openByway(client, exitByway, { uscc, ids });
    for (const [day, as, command, input] of exitByway.steps)
      await giveStep(client, waiting, { at: at(day), as, command, input: input ?? {}, says: '' });
    await refuse(
      'voluntaryExit',
      { caseId: waiting, as: 'agency-clerk', command: 'accept', input: acceptance },
      'notHeld',
    );

    const pair = await registerFor(client, lastTwo);
    const one = await openByway(client, lastTwo, pair);
    const other = await openByway(client, lastTwo, { ...pair, ids: pair.ids.toReversed() });
    await stray(lastTwo, one, pair.ids);
    await stray(lastTwo, other, pair.ids);
    for (const caseId of [one, other]) {
      const input = { letter: 'exitApprovalReply', receivedOn: '2026-07-14' };
      await giveStep(client, caseId, {
        ...{ at: at('2026-07-15'), as: 'agency-clerk', command: 'recordService', input, says: '' },
      });
    }
    const publish = { at: at('2026-07-16'), as: 'office-head', command: 'publish', input: {} };
    await giveStep(client, one, { ...publish, says: '' });
    await refuse('voluntaryExit', { ...publish, caseId: other }, 'effectAsTold');
    // Told by a letter of its own, it is confirmed before it is announced (O3.3).
    await giveStep(client, other, { ...publish, command: 'tellEffect', says: '' });
    const confirming = { as: 'agency-clerk', command: 'confirmEffect', caseId: other };
    await refuse('voluntaryExit', { ...confirming, input: { letterDate: '2026-07-01' } }, 'confirmationPossible');
  }, 240_000);

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
    const missing = [...wanted].filter((guard) => !refused.has(guard));
    expect(missing.toSorted()).toEqual((outOfReach[procedure.name] ?? []).toSorted());
  });
});

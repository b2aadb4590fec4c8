import { describe, expect, it } from 'vitest';
import { documentKinds } from '#shared/domain/document-kinds.ts';
import { type Move, movesOf } from '#shared/procedure/definition.ts';
import { procedures } from '#shared/procedures/registry.ts';
import { entryWith } from '#test/support/examples.ts';
import { lead, openedRevocation, rectificationSteps, stepOf } from '#test/support/revocation-walk.ts';
import { step } from '#test/support/road.ts';
import { Walk } from '#test/support/walk.ts';
import { documentsOf, walkTo } from '#test/support/walk-to.ts';

/** Endings of which nobody is told, by the rule: before anything was handed in, and before the organization was told. */
const toldToNobody = ['voluntaryExit draft withdraw', 'revocation caseOpened dropCase'];

/** Endings that letters of the step before told, with what they told. */
const toldBefore = [
  // The announcement and the notice of revocation went out when it took effect.
  ...['voluntaryExit exited reportToConference', 'revocation revoked confirmSettlement'],
];

/** Every move by which a case ends, by where it is taken. */
const endings = procedures.flatMap(({ name, states, commands }) =>
  Object.entries(states).flatMap(([state, definition]) =>
    definition.final
      ? []
      : Object.keys(definition.on ?? {}).flatMap((command) =>
          movesOf(definition, command)
            .filter(({ to, beneath }) => states[to]?.final === true && !beneath)
            .map((move) => ({
              at: `${name} ${state} ${command}`,
              name,
              to: move.to,
              move,
              known: command in commands,
            })),
        ),
  ),
);

const tellsSomebody = ({ issues = [] }: Move): boolean =>
  issues.some((kind) => documentKinds[kind].audience !== 'internal' && kind !== 'materialReceipt');

describe('an ending', () => {
  it.each(endings)('is told by its letter, by D57 afterwards, or to nobody by the rule: $at → $to', (ending) => {
    const procedure = procedures.find(({ name }) => name === ending.name);
    const afterwards = Object.keys(procedure?.states[ending.to]?.on ?? {}).includes('tellEnding');
    const otherwise = [...toldToNobody, ...toldBefore].includes(ending.at);
    expect({ ...ending, told: tellsSomebody(ending.move) || afterwards || otherwise }).toMatchObject({ told: true });
  });

  it('is found of every closed state', () => {
    for (const { name, states } of procedures) {
      const closed = Object.keys(states).filter((state) => states[state]?.final);
      const reached = endings.filter((ending) => ending.name === name).map(({ to }) => to);
      expect(closed.filter((state) => !reached.includes(state))).toEqual([]);
    }
  });
});

const tell = (on: string) => ({ by: 'officeHead', on, name: 'tellEnding', input: { reason: '示例理由' } }) as const;

describe('D57', () => {
  it('tells an exit that another one took with it, once, and nobody else', () => {
    const walk = walkTo('accept');
    walk.give({ by: 'system', on: '2026-01-12', name: 'absorb', input: { by: walk.subject.caseId, on: '2026-01-12' } });
    expect(walk.subject.state).toBe('absorbed');
    walk.give(tell('2026-01-13'));
    expect(documentsOf(walk)).toEqual(['endingNotice']);
    expect(walk.try(tell('2026-01-14'))).toMatchObject({ refusal: { unmet: [{ guard: 'endingUntold' }] } });
    const withdrawn = new Walk(entryWith('X-1001'));
    withdrawn.give(step('submitForm'));
    withdrawn.give({ by: 'organization', on: '2026-01-06', name: 'withdraw', input: { letterDate: '2026-01-06' } });
    expect(withdrawn.try(tell('2026-01-07'))).toMatchObject({ refusal: { code: 'command.unavailable' } });
  });

  it('tells nobody of a revocation that ends before D21 went out', () => {
    const walk = openedRevocation();
    walk.give({ by: 'officeHead', on: '2026-03-06', name: 'dropCase', input: { reason: '示例' } });
    expect(walk.unmet(tell('2026-03-09'))).toEqual(['endingUntold']);
    const absorbed = openedRevocation();
    const by = { by: absorbed.subject.caseId, on: '2026-03-06' };
    absorbed.give({ by: 'system', on: '2026-03-06', name: 'absorb', input: by });
    expect(absorbed.unmet(tell('2026-03-09'))).toEqual(['endingUntold']);
  });

  it('tells that an objection took a certificate off the list', () => {
    const walk = lead(openedRevocation(), 'raiseObjection');
    const named = { kind: 'person', name: '示例异议人', contact: '000', substance: '示例', evidence: ['示例'] };
    walk.give({ by: 'public', on: '2026-07-01', name: 'raiseObjection', input: named });
    expect(walk.unmet(tell('2026-07-02'))).toEqual(['endingUntold']);
    const resolution = { objectionNo: 1, result: 'upheld', finding: '示例', removed: ['X-1001'] };
    walk.give({ by: 'agencyHead', on: '2026-07-03', name: 'resolveObjection', input: resolution });
    expect(walk.subject.state).toBe('closedNoAction');
    walk.give(tell('2026-07-06'));
    expect(walk.subject.data.endingsTold).toMatchObject([{ certificateIds: ['X-1001'] }]);
    expect(walk.events.at(-1)?.documents).toMatchObject([
      { kind: 'endingNotice', recipients: [{ kind: 'organization' }] },
    ]);
    expect(walk.unmet(tell('2026-07-07'))).toEqual(['endingUntold']);
  });

  it('tells that the measures were carried out', () => {
    const walk = lead(openedRevocation({ on: '2026-08-24' }), 'issueMeasures', rectificationSteps);
    const ordering = stepOf('issueMeasures', rectificationSteps);
    walk.give({
      ...ordering,
      input: { measures: [{ measure: 'warning', facts: '示例', rule: '示例', acts: '示例', correctBy: '2026-10-30' }] },
    });
    walk.give({ by: 'officeHead', on: '2026-11-02', name: 'concludeMeasures', input: { note: '示例' } });
    expect(walk.subject.state).toBe('closedWithMeasures');
    walk.give(tell('2026-11-03'));
    expect(walk.documents.map(({ kind }) => kind)).toContain('endingNotice');
    expect(walk.unmet(tell('2026-11-04'))).toEqual(['endingUntold']);
  });
});

import { describe, expect, it } from 'vitest';
import { standingOf } from '#shared/domain/roles.ts';
import { isEffective } from '#shared/procedure/acts.ts';
import { movesOf } from '#shared/procedure/definition.ts';
import { bindingWord } from '#shared/procedures/parts/conference.ts';
import { procedures } from '#shared/procedures/registry.ts';
import { entryWith } from '#test/support/examples.ts';
import { lead, openedRevocation, revocationSteps, stepOf } from '#test/support/revocation-walk.ts';
import { straightRoad } from '#test/support/road.ts';
import { type Given, Walk } from '#test/support/walk.ts';
import { unmet } from '#test/support/walk-to.ts';

const word = (on: string, input: object): Given => ({
  ...{ by: 'officeClerk', on, name: 'recordInstruction' },
  input: { on, form: 'minutes', number: '示例纪要〔2026〕1号', text: '示例意见', ...input },
});
const stop = (on: string) => word(on, { tenor: 'stop' });

const isOffices = ({ by }: Given): boolean =>
  typeof by !== 'string' && by.roles.every((role) => standingOf[role] === 'staff');

/** What an officer only enters for others, or serves. */
const others = new Set([
  'recordReceipt',
  'recordService',
  'raiseObjection',
  'resolveObjection',
  'recordPaperReceipt',
  'fileSheets',
]);
const bound = (steps: readonly Given[]) =>
  steps.filter((given) => isOffices(given) && !others.has(given.name)).map(({ name }) => name);

describe('the word of the conference (O1.5)', () => {
  const states = procedures.flatMap((procedure) =>
    Object.keys(procedure.states).map((state) => ({ name: procedure.name, state, procedure })),
  );
  it.each(states)('has an entrance in every state before the effect, and none after: $name $state', (one) => {
    const { procedure, state } = one;
    const open = !isEffective(procedure, state) && !procedure.states[state]?.final;
    const moves = movesOf(procedure.states[state], 'recordInstruction');
    expect(moves.length > 0).toBe(open);
    expect(new Set(moves.flatMap(({ by }) => by))).toEqual(new Set(open ? ['officeClerk', 'officeHead'] : []));
  });

  const beforeEffect = revocationSteps.slice(0, revocationSteps.findIndex(({ name }) => name === 'announce') + 1);
  it.each([...new Set(bound(beforeEffect))])('to stop binds at once: %s of a revocation', (name) => {
    const walk = lead(openedRevocation({ ids: ['X-1001'] }), name);
    const given = stepOf(name);
    expect(walk.try(given).ok).toBe(true);
    walk.give(stop(given.on));
    expect(walk.unmet(given)).toContain('conferenceHeeded');
    // A later word lifts it.
    walk.give(word(given.on, { tenor: 'agrees' }));
    expect(walk.try(given).ok).toBe(true);
  });

  const exits = straightRoad.slice(0, straightRoad.findIndex(({ name }) => name === 'publish') + 1);
  it.each([...new Set(bound(exits))])('to stop binds at once: %s of an exit', (name) => {
    const walk = new Walk(entryWith('X-1001'));
    for (const given of exits) {
      if (given.name !== name) {
        walk.give(given);
        continue;
      }
      walk.give(stop(given.on));
      expect(unmet(walk, given)).toContain('conferenceHeeded');
      return;
    }
  });

  it('to stop leaves parties their acts, and the office the way to close', () => {
    const walk = lead(openedRevocation(), 'fileAppeal');
    const filing = stepOf('fileAppeal');
    walk.give(stop(filing.on));
    walk.give(filing);
    expect(walk.subject.state).toBe('appealFiled');
    const closing = {
      by: 'officeHead' as const,
      on: '2026-05-18',
      name: 'closeOnInstruction',
      input: { issue: '示例问题' },
    };
    walk.give(closing);
    expect(walk.subject.state).toBe('closedNoAction');
    expect(walk.documents.at(-1)).toMatchObject({
      kind: 'caseClosureNotice',
      data: { findings: [{ issue: '示例问题', result: 'instructed' }] },
    });
    const other = lead(openedRevocation(), 'fileAppeal');
    expect(other.unmet(closing)).toEqual(['stopOrdered']);
  });

  it('to do less takes certificates off at once, some and never all; without any it sends the case back', () => {
    const walk = lead(openedRevocation({ ids: ['X-1001', 'X-1002'] }), 'fileReport');
    expect(walk.unmet(word('2026-04-08', { tenor: 'less', certificateIds: ['X-1001', 'X-1002'] }))).toEqual([
      'instructionFits',
    ]);
    expect(walk.unmet(word('2026-04-08', { tenor: 'less', certificateIds: ['X-1003'] }))).toEqual(['instructionFits']);
    walk.give(word('2026-04-08', { tenor: 'less', certificateIds: ['X-1002'] }));
    expect(walk.subject.data.certificates.map(({ certificateId }) => certificateId)).toEqual(['X-1001']);
    expect(walk.subject.data.left?.at(-1)).toMatchObject({ certificateIds: ['X-1002'], to: 'conference' });
    expect(bindingWord(walk.subject.data)).toBeUndefined();

    const later = lead(openedRevocation(), 'publicise');
    later.give(word('2026-06-29', { tenor: 'less' }));
    expect(later.unmet(stepOf('publicise'))).toContain('conferenceHeeded');
    later.give({ by: 'officeHead', on: '2026-06-29', name: 'returnForReview', input: { reason: '示例' } });
    later.give({
      ...stepOf('fileSheets'),
      on: '2026-07-01',
      input: sheetsAgain(later.subject.data.panel?.members ?? []),
    });
    expect(bindingWord(later.subject.data)).toBeDefined();
    const opinion = stepOf('adoptOpinion');
    const presentIds = later.subject.data.panel?.members.map(({ expertId }) => expertId) ?? [];
    const again = { ...(opinion.input as object), meetingOn: '2026-07-01', presentIds };
    later.give({ ...opinion, by: 'agencyClerk', on: '2026-07-01', input: again });
    expect(bindingWord(later.subject.data)).toBeUndefined();
  });

  it('to do more opens a clue or returns to the investigation, and changes no list', () => {
    const walk = lead(openedRevocation(), 'consult');
    const held = walk.subject.data.certificates;
    const more = word('2026-06-09', { tenor: 'more', leadsTo: 'clue' });
    const { clue } = walk.give(more);
    expect(clue).toMatchObject({ source: 'conference', summary: '示例意见' });
    expect(walk.subject.data.certificates).toEqual(held);
    expect(walk.try(stepOf('consult')).ok).toBe(true);
    expect(walk.unmet(word('2026-06-09', { tenor: 'more', leadsTo: 'investigation' }))).toContain('clueOnly');
    expect(walk.unmet(word('2026-06-09', { tenor: 'more' }))).toEqual(['instructionFits']);
    expect(walk.unmet(word('2026-06-09', { tenor: 'agrees', leadsTo: 'clue' }))).toEqual(['instructionFits']);

    const early = lead(openedRevocation(), 'formPanel');
    early.give(word('2026-04-14', { tenor: 'more', leadsTo: 'investigation' }));
    expect(early.subject).toMatchObject({ state: 'investigating', deadlines: [{ name: 'investigation' }] });
    // No step of Article 7 is replaced: it is reported, approved and reviewed anew.
    expect(early.unmet({ by: 'officeHead', on: '2026-04-15', name: 'approveReport' })).toContain('reportFiled');
  });

  it('has its day and its number', () => {
    const walk = lead(openedRevocation(), 'consult');
    const said = { tenor: 'agrees', form: 'letter', text: '示例' };
    expect(walk.unmet({ ...stop('2026-06-09'), input: { ...said, on: '2026-06-10', number: '示例' } })).toEqual([
      'instructionPossible',
    ]);
    expect(walk.unmet({ ...stop('2026-06-09'), input: { ...said, on: '2026-06-09' } })).toEqual([
      'instructionPossible',
    ]);
  });
});

const sheetsAgain = (members: readonly { readonly expertId: string }[]) => ({
  sheets: members.map(({ expertId }) => ({ expertId, view: '示例', reasons: '示例' })),
});

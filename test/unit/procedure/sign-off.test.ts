import { describe, expect, it } from 'vitest';
import type { Actor } from '#shared/domain/actor.ts';
import { publishedCalendar } from '#shared/domain/calendar.ts';
import { type DocumentKind, documentKinds, isSignedOff } from '#shared/domain/document-kinds.ts';
import { decide as decideCommand, type GivenCommand } from '#shared/procedure/decide.ts';
import { draftableBy } from '#shared/procedure/sign-off.ts';
import { voluntaryExit } from '#shared/procedures/voluntary-exit.ts';
import { step } from '#test/support/road.ts';
import { morning, settings, somebody, type Walk } from '#test/support/walk.ts';
import { walkTo } from '#test/support/walk-to.ts';

const clerk = somebody('agencyClerk');
const head = somebody('agencyHead');
const officeHead = somebody('officeHead');

const decide = (walk: Walk, name: string, part: Pick<GivenCommand, 'actor' | 'draftedBy'>) => {
  const { on, input } = step(name);
  const facts = { entry: walk.entry, calendar: publishedCalendar, settings };
  const given = { name, input: input ?? {}, at: morning(on), ...part };
  return decideCommand(voluntaryExit, walk.subject, { given, facts });
};

const refusalOf = (walk: Walk, name: string, part: Pick<GivenCommand, 'actor' | 'draftedBy'>) => {
  const decided = decide(walk, name, part);
  return decided.ok ? 'accepted' : decided.refusal;
};

describe('a letter that staff issue', () => {
  it('is signed off by the head of the body whose clerk drafted it, and the log names both', () => {
    const walk = walkTo('accept');
    expect(refusalOf(walk, 'accept', { actor: clerk })).toEqual({
      code: 'signOff.required',
      command: 'accept',
      documents: ['acceptanceNotice'],
      needs: ['agencyHead'],
    });
    const decided = decide(walk, 'accept', { actor: head, draftedBy: [{ id: clerk.id, name: clerk.name }] });
    expect(decided.ok && decided.value.events[0]).toMatchObject({
      actor: { id: head.id, role: 'agencyHead' },
      draftedBy: [{ id: clerk.id, name: clerk.name }],
    });
  });

  it('is not signed off by a drafter or an editor, whatever roles that person holds', () => {
    const walk = walkTo('accept');
    const both: Actor = { ...head, roles: ['agencyClerk', 'agencyHead'] };
    const draftedBy = [{ id: clerk.id, name: clerk.name }, both];
    expect(refusalOf(walk, 'accept', { actor: both, draftedBy })).toEqual({
      code: 'signOff.ownDraft',
      draftedBy: [clerk.name, both.name],
    });
  });

  it('is not signed off by a clerk, the other body or a party, nor by a draft that nobody drafted', () => {
    const walk = walkTo('accept');
    const draftedBy = [{ id: '示例-甲', name: '示例甲' }];
    for (const actor of [clerk, officeHead, somebody('organization'), somebody('auditor')])
      expect(refusalOf(walk, 'accept', { actor, draftedBy })).toMatchObject({ code: 'command.forbidden' });
    expect(refusalOf(walk, 'accept', { actor: head, draftedBy: [] })).toMatchObject({ code: 'signOff.required' });
  });

  it('is signed off by the head who decides, and a decision of the head is drafted by somebody else', () => {
    const walk = walkTo('consult');
    expect(refusalOf(walk, 'consult', { actor: officeHead })).toMatchObject({ needs: ['officeHead'] });
    const drafter = { id: '示例-officeClerk', name: '示例' };
    expect(refusalOf(walk, 'consult', { actor: officeHead, draftedBy: [drafter] })).toBe('accepted');
    expect(refusalOf(walk, 'consult', { actor: head, draftedBy: [drafter] })).toMatchObject({
      code: 'command.forbidden',
      needs: ['officeHead'],
    });
  });

  it('needs no sign-off when the system, a party or an expert gives the command, nor when it is a receipt', () => {
    expect(refusalOf(walkTo('recordPaperReceipt'), 'recordPaperReceipt', { actor: clerk })).toBe('accepted');
    const expert = step('adoptOpinion').by as Actor;
    expect(refusalOf(walkTo('adoptOpinion'), 'adoptOpinion', { actor: expert })).toBe('accepted');
    const walk = walkTo('accept');
    const withdrawn = decideCommand(voluntaryExit, walk.subject, {
      given: {
        name: 'withdraw',
        input: { letterDate: '2026-01-10' },
        actor: somebody('organization'),
        at: morning('2026-01-12'),
      },
      facts: { entry: walk.entry, calendar: publishedCalendar, settings },
    });
    expect(withdrawn.ok && withdrawn.value.events[0]?.documents).toMatchObject([{ kind: 'terminationNotice' }]);
  });
});

describe('a delegated role', () => {
  const deputy: Actor = {
    ...clerk,
    id: '示例-副职',
    roles: ['agencyClerk', 'agencyHead'],
    delegated: [{ role: 'agencyHead', by: head }],
  };

  it('signs off on behalf of the head, unless the head or the deputy drafted', () => {
    const walk = walkTo('accept');
    const decided = decide(walk, 'accept', { actor: deputy, draftedBy: [{ id: clerk.id, name: clerk.name }] });
    expect(decided.ok && decided.value.events[0]?.actor).toMatchObject({
      id: deputy.id,
      role: 'agencyHead',
      onBehalfOf: { id: head.id },
    });
    for (const drafter of [deputy, head])
      expect(refusalOf(walk, 'accept', { actor: deputy, draftedBy: [drafter] })).toMatchObject({
        code: 'signOff.ownDraft',
      });
  });
});

describe('the kinds', () => {
  it("are all signed off but receipts, forms, the experts' opinion and working papers", () => {
    const exempt = (Object.keys(documentKinds) as DocumentKind[]).filter((kind) => !isSignedOff(kind));
    expect(exempt.map((kind) => documentKinds[kind].id)).toEqual([
      'D01',
      'D10',
      'D20',
      'D22',
      'D38a',
      'D50',
      'D51',
      'D52',
    ]);
  });

  it('say what a clerk may draft in a state', () => {
    expect(draftableBy(voluntaryExit, 'received', clerk)).toEqual([
      'accept',
      'requestSupplement',
      'refuseAcceptance',
      'withdraw',
      'suspend',
      'decideOfficerRecusal',
    ]);
    expect(draftableBy(voluntaryExit, 'consolidated', somebody('officeClerk'))).toEqual([
      ...['approveExit', 'refuseExit', 'suspend', 'decideOfficerRecusal'],
      // What answers an act that came late, or puts a paper right, is the office's (O1).
      ...['refuseAct', 'endAct', 'mendPaper'],
      // While a dissent is before the conference (O9).
      ...['urgeConference', 'tellExtension'],
    ]);
    expect(draftableBy(voluntaryExit, 'received', somebody('organization'))).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import type { CaseSnapshot } from '#shared/domain/case.ts';
import type { DocumentKind } from '#shared/domain/document-kinds.ts';
import { paperOf } from '#shared/domain/paper-standing.ts';
import type { Decision } from '#shared/procedure/decision.ts';
import { voidPaper } from '#shared/procedure/void-paper.ts';
import { procedureOf } from '#shared/procedures/registry.ts';
import type { RevocationData } from '#shared/procedures/revocation/data.ts';
import { revocation } from '#shared/procedures/revocation.ts';
import { CaseWalk } from '#test/support/case-walk.ts';
import type { PaperScene } from '#test/support/paper-scenes.ts';
import {
  lead,
  openedRevocation,
  type RevocationWalk,
  revocationSteps,
  stepOf as stepOfRoad,
} from '#test/support/revocation-walk.ts';
import { head, proposer, toVoid, voided } from '#test/support/void-scene.ts';

/** The revocation of the demonstration just after a step, its latest paper of a kind to be void. */
const after = (name: string, kind: DocumentKind): { readonly walk: RevocationWalk; readonly scene: PaperScene } => {
  const at = revocationSteps.findIndex((step) => step.name === name);
  const walk = lead(openedRevocation(), revocationSteps[at + 1]?.name);
  const subject: CaseSnapshot = walk.issued.marked<unknown>(walk.subject);
  const [documentId] = paperOf(subject, kind) ?? [];
  const { on } = revocationSteps[at] ?? expect.fail(`no ${name}`);
  return {
    walk,
    scene: {
      ...{ procedure: procedureOf(subject), subject, entry: walk.entry, log: walk.events, on, kind },
      documentId: documentId ?? expect.fail(`no ${kind}`),
    },
  };
};

describe('the written opinion that is void', () => {
  it('ends a pending appeal, which does not use up the one that there is', () => {
    const { walk, scene } = after('fileAppeal', 'opinionNotification');
    const { decision } = voided(scene);
    expect(decision.next.data).not.toHaveProperty('notice');
    expect(decision.events[0]?.documents).toMatchObject([
      { kind: 'paperWithdrawalNotice', recipients: [{ kind: 'organization' }], refersTo: scene.documentId },
    ]);
    const again = new CaseWalk(revocation, { decision: decision as Decision<RevocationData>, entry: walk.entry });
    again.subject = decision.next as CaseSnapshot<RevocationData>;
    const serve = stepOfRoad('serveOpinion');
    const [sent, received, filed] = ['2026-07-01', '2026-07-02', '2026-07-03'];
    again.give({ ...serve, on: sent });
    again.give({ by: 'agencyClerk', on: received, name: 'recordReceipt', input: { receivedOn: received } });
    const appeal = stepOfRoad('fileAppeal');
    again.give({ ...appeal, on: filed, input: { ...(appeal.input as object), filedOn: filed } });
    expect(again.subject.data.notice?.appeal).toBeDefined();
  });
});

describe('a posting that is void', () => {
  it('runs no more and carries no announcement; objections that were filed stay filed', () => {
    const { scene } = after('raiseObjection', 'publicityNotice');
    const { next, events } = voided(scene).decision;
    expect(next.state).toBe('reported');
    expect(next.deadlines.map(({ name }) => name)).not.toContain('publicity');
    const { publicity } = scene.subject.data as RevocationData;
    expect((next.data as RevocationData).publicity).toEqual(publicity);
    // A posting has no addressee: the organization is told.
    expect(events[0]?.documents[0]?.recipients).toMatchObject([{ kind: 'organization' }]);
    const announced = scene.procedure.states[next.state]?.on?.announce;
    expect(announced).toBeUndefined();
  });
});

describe('who may', () => {
  const { scene } = after('fileAppeal', 'opinionNotification');
  const order = scene.log.find(({ documents }) => documents.some(({ documentId }) => documentId === scene.documentId));
  const [drafter = expect.fail('no drafter')] = order?.draftedBy ?? [];
  const signer = order?.actor ?? expect.fail('no signer');
  const by = (proposed: { id: string; name: string }, confirmed: { id: string; name: string }) =>
    voidPaper({
      ...toVoid(scene),
      given: { ...toVoid(scene).given, draftedBy: [proposed], actor: { ...head, ...confirmed } },
    });
  it.each([
    ['the signer proposes', signer, head, 'void.ownSignature'],
    ['the signer confirms', proposer, signer, 'void.ownSignature'],
    ['the drafter of the paper confirms', proposer, drafter, 'void.ownSignature'],
    ['one person does both', proposer, proposer, 'signOff.ownDraft'],
  ])('not where %s', (_why, proposed, confirmed, code) => {
    expect(by(proposed, confirmed)).toMatchObject({ refusal: { code } });
  });
  it('two who neither signed nor, to confirm, drafted it', () => {
    expect(by(drafter, head).ok).toBe(true);
    const alone = { ...toVoid(scene).given, draftedBy: [] };
    expect(voidPaper({ ...toVoid(scene), given: alone })).toMatchObject({ refusal: { code: 'signOff.required' } });
    const clerk = { ...toVoid(scene).given, actor: { ...head, roles: ['agencyHead' as const] } };
    expect(voidPaper({ ...toVoid(scene), given: clerk })).toMatchObject({ refusal: { code: 'command.forbidden' } });
  });
});

import { describe, expect, it } from 'vitest';
import { conclude } from '#infra/local/demo/road.ts';
import { entryWith } from '#test/support/examples.ts';
import { lead, openedRevocation, type RevocationWalk, stepOf } from '#test/support/revocation-walk.ts';
import { type Given, somebody } from '#test/support/walk.ts';

const give = (walk: RevocationWalk, on: string, by: Given['by'], [name, input = {}]: [string, object?]) =>
  walk.give({ by, on, name, input });

const ids = ['X-1001', 'X-1002', 'X-1003'];

/** A case about three certificates, with an opinion that differs from one to the next. */
const mixed = (...conclusions: readonly string[]) => {
  const walk = lead(openedRevocation({ entry: entryWith(...ids, 'X-1004'), ids }), 'adoptOpinion');
  const opinion = stepOf('adoptOpinion');
  const items = conclusions.map((conclusion, index) => conclude(ids[index] ?? '', conclusion));
  walk.give({ ...opinion, input: { ...(opinion.input as object), items } });
  give(walk, '2026-04-24', 'officeHead', ['serveOpinion']);
  give(walk, '2026-04-28', 'agencyClerk', ['recordReceipt', { receivedOn: '2026-04-27', way: 'post' }]);
  walk.sweep('2026-05-28' as never);
  return walk;
};

describe('several certificates in one case (2.3)', () => {
  it('are told in one letter, each with what is proposed for it', () => {
    const walk = mixed('revoke', 'lesser', 'noAction');
    const letter = walk.documents.find(({ kind }) => kind === 'opinionNotification')?.data;
    expect(letter?.opinion).toEqual({
      type: 'certificate',
      certificates: [{ certificateId: 'X-1001', name: '示例证书1' }],
    });
    expect(letter?.others).toEqual([
      { certificates: [{ certificateId: 'X-1002', name: '示例证书2' }], measures: '警告、责令限期整改' },
      { certificates: [{ certificateId: 'X-1003', name: '示例证书3' }] },
    ]);
    expect(walk.documents.find(({ kind }) => kind === 'reviewOpinion')?.data.others).toHaveLength(2);
  });
  it('part after the appeal: the revocation goes on, the lesser handling in a case of its own, the spared leave', () => {
    const walk = mixed('revoke', 'lesser', 'noAction');
    const before = walk.entry.version;
    const { opened, directory } = give(walk, '2026-05-28', 'officeClerk', ['route']);
    expect(walk.subject).toMatchObject({
      state: 'consultationDue',
      data: { certificates: [{ certificateId: 'X-1001' }] },
    });
    expect(opened?.next).toMatchObject({
      state: 'lesserTrack',
      data: { splitFrom: walk.subject.caseId, certificates: [{ certificateId: 'X-1002' }] },
      deadlines: [{ name: 'measures', from: '2026-05-28' }],
    });
    expect(opened?.started.map(({ name }) => name)).toEqual(['measures']);
    expect(directory?.expectedVersion).toBe(before);
    expect(walk.entry.openCases.map(({ caseId, certificateIds }) => [caseId, certificateIds])).toEqual([
      [walk.subject.caseId, ['X-1001']],
      [opened?.next.caseId, ['X-1002']],
    ]);
    expect(walk.subject.data.left).toMatchObject([
      { certificateIds: ['X-1002'], to: 'lesserTrack' },
      { certificateIds: ['X-1003'], to: 'noAction' },
    ]);
  });
  it('keep the settings under which the case began, in both cases and in the log of the new one', () => {
    const walk = mixed('revoke', 'lesser', 'noAction');
    walk.subject = { ...walk.subject, settingsVersion: 3 };
    const { opened } = give(walk, '2026-05-28', 'officeClerk', ['route']);
    expect([walk.subject.settingsVersion, opened?.next.settingsVersion]).toEqual([3, 3]);
    expect(opened?.events[0]?.settingsVersion).toBe(3);
  });
  it('go the lesser way together where none is to be revoked', () => {
    const walk = mixed('lesser', 'noAction', 'lesser');
    expect(give(walk, '2026-05-28', 'officeClerk', ['route']).opened).toBeUndefined();
    expect(walk.subject.state).toBe('lesserTrack');
    expect(walk.subject.data.certificates.map(({ certificateId }) => certificateId)).toEqual(['X-1001', 'X-1003']);
    expect(walk.entry.openCases).toMatchObject([{ certificateIds: ['X-1001', 'X-1003'] }]);
  });
});

describe('the qualification (Art. 2)', () => {
  it('takes its certificates with it, bars for five years and absorbs what else is open', () => {
    const walk = lead(openedRevocation({ scope: 'qualification' }), 'adoptOpinion');
    const opinion = stepOf('adoptOpinion');
    const items = walk.subject.data.certificates.map(({ certificateId }) => conclude(certificateId, 'revoke'));
    walk.give({ ...opinion, input: { ...(opinion.input as object), items } });
    for (const name of ['serveOpinion', 'recordReceipt']) walk.give(stepOf(name));
    walk.sweep('2026-05-28' as never);
    for (const name of ['route', 'consult', 'recordReply']) walk.give(stepOf(name));
    give(walk, '2026-06-17', 'officeClerk', [
      'recordReply',
      { department: 'SAMR', position: 'agree', repliedOn: '2026-06-17' },
    ]);
    for (const name of ['reportToConference', 'publicise']) walk.give(stepOf(name));
    walk.sweep('2026-07-14' as never);
    walk.give(stepOf('announce'));
    expect(walk.entry).toMatchObject({ status: 'revoked', endedOn: '2026-07-14' });
    expect(walk.entry.certificates.map(({ status }) => status)).toEqual(['revoked', 'revoked']);
    expect(walk.subject.data.effect).toMatchObject({
      cascade: 'certificatesEnd',
      ban: { lastBarredDay: '2031-07-14' },
    });
    const notice = walk.documents.find(({ kind }) => kind === 'revocationNotice')?.data;
    expect(notice).toMatchObject({
      scope: { type: 'qualification' },
      holds: { certificatesToo: true, qualificationToo: false, othersUnaffected: false },
      banLastDay: '2031-07-14',
    });
  });
  it('may be narrowed to certificates by the panel, never widened', () => {
    const walk = lead(openedRevocation({ scope: 'qualification' }), 'adoptOpinion');
    const opinion = stepOf('adoptOpinion');
    const items = [conclude('X-1001', 'revoke'), { certificateId: 'X-1002', conclusion: 'noAction' }];
    walk.give({ ...opinion, input: { ...(opinion.input as object), scope: 'certificate', items } });
    expect(walk.subject.data.scope).toBe('certificate');
    expect(walk.entry.openCases).toMatchObject([{ scope: 'certificate', certificateIds: ['X-1001', 'X-1002'] }]);
  });
});

describe('the death of the subject (2.3)', () => {
  it('sends service to the administrator, and the ban stays on the old code', () => {
    const walk = lead(openedRevocation(), 'serveOpinion');
    const administrator = {
      capacity: 'administrator',
      name: '示例管理人',
      address: '示例市示例路9号',
      basis: '（示例）破产裁定',
    };
    give(walk, '2026-04-23', 'agencyClerk', ['recordRepresentative', administrator]);
    walk.give(stepOf('serveOpinion'));
    const [letter, proof] = walk.documents.slice(-2);
    expect(letter?.data.organization).toMatchObject({ uscc: walk.entry.uscc });
    expect(proof?.data).toMatchObject({ recipient: { name: '示例管理人' }, address: '示例市示例路9号' });
    expect(walk.events.at(-1)?.documents[0]?.recipients).toEqual([
      { kind: 'organization', name: '示例管理人', uscc: walk.entry.uscc },
    ]);
  });
});

describe('two people for one decision', () => {
  it('lets nobody approve the own report, and wants two approvals for ground 9', () => {
    const walk = lead(openedRevocation(), 'approveReport');
    const both = somebody('officeHead', { id: '示例-officeClerk-b', roles: ['officeClerk', 'officeHead'] });
    const report = stepOf('fileReport');
    walk.give({ ...report, by: both });
    expect(walk.unmet({ by: both, on: '2026-04-09', name: 'approveReport' })).toEqual([
      'approverDiffers',
      'standsApart',
    ]);
    const ground = { groundNo: 9, facts: '示例', evidence: ['示例'] };
    walk.give({ ...report, on: '2026-04-09', input: { ...(report.input as object), grounds: [ground] } });
    expect(walk.unmet({ by: 'officeHead', on: '2026-04-09', name: 'approveReport' })).toEqual(['catchAllEndorsed']);
    give(walk, '2026-04-09', 'agencyHead', ['endorseReport']);
    give(walk, '2026-04-10', 'officeHead', ['approveReport']);
    expect(walk.subject.state).toBe('panelPending');
  });
  it('closes with reasons where the report proves nothing', () => {
    const walk = lead(openedRevocation(), 'fileReport');
    const report = stepOf('fileReport');
    const unclear = {
      outcome: 'notProved',
      grounds: [],
      findings: [{ issue: '示例', fact: '示例', result: 'unclear' }],
    };
    walk.give({ ...report, input: { ...(report.input as object), ...unclear } });
    give(walk, '2026-04-10', 'officeHead', ['approveReport']);
    expect(walk.subject.state).toBe('closedNoAction');
    expect(walk.documents.at(-1)).toMatchObject({
      kind: 'caseClosureNotice',
      data: { findings: [{ result: 'unclear' }], holds: { investigated: true, reviewed: false } },
    });
  });
});

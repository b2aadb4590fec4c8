import { describe, expect, it } from 'vitest';
import { draftDocuments } from '#functions/casework/compose/draft-documents.ts';
import type { Result } from '#shared/domain/result.ts';
import type { DocumentRecord } from '#shared/store/records.ts';
import { documentTemplates } from '#templates/documents/registry.ts';
import { entryWith } from '#test/support/examples.ts';
import { completePapers, opinion, step, straightRoad } from '#test/support/road.ts';
import { type Given, morning, settings, somebody, Walk } from '#test/support/walk.ts';
import { walkTo } from '#test/support/walk-to.ts';

const drafted = (walk: Walk, given: Given): Result<readonly DocumentRecord[]> => {
  const { entry } = walk;
  return draftDocuments(walk.give(given), { entry, settings, at: morning(given.on) });
};

/** The words of the documents that a step sets off, as their templates compose them. */
const words = (walk: Walk, given: Given): string => {
  const records = drafted(walk, given);
  if (!records.ok) throw new Error(JSON.stringify(records.refusal));
  return records.value
    .map(({ kind, data, refersTo }) => {
      const template = documentTemplates[kind];
      const bound = refersTo
        ? {
            ...data,
            served: { title: '示例' },
            original: { title: '示例', issuedOn: '2026-02-02', documentNumber: '示例〔2026〕1号' },
          }
        : data;
      const { served, original, ...rest } = bound as Record<string, unknown>;
      const wanted =
        kind === 'proofOfService' ? { ...rest, served } : kind === 'reminderLetter' ? { ...rest, original } : rest;
      return JSON.stringify(template?.compose(template.data.parse(wanted)));
    })
    .join('\n');
};

describe('what documents say of a case', () => {
  it('composes every document of the straight road from the case alone', () => {
    const walk = new Walk(entryWith('X-1001', 'X-1002'));
    const titles = straightRoad.flatMap((given) => {
      const records = drafted(walk, given);
      if (!records.ok) throw new Error(`${given.name}: ${JSON.stringify(records.refusal)}`);
      return records.value.map(({ title }) => title);
    });
    expect(titles).toContain('受理通知书');
    expect(titles).toContain('国务院职业教育工作部际联席会议办公室关于注销1个职业技能等级证书实施资格的公告');
    expect(titles).toHaveLength(14);
  });

  it('composes each of them before anybody has signed it, the report without its signer', () => {
    const walk = new Walk(entryWith('X-1001', 'X-1002'));
    const signers = straightRoad.flatMap((given) => {
      const { entry } = walk;
      const decision = walk.give(given);
      // As a draft is tried: by a head who has no name yet.
      const draftedBy = [{ id: 'clerk', name: '示例甲', role: 'officeClerk' as const }];
      const events = decision.events.map((event) => ({ ...event, draftedBy, actor: { ...event.actor, name: '' } }));
      const records = draftDocuments({ ...decision, events }, { entry, settings, at: morning(given.on) });
      if (!records.ok) throw new Error(`${given.name}: ${JSON.stringify(records.refusal)}`);
      return records.value.flatMap(({ kind, data }) => (kind === 'exitReport' ? [data] : []));
    });
    expect(signers).toHaveLength(1);
    expect(signers[0]).not.toHaveProperty('signer');
  });

  it('says that the qualification stays, or ends with the last certificate (Art. 2)', () => {
    expect(words(walkTo('approveExit'), step('approveExit'))).toContain('培训评价组织资质予以保留');
    const last = walkTo('approveExit', entryWith('X-1001'));
    expect(words(last, step('approveExit'))).toContain('培训评价组织资质同时注销');
    last.give(step('recordService'));
    expect(words(last, step('publish'))).toContain('注销1家培训评价组织资质和1个职业技能等级证书实施资格');
  });

  it('tells of a ban only where the exit brings one (Art. 10 by the office’s reading)', () => {
    const walk = walkTo('approveExit');
    const decision = walk.give(step('approveExit'));
    const told = (banAppliesTo: 'anyExit' | 'qualificationOnly') => {
      const records = draftDocuments(decision, {
        entry: walk.entry,
        settings: { ...settings, banAppliesTo },
        at: morning('2026-02-13'),
      });
      if (!records.ok) throw new Error(JSON.stringify(records.refusal));
      const [letter] = records.value;
      const { data, compose } = documentTemplates.exitApprovalReply;
      return JSON.stringify(compose(data.parse(letter?.data)));
    };
    expect(told('anyExit')).toContain('不得参与培训评价组织招募遴选');
    expect(told('qualificationOnly')).not.toContain('招募遴选');
  });

  it('names the whole of a supplement at once, and the term from receipt', () => {
    const text = words(walkTo('accept'), {
      by: 'agencyClerk',
      on: '2026-01-12',
      name: 'requestSupplement',
      input: { summary: '不齐全', items: ['补交决策机构决议（示例）', '补交承诺书（示例）'] },
    });
    expect(text).toContain('补交承诺书（示例）');
    expect(text).toContain('自收到本通知书次日起15个工作日内');
    expect(text).toContain('2026年1月');
  });

  it('tells an organization that came too early its first window', () => {
    const entry = entryWith('X-1001');
    const young = {
      ...entry,
      certificates: entry.certificates.map((held) => ({ ...held, approvedOn: '2025-07-31' as never })),
    };
    const text = words(walkTo('accept', young), {
      by: 'agencyClerk',
      on: '2026-01-12',
      name: 'refuseAcceptance',
      input: { ground: 'yearNotElapsed', facts: '示例证书自2025年7月31日批准实施，未满一年', returnsPapers: true },
    });
    expect(text).toContain('最早可于2026年8月1日起的首个集中受理期（2027年1月）');
    expect(text).toContain('第四条的规定，现决定不予受理');
    expect(text).toContain('随本通知书一并退回');
  });

  it('ends an application by withdrawal or by silence, in the words of each', () => {
    const letter = { letterDate: '2026-01-10' };
    expect(
      words(walkTo('accept'), { by: 'organization', on: '2026-01-12', name: 'withdraw', input: letter }),
    ).toContain('于2026年1月10日书面提出撤回');
    const walk = walkTo('accept');
    walk.give({
      by: 'agencyClerk',
      on: '2026-01-12',
      name: 'requestSupplement',
      input: { summary: '不齐全', items: ['示例'] },
    });
    walk.give({
      by: 'agencyClerk',
      on: '2026-01-14',
      name: 'recordSupplementService',
      input: { receivedOn: '2026-01-14' },
    });
    expect(words(walk, { by: 'agencyClerk', on: '2026-02-12', name: 'supplementExpired' })).toContain(
      '在规定期限内未完成材料补正',
    );
  });

  it('carries dissent, condition and notes of the panel', () => {
    const input = {
      ...opinion,
      votes: { yes: 4, no: 1, abstain: 0 },
      conclusion: 'conditional',
      condition: '完成退费后办理（示例）',
      dissents: [{ expertId: 'expert-3', reason: '示例理由' }],
      notes: '示例说明',
    };
    const text = words(walkTo('adoptOpinion'), { ...step('adoptOpinion'), input });
    for (const part of ['完成退费后办理（示例）', '示例理由', '示例说明', '4票同意']) expect(text).toContain(part);
  });

  it('marks a list on which the panel advises against the exit', () => {
    const walk = walkTo('adoptOpinion');
    walk.give({
      ...step('adoptOpinion'),
      input: { ...opinion, votes: { yes: 0, no: 5, abstain: 0 }, conclusion: 'notSupport' },
    });
    expect(words(walk, step('reportOpinion'))).toContain('专家组建议不予退出');
  });

  it('reminds the silent by the letter they have, and reports what each department said', () => {
    const walk = walkTo('recordReply');
    const reply = (department: string, position: string, comment?: string): Given => ({
      by: somebody('department', { department }),
      on: '2026-02-05',
      name: 'recordReply',
      input: { department, position, repliedOn: '2026-02-05', ...(comment ? { comment } : {}) },
    });
    walk.give(reply('NDRC', 'agreeWithComments', '请妥善安置考生（示例）'));
    const reminder = words(walk, { by: 'officeClerk', on: '2026-02-24', name: 'remind' });
    expect(reminder).toContain('市场监管总局');
    expect(reminder).toContain('2026年3月2日');
    walk.give({ by: 'officeClerk', on: '2026-03-10', name: 'deemNoObjection', input: { department: 'SAMR' } });
    walk.give({ ...step('approveExit'), on: '2026-03-11' });
    walk.give({ ...step('recordService'), on: '2026-03-13', input: { letter: 'exitApprovalReply' } });
    walk.give({ ...step('publish'), on: '2026-03-20' });
    const report = words(walk, { ...step('reportToConference'), on: '2026-03-23' });
    expect(report).toContain('国家发展改革委原则同意，并提出意见：请妥善安置考生（示例）');
    expect(report).toContain(
      '市场监管总局逾期未反馈，按照征求意见函载明的方式，由示例部际联席会议办公室经办人登记视为无不同意见',
    );
  });

  it('gives reasons and no appeal in a refusal (Art. 6 gives none)', () => {
    const text = words(walkTo('approveExit'), {
      by: 'officeHead',
      on: '2026-02-13',
      name: 'refuseExit',
      input: { reasons: ['示例理由一', '示例理由二'], requirements: '妥善处理有关事项（示例）' },
    });
    expect(text).toContain('示例理由二');
    expect(text).not.toContain('申诉');
  });

  it('refuses a decision whose letter has a character that no font has, and names the character', () => {
    const walk = walkTo('accept', undefined, { form: { applicationTitle: '关于退出的申请（示例𠮷）' } });
    const given = {
      by: 'agencyClerk',
      on: '2026-01-12',
      name: 'withdraw',
      input: { letterDate: '2026-01-12' },
    } as const;
    const decision = walk.give({ ...given, by: 'organization' });
    const unprintable = (text: string) => (text.includes('撤回') ? ['U+20BB7 𠮷'] : []);
    const refused = draftDocuments(decision, { entry: walk.entry, settings, at: morning('2026-01-12'), unprintable });
    expect(refused).toEqual({ ok: false, refusal: { code: 'glyph.missing', characters: ['U+20BB7 𠮷'] } });
  });

  it('refuses a decision whose letter could not be printed, naming letter and field', () => {
    const walk = walkTo('accept');
    const decision = walk.give({
      by: 'agencyClerk',
      on: '2026-01-12',
      name: 'accept',
      input: { papers: completePapers },
    });
    const spoilt = {
      ...decision,
      next: { ...decision.next, organizationName: `示例${String.fromCodePoint(0xe000)}公司` },
    };
    const refused = draftDocuments(spoilt, { entry: walk.entry, settings, at: morning('2026-01-12') });
    expect(refused).toMatchObject({
      ok: false,
      refusal: { code: 'input.invalid', issues: [{ path: '受理通知书.organization.name' }] },
    });
  });
});

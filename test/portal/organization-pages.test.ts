import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CaseSnapshot } from '#shared/domain/case.ts';
import { CaseId } from '#shared/domain/ids.ts';
import { readCase } from '#shared/store/cases.ts';
import type { Table } from '#shared/store/connect.ts';
import { items } from '#shared/store/items.ts';
import { steps, writeAll } from '#shared/store/transaction.ts';
import { enter, openExit, openRevocationIn } from '#test/support/docket.ts';
import { exampleUscc } from '#test/support/examples.ts';
import { lead, openedRevocation, type RevocationWalk } from '#test/support/revocation-walk.ts';
import { startTables, type TableEngine } from '#test/support/table.ts';
import { type Visitor, visitPages } from '#test/support/visit-pages.ts';
import { somebody } from '#test/support/walk.ts';

let engine: TableEngine;
beforeAll(async () => {
  engine = await startTables();
});
afterAll(() => engine.stop());

const organization = somebody('organization');
const other = { ...organization, id: '示例乙', uscc: '91310000MA00000025' as never };

const entered = async (): Promise<Table> => {
  const table = await engine.fresh();
  await enter(table, 'X-1001', 'X-1002');
  return table;
};

describe('the check before applying', () => {
  it('tells anybody the first window and why, and nobody else of open cases', async () => {
    const table = await entered();
    await openExit(table, 'X-1001');
    const pages = visitPages(table, '2024-08-01');
    const path = `/eligibility?uscc=${exampleUscc}&certificate=X-1002`;
    const { text } = await pages.get(path);
    for (const said of ['2024年8月1日还不能提出', '2025年7月1日起', '2025年7月批次', '不在1月、7月之内'])
      expect(text).toContain(said);
    expect(text).not.toContain('在办案件');
    expect((await pages.as(other).get(path)).text).not.toContain('在办案件');
    expect((await pages.as(organization).get('/eligibility?certificate=X-1002')).text).toContain('本单位的在办案件');
  });
  it('refuses a code that the directory does not have, and a certificate that is not the entry’s', async () => {
    const pages = visitPages(await entered(), '2026-01-05');
    expect((await pages.get('/eligibility?uscc=91310000MA00000025')).status).toBe(404);
    expect((await pages.get(`/eligibility?uscc=${exampleUscc}&certificate=X-9999`)).status).toBe(404);
    expect((await pages.get(`/eligibility?uscc=${exampleUscc}&certificate=<script>`)).text).not.toContain('<script>');
  });
  it('says nothing of a revocation that the organization does not know of yet', async () => {
    const table = await entered();
    await openRevocationIn(table, 'X-1001');
    const { text } = await visitPages(table, '2026-03-06').as(organization).get('/eligibility');
    expect(text).toContain('本单位没有在办案件');
  });
});

const answers = {
  scope: { scope: 'certificate', certificateIds: 'X-1001' },
  reasons: { applicationTitle: '示例申请', reasonCode: 'strategy', reason: '示例<b>原因' },
  work: {
    ...{ 'completedWork.examinationsHeld': 'true', 'completedWork.dataUploaded': 'true' },
    'liabilities.paidNotExamined.people': '3',
    'liabilities.paidNotExamined.amountFen': '1200.50',
    'liabilities.examinedNotCertified.people': '0',
  },
  commitments: {
    ...{ 'commitments.answersForEarlierActs': 'true', 'commitments.acceptsBan': 'true' },
    ...{ 'contact.name': '示例联系人', 'contact.phone': '000' },
  },
} as const;

describe('an application in steps', () => {
  const fill = async ({ post }: Visitor, names: readonly (keyof typeof answers)[]) => {
    for (const name of names) expect((await post(`/apply/${name}`, answers[name])).status).toBe(303);
  };

  it('keeps each step, says what is missing, and hands all in once however often it is sent', async () => {
    const table = await entered();
    const own = visitPages(table, '2026-01-05').as(organization);
    await fill(own, ['scope', 'reasons']);
    const half = await own.get('/apply/check');
    expect(half.text).toContain('还有步骤没有填写');
    expect(half.text).toContain('示例&lt;b&gt;原因');
    expect(half.text).not.toContain('提交申请');
    await fill(own, ['work', 'commitments']);
    const whole = await own.get('/apply/check');
    for (const said of ['1,200.50', '2026年1月批次', '没有全部声明完成', '尚有未了事项', '提交申请'])
      expect(whole.text).toContain(said);
    expect((await own.get('/apply/check', { lang: 'en' })).text).toContain('Amount (yuan)');
    const sent = await own.post('/apply/check', { _key: 'one' });
    expect(sent.location).toBe(`/apply/done/${exampleUscc}-1`);
    const done = await own.get(sent.location ?? '');
    for (const said of ['申请已提交', '退出申请书（签字盖章）', '示例受托中心', '2026年1月31日'])
      expect(done.text).toContain(said);
    const { snapshot } = await readCase(table, CaseId.parse(`${exampleUscc}-1`));
    expect(snapshot).toMatchObject({ state: 'paperPending', data: { form: { reason: '示例<b>原因' } } });
    const again = await own.post('/apply/check', { _key: 'one' });
    expect(again.location).toBe(sent.location);
    expect((await own.post('/apply/check', { _key: 'two' })).status).toBe(422);
    expect((await readCase(table, CaseId.parse(`${exampleUscc}-2`))).snapshot).toBeUndefined();
  });

  it('says at the step what is wrong with it, and takes no certificates with the qualification', async () => {
    const own = visitPages(await entered(), '2026-01-05').as(organization);
    const none = await own.post('/apply/scope', { scope: 'certificate' });
    expect(none.status).toBe(422);
    expect(none.text).toContain('请勾选证书');
    await own.post('/apply/scope', { ...answers.scope, scope: 'qualification' });
    expect((await own.get('/apply/check')).text).not.toContain('示例证书1');
    expect((await own.get('/apply/reasons')).text).toContain('关于退出培训评价组织资质的申请');
  });

  it('is for organizations, each with its own', async () => {
    const pages = visitPages(await entered(), '2026-01-05');
    await fill(pages.as(organization), ['scope']);
    expect((await pages.as(somebody('expert')).get('/apply')).status).toBe(403);
    expect((await pages.get('/apply')).status).toBe(401);
    expect((await pages.as(other).get('/apply')).status).toBe(404);
    const forged = await pages.as(organization).post('/apply/scope', { ...answers.scope, _csrf: 'another' });
    expect(forged.status).toBe(403);
  });
});

const written = async (walk: RevocationWalk): Promise<Table> => {
  const table = await entered();
  const { caseId, deadlines } = walk.subject;
  const started = walk.decisions.flatMap((decision) => decision.started);
  const running = deadlines.map(({ name }) => ({ ...started.findLast((one) => one.name === name), caseId }));
  await writeAll(table, [
    steps.create(items.case(walk.subject as CaseSnapshot)),
    ...running.map((one) => steps.put(items.deadline(one as never))),
  ]);
  return table;
};

describe('own matters', () => {
  it('lists the organization’s cases with what comes next, and no other’s', async () => {
    const table = await entered();
    const caseId = await openExit(table, 'X-1001');
    const pages = visitPages(table, '2026-01-05');
    const own = await pages.as(organization).get('/matters');
    for (const said of [caseId, '草稿', `/apply/done/${caseId}`, '由您单位办理']) expect(own.text).toContain(said);
    expect((await pages.as(other).get('/matters')).text).not.toContain(caseId);
    expect((await pages.as(other).get(`/apply/done/${caseId}`)).status).toBe(404);
    expect((await pages.as(somebody('agencyClerk')).get('/matters')).status).toBe(403);
  });

  it('tells until when an appeal may be filed, each day counted or skipped with its reason', async () => {
    const walk = lead(openedRevocation(), 'fileAppeal');
    const { caseId } = walk.subject;
    const path = `/matters/${caseId}/deadlines`;
    const pages = visitPages(await written(walk), '2026-05-06');
    const { text } = await pages.as(organization).get(path);
    for (const said of ['申诉期限', '十五个工作日', '收到日期：2026年4月27日', '2026年5月20日24时', '调休上班日，计入'])
      expect(text).toContain(said);
    expect(text).toContain(`/cases/${caseId}/commands/fileAppeal`);
    expect(text.match(/<td class="count">第\d+日<\/td>/g)).toHaveLength(15);
    const english = await pages.as(organization).get(path, { lang: 'en' });
    expect(english.text).toContain('Made-up working day, counted');
    expect((await pages.as(other).get(path)).status).toBe(404);
  });

  it('says that the period does not run before receipt is on record', async () => {
    const walk = lead(openedRevocation(), 'recordReceipt');
    const own = visitPages(await written(walk), '2026-04-27').as(organization);
    const { text } = await own.get(`/matters/${walk.subject.caseId}/deadlines`);
    expect(text).toContain('申诉期限没有起算');
  });
});

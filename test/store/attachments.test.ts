import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { auditTable } from '#functions/casework/audit/audit-table.ts';
import type { Scanner } from '#functions/lib/scanner.ts';
import type { World } from '#functions/lib/world.ts';
import type { VirusScan } from '#shared/domain/attachment.ts';
import { Day } from '#shared/domain/day.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import { limits } from '#shared/domain/limits.ts';
import { listAttachments, markInfected } from '#shared/store/attachments.ts';
import { readAudit } from '#shared/store/audit.ts';
import { keys } from '#shared/store/keys.ts';
import { countStep } from '#shared/store/tallies.ts';
import { steps, writeAll } from '#shared/store/transaction.ts';
import { type Ask, askApi } from '#test/support/ask-api.ts';
import { enter, openExit } from '#test/support/docket.ts';
import { memoryBucket } from '#test/support/memory-bucket.ts';
import { smallPdf } from '#test/support/small-pdf.ts';
import { startTables, type TableEngine } from '#test/support/table.ts';
import { morning } from '#test/support/walk.ts';

let engine: TableEngine;
beforeAll(async () => {
  engine = await startTables();
});
afterAll(() => engine.stop());

const body = (content: string) => ({
  ...{ name: `${content}.pdf`, about: 'rectificationReport', file: smallPdf(content).toString('base64') },
});

const docket = async (virusScan?: VirusScan | Error) => {
  const table = await engine.fresh();
  await enter(table, 'X-1001', 'X-1002');
  const caseId = await openExit(table, 'X-1001');
  const { bucket, objects } = memoryBucket();
  const scanner: Scanner = {
    scan: async () => {
      if (virusScan instanceof Error) throw virusScan;
      return virusScan ?? { verdict: 'clean', engine: '示例' };
    },
  };
  const world: Partial<World> = { bucket, ...(virusScan ? { scanner } : {}) };
  const ask = (route: Ask['route'], more: Partial<Ask>) =>
    askApi(table, { by: 'organization', on: '2026-01-06', route, params: { caseId }, ...more }, world);
  return { table, caseId, objects, ask };
};

const attach = (ask: Awaited<ReturnType<typeof docket>>['ask'], content: string, more: Partial<Ask> = {}) =>
  ask('attachFile', { body: body(content), ...more });

const told = async (table: World['table'], caseId: CaseId) =>
  (await Array.fromAsync(readAudit(table, caseId))).map(({ action, sha256 }) => [action, sha256]);

describe('a file put to a case', () => {
  it('is kept with the verdict of the scanner, told in the audit chain with its digest', async () => {
    const { table, caseId, objects, ask } = await docket({ verdict: 'clean', engine: 'clamav 1.4' });
    const { status, body: answer } = await attach(ask, '示例');
    expect([status, answer]).toEqual([201, expect.objectContaining({ attachmentId: 1, name: '示例.pdf' })]);
    expect(answer).toMatchObject({ virusScan: { verdict: 'clean', engine: 'clamav 1.4', label: '未发现病毒' } });
    const [kept] = await listAttachments(table, caseId);
    expect(objects.get(kept?.key ?? '')).toEqual(new Uint8Array(smallPdf('示例')));
    expect(await told(table, caseId)).toEqual([['attachment.received', kept?.sha256]]);
    expect((await auditTable(table)).found).toBeUndefined();
  });

  it('is one of so many that an organization sends, a day and in all; staff enters as many as come on paper', async () => {
    const { table, caseId, ask } = await docket();
    const { body: first } = await attach(ask, '示例');
    const [kept] = await listAttachments(table, caseId);
    if (!kept) throw new Error(`nothing is kept: ${JSON.stringify(first)}`);
    const copies = async (from: number, to: number, at: string): Promise<void> => {
      const all = Array.from({ length: to - from + 1 }, (_, index) => {
        const attachment = { ...kept, attachmentId: from + index, at };
        return steps.put({ ...keys.attachment(caseId, from + index), attachment });
      });
      for (let start = 0; start < all.length; start += 50) await writeAll(table, all.slice(start, start + 50));
    };
    await copies(2, limits.attachmentsADay - 1, kept.at);
    expect((await attach(ask, '示例甲')).status).toBe(201);
    const over = await attach(ask, '示例乙');
    expect(over).toMatchObject({ status: 409, body: { code: 'attachment.tooMany' } });
    expect(JSON.stringify(over.body)).toContain('纸质材料寄送受理单位');
    expect((await attach(ask, '示例乙', { by: 'agencyClerk' })).status).toBe(201);
    expect((await attach(ask, '示例丙', { on: '2026-01-07' })).status).toBe(201);
    await copies(60, 60 + limits.attachmentsACase, kept.at);
    expect((await attach(ask, '示例丁', { on: '2026-01-08' })).status).toBe(409);
    expect((await attach(ask, '示例丁', { by: 'agencyClerk', on: '2026-01-08' })).status).toBe(201);
  });

  it('is told to be unscanned where the stage has no scanner', async () => {
    const { ask } = await docket();
    expect((await attach(ask, '示例')).body).toMatchObject({
      virusScan: { verdict: 'unscanned', label: '未经病毒扫描' },
    });
  });

  it('is kept nowhere when it is infected; that it was sent is on record', async () => {
    const { table, caseId, objects, ask } = await docket({ verdict: 'infected', engine: '示例', finding: 'Eicar' });
    const { status, body: answer } = await attach(ask, '示例');
    expect([status, answer]).toEqual([422, expect.objectContaining({ code: 'attachment.infected', finding: 'Eicar' })]);
    expect([objects.size, (await listAttachments(table, caseId)).length]).toEqual([0, 0]);
    expect((await told(table, caseId)).map(([action]) => action)).toEqual(['attachment.refused']);
    expect((await auditTable(table)).found).toBeUndefined();
  });

  it('is taken no more that day of whoever sent too many infected ones, and of anybody else all the same', async () => {
    const { table, caseId, ask } = await docket({ verdict: 'infected', engine: '示例', finding: 'Eicar' });
    const most = limits.infectedFilesADay;
    const together = await Promise.all(Array.from({ length: most + 5 }, (_, turn) => attach(ask, `示例${turn}`)));
    expect(together.filter(({ status }) => status === 422)).toHaveLength(most);
    const paused = await attach(ask, '示例');
    expect(paused).toMatchObject({ status: 429, body: { code: 'attachment.paused', infected: most } });
    expect(JSON.stringify(paused.body)).toContain('纸质材料');
    expect(await told(table, caseId)).toHaveLength(most);
    expect((await attach(ask, '示例', { by: 'agencyClerk' })).status).toBe(422);
    expect((await attach(ask, '示例', { on: '2026-01-07' })).status).toBe(422);
  });

  it('is listed page after page, whoever put it there, each once', async () => {
    const { ask } = await docket();
    for (let turn = 0; turn < 7; turn += 1)
      await attach(ask, `示例${turn}`, { by: turn % 3 === 0 ? 'agencyClerk' : 'organization' });
    for (const [by, seen] of [
      ['officeHead', [1, 2, 3, 4, 5, 6, 7]],
      ['organization', [2, 3, 5, 6]],
    ] as const) {
      const found: number[] = [];
      const sizes: number[] = [];
      let cursor: string | null | undefined;
      do {
        const query = { limit: '3', ...(cursor ? { cursor } : {}) };
        const { body: page } = await ask('listAttachments', { by, query });
        const { items, nextCursor } = page as { items: { attachmentId: number }[]; nextCursor: string | null };
        found.push(...items.map(({ attachmentId }) => attachmentId));
        sizes.push(items.length);
        cursor = nextCursor;
      } while (cursor);
      expect(found).toEqual(seen);
      expect(Math.max(...sizes)).toBeLessThanOrEqual(3);
    }
    const foreign = await ask('listAttachments', { query: { cursor: 'e30' } });
    expect(foreign).toMatchObject({ status: 422, body: { code: 'input.invalid' } });
  });

  it('is not kept where the scanner could not look', async () => {
    const { table, caseId, objects, ask } = await docket(new Error('the virus scanner failed'));
    await expect(attach(ask, '示例')).rejects.toThrow('scanner failed');
    expect([objects.size, (await listAttachments(table, caseId)).length]).toEqual([0, 0]);
  });

  it('is never given out once its bytes are found infected, whoever sent them', async () => {
    const { table, caseId, ask } = await docket();
    await attach(ask, '示例');
    const [kept] = await listAttachments(table, caseId);
    const tally = { what: 'INFECTED', whose: '示例', day: Day.parse('2026-01-07') };
    const fact = {
      ...{ caseId, at: morning('2026-01-07'), cause: '示例', sha256: kept?.sha256 ?? '' },
      ...({ action: 'attachment.refused', actor: { id: '示例', name: '示例' } } as const),
    };
    expect(await markInfected(table, fact, countStep(tally, 1, 'paused'))).toBe(true);
    expect(await markInfected(table, fact, countStep(tally, 1, 'paused'))).toBe(false);
    const link = await ask('downloadAttachment', { by: 'officeHead', params: { caseId, attachmentId: '1' } });
    expect([link.status, link.body]).toEqual([422, expect.objectContaining({ code: 'attachment.infected' })]);
    const list = await ask('listAttachments', {});
    expect(list.body).toMatchObject({ items: [{ virusScan: { verdict: 'infected', label: '含有病毒' } }] });
  });

  it('gets a number of its own where many come at once, and the same answer where one is sent again', async () => {
    const { table, caseId, ask } = await docket();
    const answers = await Promise.all([1, 2, 3, 4].map((turn) => attach(ask, `示例${turn}`)));
    expect(answers.map(({ body: { attachmentId } }) => attachmentId).toSorted()).toEqual([1, 2, 3, 4]);
    const first = await attach(ask, '示例5', { key: 'twice' });
    expect(await attach(ask, '示例5', { key: 'twice' })).toEqual(first);
    expect(await listAttachments(table, caseId)).toHaveLength(5);
  });

  it('is missed by the audit when it is taken away or changed', async () => {
    const { table, caseId, ask } = await docket();
    await attach(ask, '示例');
    const key = keys.attachment(caseId, 1);
    const [kept] = await listAttachments(table, caseId);
    const broken = { chain: `CASE#${caseId}`, kind: 'attachment', record: '1' };
    await writeAll(table, [steps.put({ ...key, attachment: { ...kept, sha256: '0'.repeat(64) } })]);
    expect((await auditTable(table)).found).toMatchObject(broken);
    await writeAll(table, [steps.remove(key)]);
    expect((await auditTable(table)).found).toMatchObject(broken);
  });
});

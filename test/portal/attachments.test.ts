import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Scanner } from '#functions/lib/scanner.ts';
import { sweep } from '#functions/schedule/sweep.ts';
import { sha256 } from '#shared/domain/hash.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import { listAttachments } from '#shared/store/attachments.ts';
import { enter, openExit, openRevocationIn } from '#test/support/docket.ts';
import { mustMove } from '#test/support/move.ts';
import { rectificationSteps, revocationSteps } from '#test/support/revocation-walk.ts';
import { smallPdf } from '#test/support/small-pdf.ts';
import { startTables, type TableEngine } from '#test/support/table.ts';
import { type Pages, visitPages } from '#test/support/visit-pages.ts';
import { morning, settings } from '#test/support/walk.ts';

let engine: TableEngine;
beforeAll(async () => {
  engine = await startTables();
});
afterAll(() => engine.stop());

const today = '2026-02-13';

type Docket = { readonly pages: Pages; readonly caseId: CaseId; readonly path: string };

const docket = async (): Promise<Docket> => {
  const table = await engine.fresh();
  await enter(table, 'X-1001', 'X-1002');
  const caseId = await openExit(table, 'X-1001');
  return { pages: visitPages(table, today), caseId, path: `/cases/${caseId}/attachments` };
};

type Sent = { readonly bytes?: Uint8Array; readonly name?: string; readonly about?: string; readonly note?: string };

const upload = ({ pages, path }: Docket, as: string, sent: Sent) => {
  const { bytes, name = '申诉材料（示例）.pdf', about = 'appeal', note = '' } = sent;
  const file = bytes ? new File([new Uint8Array(bytes)], name) : new File([], '');
  return pages.as(as).upload(path, { _key: randomUUID(), about, note, file });
};

const textOf = async ({ pages }: Docket, as: string, path: string): Promise<string> =>
  (await pages.as(as).get(path)).text;

const script = '<script>alert(1)</script>';

describe('the attachments of a case', () => {
  it('are uploaded by its organization, listed with digest and virus scan, and downloaded', async () => {
    const held = await docket();
    const note = `示例说明${script}`;
    expect((await upload(held, 'organization-a', { bytes: smallPdf('示例'), note })).status).toBe(303);
    for (const as of ['organization-a', 'agency-head', 'auditor']) {
      const text = await textOf(held, as, held.path);
      const digest = sha256(smallPdf('示例'));
      for (const said of ['申诉材料（示例）.pdf', '申诉材料', digest, '未经病毒扫描', '示例说明&lt;script&gt;'])
        expect([as, said, text.includes(said)]).toEqual([as, said, true]);
      expect(text).not.toContain(script);
      const file = await held.pages.as(as).get(`${held.path}/1/file`);
      expect([as, file.status]).toEqual([as, 303]);
      expect(file.location).toContain(encodeURIComponent(encodeURIComponent('申诉材料（示例）.pdf')));
    }
  });

  it('are uploaded by staff; auditors look, and have no form', async () => {
    const held = await docket();
    expect((await upload(held, 'agency-clerk', { bytes: smallPdf('示例') })).status).toBe(303);
    expect(await textOf(held, 'organization-a', held.path)).toContain('尚未上传附件');
    expect(await textOf(held, 'auditor', held.path)).not.toContain('type="file"');
    expect((await upload(held, 'auditor', { bytes: smallPdf('二') })).status).toBe(403);
  });

  it('are nobody else’s: not another organization’s, an expert’s or a department’s', async () => {
    const held = await docket();
    await upload(held, 'organization-a', { bytes: smallPdf('示例') });
    for (const [as, status] of [
      ['organization-b', 404],
      ['expert-1', 403],
      ['department-ndrc', 403],
    ] as const) {
      const { get } = held.pages.as(as);
      for (const path of [held.path, `${held.path}/1/file`])
        expect([as, path, (await get(path)).status]).toEqual([as, path, status]);
      const sent = await upload(held, as, { bytes: smallPdf('示例') });
      expect([as, sent.status]).toEqual([as, status]);
      expect(sent.text).not.toContain('示例甲培训评价组织有限公司');
    }
    expect(await listAttachments(held.pages.table, held.caseId)).toHaveLength(1);
  });

  it('end for the organization with the case', async () => {
    const held = await docket();
    const { post } = held.pages.as('organization-a');
    const give = (command: string, seen: string, input: Record<string, string> = {}) =>
      post(`/cases/${held.caseId}/commands/${command}`, { _key: command, _seen: seen, ...input });
    expect((await give('submitForm', '1')).status).toBe(303);
    expect(await textOf(held, 'organization-a', held.path)).toContain('type="file"');
    expect((await give('withdraw', '2', { letterDate: '2026-02-13' })).status).toBe(303);
    expect(await textOf(held, 'organization-a', held.path)).not.toContain('type="file"');
    expect(await textOf(held, 'agency-clerk', held.path)).toContain('type="file"');
    const refused = await upload(held, 'organization-a', { bytes: smallPdf('示例') });
    expect([refused.status, refused.text.includes('案件已经办结')]).toEqual([409, true]);
  });

  it('are reached from the case and from the steps whose papers they are', async () => {
    const held = await docket();
    const link = `href="${held.path}"`;
    expect(await textOf(held, 'organization-a', `/cases/${held.caseId}`)).toContain(link);
    expect(await textOf(held, 'department-ndrc', `/cases/${held.caseId}`)).not.toContain(link);
    expect(await textOf(held, 'organization-a', `${held.path}?about=appeal`)).toMatch(/value="appeal" selected/);
    const steps = {
      fileAppeal: ['appeal', revocationSteps],
      submitRectificationReport: ['rectificationReport', rectificationSteps],
    } as const;
    for (const [step, [about, road]] of Object.entries(steps)) {
      const pages = visitPages(await engine.fresh(), '2026-03-02');
      await enter(pages.table, 'X-1001', 'X-1002', 'X-1003');
      const revoked = await openRevocationIn(pages.table, 'X-1001');
      for (const given of road.slice(
        0,
        road.findIndex(({ name }) => name === step),
      )) {
        await sweep({ table: pages.table, seed: settings, now: () => morning(given.on) });
        await mustMove(pages.table, revoked, given);
      }
      const { text } = await pages.as('agency-clerk').get(`/cases/${revoked}/commands/${step}`);
      expect(text).toContain(`href="/cases/${revoked}/attachments?about=${about}#upload"`);
    }
  });
});

describe('a file that is not taken', () => {
  it.each([
    ['PK\x03\x04', '报告.pdf', 415, 'ZIP压缩包或者Office文档'],
    ['<svg xmlns', '图.png', 415, '网页、SVG或者XML'],
    [
      smallPdf('示例', { objects: ['<</S/JavaScript/JS(app.alert)>>'] }).toString('latin1'),
      '活动.pdf',
      422,
      '该PDF含有脚本',
    ],
  ])('is refused by what it is, and what was typed stays: %j', async (content, name, status, said) => {
    const held = await docket();
    const sent = await upload(held, 'organization-a', {
      bytes: Buffer.from(content, 'latin1'),
      name,
      note: `示例说明${script}`,
    });
    expect(sent.text).toContain(said);
    expect(sent.status).toBe(status);
    expect(sent.text).toContain('>示例说明&lt;script&gt;alert(1)&lt;/script&gt;</textarea>');
    expect(sent.text).toMatch(/value="appeal" selected/);
    expect(await listAttachments(held.pages.table, held.caseId)).toEqual([]);
  });

  it('is refused when it is larger than 4 MB, and when none was chosen or it is not said what it is about', async () => {
    const held = await docket();
    const large = await upload(held, 'organization-a', {
      bytes: Buffer.concat([smallPdf('大'), Buffer.alloc(4_000_000)]),
    });
    expect(large.status).toBe(413);
    expect(large.text).toContain('文件超过4MB，请降低扫描分辨率');
    const none = await upload(held, 'organization-a', { about: '' });
    expect(none.status).toBe(422);
    for (const id of ['f-file-error', 'f-about-error']) expect(none.text).toContain(`id="${id}"`);
    expect(none.text).toContain('请选择要上传的文件');
  });

  it('is named as infected, and what is found infected later is offered to nobody', async () => {
    const held = await docket();
    await upload(held, 'organization-a', { bytes: smallPdf('示例') });
    const scanner: Scanner = { scan: async () => ({ verdict: 'infected', finding: '示例病毒' }) };
    const later = { ...held, pages: visitPages(held.pages.table, today, { scanner }) };
    expect((await upload(later, 'organization-a', { bytes: smallPdf('示例'), note: '二' })).text).toContain('示例病毒');
    const text = await textOf(held, 'organization-a', held.path);
    expect(text).toContain('含有病毒');
    expect(text).not.toContain(`${held.path}/1/file`);
    const { get } = held.pages.as('agency-head');
    expect((await get(`${held.path}/1/file`)).status).toBe(422);
  });
});

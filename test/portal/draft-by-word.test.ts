import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeDocument } from '#functions/preview/preview-document.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import { actorOf } from '#test/support/actor-of.ts';
import { askApi } from '#test/support/ask-api.ts';
import { enter, give, openExit } from '#test/support/docket.ts';
import { editZip } from '#test/support/pack-zip.ts';
import { stepInput } from '#test/support/road-inputs.ts';
import { startTables, type TableEngine } from '#test/support/table.ts';
import { type Pages, visitPages } from '#test/support/visit-pages.ts';
import { morning, settings } from '#test/support/walk.ts';

let engine: TableEngine;
let pages: Pages;
let caseId: CaseId;
const on = '2026-01-06';

beforeAll(async () => {
  engine = await startTables();
  pages = visitPages(await engine.fresh(), on);
  const { table } = pages;
  await enter(table, 'X-2021-0001');
  caseId = await openExit(table, 'X-2021-0001');
  await give(table, caseId, { by: 'organization', on: '2026-01-05', name: 'submitForm' });
  const input = { ...stepInput('recordPaperReceipt'), receivedOn: '2026-01-05' };
  await give(table, caseId, { by: 'agencyClerk', on: '2026-01-05', name: 'recordPaperReceipt', input });
  const body = { command: 'requestSupplement', input: { summary: '不齐全', items: ['示例材料甲'] } };
  await askApi(table, { by: 'agencyClerk', on, route: 'createDraft', params: { caseId }, body });
});
afterAll(() => engine.stop());

const base = (): string => `/cases/${caseId}/drafts/1`;
const page = async (as: string): Promise<string> => (await pages.as(as).get(base())).text;

const written = async (edit: (text: string) => string): Promise<File> => {
  const world = { table: pages.table, seed: settings, now: () => morning(on) };
  const asked = { actor: actorOf('agency-clerk'), params: { caseId, draftId: '1', ordinal: '1' } };
  const paper = await writeDocument(asked, world);
  if (!paper.ok) throw new Error(JSON.stringify(paper.refusal));
  return new File([await editZip(paper.value.bytes, { name: 'word/document.xml', as: edit })], '示例.docx');
};

const upload = (as: string, file: File, seen: string) =>
  pages.as(as).upload(`${base()}/documents/1/docx`, { _key: randomUUID(), _seen: seen, file });

describe('the page of a draft', () => {
  it('offers the text document to who reads it, and the way back to who may revise it', async () => {
    const link = `href="/previews/${caseId}/1/1/docx"`;
    for (const as of ['agency-clerk', 'agency-head', 'auditor'])
      expect([as, (await page(as)).includes(link)]).toEqual([as, true]);
    expect(await page('agency-clerk')).toContain('上传修改后的Word文档');
    expect(await page('auditor')).not.toContain('type="file"');
  });

  it('takes what is said of its printing by a form, and shows it', async () => {
    const path = `${base()}/documents/1/printing`;
    const { text } = await pages.as('agency-clerk').get(path);
    for (const said of ['公开属性', '抄送机关', '保管期限']) expect(text).toContain(said);
    const form = { _key: randomUUID(), _seen: '1', openness: '依申请公开', 'copiedTo.0': '示例部门甲' };
    expect((await pages.as('agency-clerk').post(path, form)).location).toBe(base());
    const shown = await page('auditor');
    for (const said of ['依申请公开', '示例部门甲']) expect(shown).toContain(said);
    expect((await pages.as('agency-clerk').get(`${base()}/documents/7/printing`)).status).toBe(404);
  });

  it('takes an edited document back, and says in words why it does not', async () => {
    const gone = await upload('agency-clerk', await written((text) => text.replace('视为撤回本次申请', '')), '2');
    expect(gone.status).toBe(422);
    expect(gone.text).toContain('视为撤回本次申请');
    expect((await upload('agency-clerk', new File(['示例'], '示例.docx'), '2')).status).toBe(415);
    const back = await upload(
      'agency-clerk',
      await written((text) => text.replace('示例材料甲', '示例材料甲的第三页')),
      '2',
    );
    expect([back.status, back.location]).toEqual([303, base()]);
    expect(await page('agency-head')).toContain('示例材料甲的第三页');
  });
});

import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import { type FilledSheets, takeoverWorkbook } from '#functions/casework/takeover/template.ts';
import { usccCheckCharacter } from '#shared/domain/uscc.ts';
import { type Client, openClient } from '../client/open-client.ts';
import { requireAnswer } from '../client/require-answer.ts';
import { setClock } from '../client/set-clock.ts';
import { clearFolder } from './clear-folder.ts';

/** A code of an organization that does not exist, another for each ordinal. */
const usccAt = (ordinal: number): string => {
  const body = `91110000MB${String(ordinal).padStart(7, '0')}`;
  return body + usccCheckCharacter(body);
};

const numbered = (at: number): string => String(at + 1).padStart(3, '0');

/** 300 organizations and 500 certificates as an office might keep them, all of them examples (示例). */
const directory = (): FilledSheets => ({
  organizations: Array.from({ length: 300 }, (_, at) => [
    ...[usccAt(at), `示例组织${numbered(at)}`, `示例市示例路${at + 1}号`, '示例联系人', '000-00000001'],
  ]),
  formerNames: [[usccAt(0), '示例旧名', '2024-05-01', '示例变更登记通知书']],
  certificates: Array.from({ length: 500 }, (_, at) => [
    ...[`T-2021-${numbered(at)}`, usccAt(at % 300), `示例证书${numbered(at)}`, '2021-06-01'],
  ]),
  exits: [
    [usccAt(1), '资质', '', '取消', '2024年6月1日', '示例公告〔2024〕2号'],
    [usccAt(2), '证书', 'T-2021-003', '自愿退出', '2025/1/31', '示例公告〔2025〕1号'],
    [usccAt(3), '资质', '', '取消', '2022-06-01', '示例公告〔2022〕2号'],
  ],
  bans: [],
  failedRectifications: [[usccAt(4), 'T-2021-005', '2025-05-01', '示例通知〔2025〕1号', '示例认定情况']],
  experts: [['T-001', '示例专家一', '示例单位', '示例部门', '示例领域一；示例领域二', '在库']],
  numbers: [['示例办函', '2025', '17']],
});

const Fault = z.object({
  sheet: z.object({ zh: z.string() }),
  row: z.int().optional(),
  head: z.object({ zh: z.string() }).optional(),
  message: z.object({ zh: z.string() }),
});
const Tried = z.object({
  sound: z.boolean(),
  faults: z.array(Fault).optional(),
  takeover: z.object({ takeoverId: z.int() }).optional(),
});
const Standing = z.object({
  status: z.string(),
  counts: z.record(z.string(), z.object({ rows: z.int(), fresh: z.int() })),
});

const send = (client: Client, name: string, bytes: Uint8Array) =>
  requireAnswer(
    client,
    {
      as: 'office-clerk',
      method: 'POST',
      path: '/takeovers',
      body: { name, file: Buffer.from(bytes).toString('base64') },
    },
    Tried,
  );

const untilComplete = async (client: Client, path: string): Promise<z.output<typeof Standing>> => {
  const standing = await requireAnswer(client, { as: 'auditor', path }, Standing);
  if (standing.status !== 'approved') return standing;
  await wait(500);
  return untilComplete(client, path);
};

const Entry = z.object({
  entry: z.object({ name: z.string(), status: z.string() }),
  bans: z.array(z.object({ lastBarredDay: z.string() })),
});

export type TakeoverTelling = { readonly folder: string; readonly say: (...lines: string[]) => void };

/** The name of an organization is changed by two people. */
const rename = async (client: Client): Promise<string> => {
  const changes = `/organizations/${usccAt(0)}/changes`;
  const change = { change: { what: 'name', name: '示例更名组织' }, from: '2026-01-20', basis: '示例变更登记通知书' };
  const made = z.object({});
  await requireAnswer(client, { as: 'office-clerk', method: 'POST', path: changes, body: change }, made);
  await requireAnswer(client, { as: 'office-head', method: 'POST', path: `${changes}/1/confirm`, body: {} }, made);
  return (await requireAnswer(client, { path: `/directory/${usccAt(0)}` }, Entry)).entry.name;
};

/** A workbook with faults, the same put right, approved by another, written, sent again; a name changed afterwards. */
export const tellTakeover = async (url: string, { folder, say }: TakeoverTelling): Promise<void> => {
  await clearFolder(folder);
  await mkdir(folder, { recursive: true });
  const client = openClient(url);
  await setClock(url, '2026-02-02T09:30:00+08:00');
  await writeFile(join(folder, 'template.xlsx'), await takeoverWorkbook('zh'));
  say('', '【导入既有台账：300个组织、500个证书】', '', '1. 下载模板：template.xlsx');
  const sound = directory();
  const faulty = {
    ...sound,
    certificates: [...(sound.certificates ?? []), ['T-2021-001', usccAt(0), '示例证书', '2026-13-01']],
  };
  const tried = await send(client, '示例台账（有误）.xlsx', await takeoverWorkbook('zh', faulty));
  say('2. 试导入，有不符之处，没有写入：');
  for (const { sheet, row, head, message } of tried.faults ?? [])
    say(`   “${sheet.zh}”第${row ?? '—'}行 ${head?.zh ?? ''}：${message.zh}`);
  const bytes = await takeoverWorkbook('zh', sound);
  await writeFile(join(folder, 'workbook.xlsx'), bytes);
  const begun = performance.now();
  const { takeover } = await send(client, '示例台账.xlsx', bytes);
  const path = `/takeovers/${takeover?.takeoverId}`;
  say('3. 改正后试导入，全部相符，待批准');
  await requireAnswer(client, { as: 'office-head', method: 'POST', path: `${path}/approve`, body: {} }, z.object({}));
  const { counts } = await untilComplete(client, path);
  const seconds = (performance.now() - begun) / 1000;
  say(`4. 另一位负责人批准，已全部写入（${seconds.toFixed(1)} 秒）`);
  const again = await send(client, '示例台账.xlsx', bytes);
  say(`5. 同一文件再次上传：仍是第${again.takeover?.takeoverId}次导入，没有变化`);
  const barred = await requireAnswer(client, { path: `/directory/${usccAt(1)}` }, Entry);
  say(`6. ${barred.entry.name}：禁入至${barred.bans[0]?.lastBarredDay}`);
  say(`7. 更名经两人办理：${await rename(client)}`, '', `模板、工作簿和 summary.json 存于 ${folder}`);
  await writeFile(
    join(folder, 'summary.json'),
    `${JSON.stringify({ seconds, counts, faults: tried.faults }, null, 2)}\n`,
  );
};

import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import { documentKinds } from '#shared/domain/document-kinds.ts';
import type { ListKind } from '#shared/domain/paper-list.ts';
import { usccCheckCharacter } from '#shared/domain/uscc.ts';
import { type Client, openClient } from '../client/open-client.ts';
import { requireAnswer } from '../client/require-answer.ts';
import { setClock } from '../client/set-clock.ts';
import { untilIdle } from '../client/until-idle.ts';
import { clearFolder } from './clear-folder.ts';
import { exitRoad } from './exit-road.ts';
import { downloadDocument, listDocuments } from './fetch-documents.ts';
import { at, by, type RoadStep, reply } from './road.ts';
import { giveStep } from './walk-road.ts';

const many = 12;

/** A code of an organization that does not exist, another for each ordinal. */
const usccAt = (ordinal: number): string => {
  const body = `91110000MC${String(ordinal).padStart(7, '0')}`;
  return body + usccCheckCharacter(body);
};

const numbered = (at: number): string => String(at + 1).padStart(2, '0');
const certificateOf = (at: number): string => `W-2021-${numbered(at)}`;

const Made = z.looseObject({});
const Opened = z.object({ caseId: z.string() });
const Listed = z.looseObject({
  listId: z.int(),
  revision: z.int(),
  status: z.string(),
  rows: z.array(z.looseObject({})),
  lead: z.string().optional(),
});
type Listed = z.output<typeof Listed>;

/** An organization of the story with two certificates, of which every other one gives up both. */
const enter = async (client: Client, ordinal: number): Promise<string> => {
  const certificates = [certificateOf(ordinal), `${certificateOf(ordinal)}-2`].map((certificateId, index) => ({
    ...{ certificateId, name: `示例证书${numbered(ordinal)}${index === 0 ? '甲' : '乙'}`, approvedOn: '2021-06-01' },
  }));
  const uscc = usccAt(ordinal + 1);
  const body = {
    ...{ uscc, name: `示例批次第${numbered(ordinal)}培训评价组织`, address: `示例市示例路${ordinal + 1}号` },
    ...{ contact: { name: '示例联系人', phone: '000-00000001' }, certificates },
  };
  await requireAnswer(client, { as: 'office-clerk', method: 'POST', path: '/organizations', body }, Made);
  const { form } = exitRoad.opening.input;
  const whole = ordinal % 2 === 1;
  const application = {
    ...{ procedure: 'voluntaryExit', uscc },
    form: {
      ...form,
      applicationTitle: `关于退出示例证书${numbered(ordinal)}${whole ? '等两个' : '甲'}职业技能等级证书实施资格的申请`,
      certificateIds: certificates.slice(0, whole ? 2 : 1).map(({ certificateId }) => certificateId),
    },
  };
  const opened = await requireAnswer(
    client,
    { as: 'agency-clerk', method: 'POST', path: '/cases', body: application },
    Opened,
  );
  return opened.caseId;
};

const stepNamed = (command: string): RoadStep => {
  const step = exitRoad.steps.find((one) => one.command === command);
  if (!step) throw new Error(`the road has no ${command}`);
  return step;
};

const signers = { opinionSubmission: 'agency', exitConsultationLetter: 'office' } as const;
const bodyOf = (kind: ListKind): string => (kind in signers ? signers[kind as keyof typeof signers] : 'office');

const ReviewLists = z.object({ items: z.array(z.object({ caseId: z.string(), digest: z.string() })) });

/** The reviewer agrees with every row, by the list that is shown of each. */
const review = async (client: Client, path: string): Promise<void> => {
  const as = 'legality-reviewer';
  const { items } = await requireAnswer(client, { as, path: `${path}/reviewLists` }, ReviewLists);
  const discussion = {
    ...{ discussedOn: '2026-02-26', participants: ['示例办公室负责人', '示例办公室副职'] },
    conclusion: '事实清楚，依据充分，同意（示例）。',
  };
  const rows = items.map(({ caseId, digest }) => ({ caseId, digest }));
  const body = { agrees: true, opinion: '程序完备，依据充分，同意办理（示例）。', discussion, rows };
  await requireAnswer(client, { as, method: 'POST', path: `${path}/reviewLegality`, body }, Made);
};

const untilDone = async (client: Client, path: string): Promise<Listed> => {
  const list = await requireAnswer(client, { as: 'auditor', path }, Listed);
  if (list.status === 'done') return list;
  await wait(300);
  return untilDone(client, path);
};

type Wanted = {
  readonly kind: ListKind;
  readonly on: string;
  readonly caseIds: readonly string[];
  readonly input?: object;
};
type Telling = { readonly folder: string; readonly say: (...lines: string[]) => void };

/** One list from its drafting to its paper. */
const sendList = async (client: Client, { kind, on, caseIds, input = {} }: Wanted, { folder, say }: Telling) => {
  await setClock(client.url, at(on));
  await untilIdle(client.url);
  const body = { kind, window: '2026-01', caseIds, input };
  const as = `${bodyOf(kind)}-clerk`;
  const { listId } = await requireAnswer(client, { as, method: 'POST', path: '/lists', body }, Listed);
  const path = `/lists/${listId}`;
  if (kind === 'deregistrationAnnouncement') await review(client, path);
  const { revision: seen } = await requireAnswer(client, { as: 'auditor', path }, Listed);
  const begun = performance.now();
  const signing = { as: `${bodyOf(kind)}-head`, method: 'POST', path: `${path}/signOff`, body: {}, seen } as const;
  await requireAnswer(client, signing, Listed);
  const list = await untilDone(client, path);
  const milliseconds = Math.round(performance.now() - begun);
  await untilIdle(client.url);
  const caseId = list.lead?.replace(/\.\d+\.D\w+$/, '') ?? '';
  const issued = (await listDocuments(client, caseId)).find(({ documentId }) => documentId === list.lead);
  if (issued?.status !== 'issued') throw new Error(`the paper of list ${listId} is only ${issued?.status}`);
  const { id, title } = documentKinds[kind];
  const file = `${id}-${title}.pdf`;
  await writeFile(join(folder, file), await downloadDocument(client, issued));
  say(
    `${on}　第${listId}号清单（${list.rows.length}件）：${issued.documentNumber}《${issued.title}》，${milliseconds} 毫秒`,
  );
  return { listId, kind, rows: list.rows.length, number: issued.documentNumber, file, milliseconds };
};

/** Each case takes the same step; each step waits until the papers of the one before are out. */
const each = async (client: Client, caseIds: readonly string[], step: RoadStep): Promise<void> => {
  for (const caseId of caseIds) await giveStep(client, caseId, step);
};

const dissented = (client: Client, caseId: string): Promise<unknown> => {
  const head = by('office-head');
  const settled = {
    department: 'SAMR',
    outcome: 'withdrawn',
    note: '该单位已补充说明，市场监管部门书面撤回不同意见（示例）',
  };
  return [
    head('2026-02-12', 'openDissent', {}, '启动分歧协调'),
    head('2026-02-12', 'resolveDissent', settled, '不同意见撤回'),
  ].reduce<Promise<unknown>>((before, step) => before.then(() => giveStep(client, caseId, step)), Promise.resolve());
};

type Window = { readonly client: Client; readonly caseIds: readonly string[] };

/** Twelve organizations apply, each case up to the opinion of its panel. */
const applied = async (client: Client): Promise<readonly string[]> => {
  const caseIds: string[] = [];
  for (let ordinal = 0; ordinal < many; ordinal += 1) caseIds.push(await enter(client, ordinal));
  await each(client, caseIds, { ...stepNamed('submitForm'), as: 'agency-clerk' });
  for (const command of ['recordPaperReceipt', 'accept', 'formPanel', 'fileSheets', 'adoptOpinion'])
    await each(client, caseIds, stepNamed(command));
  return caseIds;
};

/** The departments reply: one of them dissents on the third case, and withdraws that once it was talked over. */
const replied = async ({ client, caseIds }: Window): Promise<void> => {
  const [third] = caseIds.slice(2);
  if (!third) throw new Error('there is no third case');
  await each(client, caseIds, { ...reply('NDRC', '2026-02-10'), says: '发展改革部门同意' });
  const others = caseIds.filter((caseId) => caseId !== third);
  await each(client, others, { ...reply('SAMR', '2026-02-11'), says: '市场监管部门同意' });
  const dissent = { position: 'dissent', comment: '该单位尚有投诉未处理（示例）' };
  await giveStep(client, third, { ...reply('SAMR', '2026-02-11', dissent), says: '市场监管部门对一件不同意' });
  await dissented(client, third);
};

/** Each is granted its exit by a letter of its own, which is served. */
const granted = async ({ client, caseIds }: Window): Promise<void> => {
  await each(client, caseIds, { ...stepNamed('approveExit'), input: { confirmsQualificationEnds: true } });
  await each(client, caseIds, stepNamed('recordService'));
};

/** Twelve applications of one window: one report of opinions, one consultation with a dissent on one row, one announcement, one report. */
export const tellWindow = async (url: string, telling: Telling): Promise<void> => {
  const { folder, say } = telling;
  await clearFolder(folder);
  await mkdir(folder, { recursive: true });
  const client = openClient(url);
  await setClock(url, at('2026-01-05'));
  say('', `【2026年1月集中受理：${many}件申请，一批行文】`, '');
  const caseIds = await applied(client);
  say(`${many}件申请均已受理并形成专家评议意见`);
  const sent: unknown[] = [];
  const send = async (wanted: Omit<Wanted, 'caseIds'>) =>
    sent.push(await sendList(client, { ...wanted, caseIds }, telling));
  await send({ kind: 'opinionSubmission', on: '2026-01-29' });
  await send({ kind: 'exitConsultationLetter', on: '2026-02-02' });
  await replied({ client, caseIds });
  say('市场监管部门对其中一件提出不同意见，经协调撤回');
  await granted({ client, caseIds });
  await send({ kind: 'deregistrationAnnouncement', on: '2026-02-27' });
  const acceptanceText = `2026年1月集中受理期共收到退出申请${many}件，均予受理，并组织专家逐件评议（示例）。`;
  await send({ kind: 'exitReport', on: '2026-03-03', input: { acceptanceText } });
  await writeFile(join(folder, 'summary.json'), `${JSON.stringify({ caseIds, lists: sent }, null, 2)}\n`);
  say('', `四件清单文书和 summary.json 存于 ${folder}`);
};

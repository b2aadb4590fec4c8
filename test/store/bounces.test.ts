import { SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2';
import { mockClient } from 'aws-sdk-client-mock';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recordBounce } from '#functions/bounces/record-bounce.ts';
import type { Issuing } from '#functions/issuance/issuing.ts';
import { documentIn, openMailer } from '#functions/lib/mail.ts';
import type { DocumentId } from '#shared/domain/ids.ts';
import { listServings } from '#shared/store/servings.ts';
import { listTasks } from '#shared/store/tasks.ts';
import { askApi } from '#test/support/ask-api.ts';
import { exampleCaseId, order, orderedLetter } from '#test/support/docket-documents.ts';
import { runDefinition } from '#test/support/run-definition.ts';
import { sabotagedWorld } from '#test/support/sabotaged-world.ts';
import { startTables, type TableEngine } from '#test/support/table.ts';
import { morning } from '#test/support/walk.ts';

let engine: TableEngine;
beforeAll(async () => {
  engine = await startTables();
});
afterAll(() => engine.stop());

/** A letter whose mail went out as `m-1`. */
const mailed = async (): Promise<{ world: Issuing; documentId: DocumentId }> => {
  const { world } = await sabotagedWorld(engine);
  const { documentId } = orderedLetter(1);
  const outboxId = await order(world.table, orderedLetter(1));
  await runDefinition({ outboxId, caseId: exampleCaseId, documentIds: [documentId] }, world);
  return { world: { ...world, now: () => morning('2026-02-14') }, documentId };
};

const bounceOf = (documentId: string, { messageId = 'm-1', recipient = '1' } = {}) => ({
  'detail-type': 'Email Bounced',
  source: 'aws.ses',
  detail: {
    eventType: 'Bounce',
    bounce: {
      bounceType: 'Permanent',
      timestamp: '2026-02-13T02:00:00.000Z',
      bouncedRecipients: [{ emailAddress: 'a@example.cn', diagnosticCode: 'smtp; 550 5.1.1 user unknown' }],
    },
    mail: {
      messageId,
      tags: { document: [documentId.replaceAll('.', '_')], recipient: [recipient], 'ses:configuration-set': ['示例'] },
    },
  },
});

const steps = async ({ table }: Issuing, documentId: DocumentId) =>
  (await listServings(table, documentId)).map(({ step }) => step);
const openTasks = async ({ table }: Issuing) => (await listTasks(table, { limit: 9 })).items;

describe('a mail that came back', () => {
  it('is in the ledger once with what the other side said, and opens one task, however often it is told', async () => {
    const { world, documentId } = await mailed();
    for (let times = 0; times < 3; times += 1) await recordBounce(bounceOf(documentId), world);
    expect(await listServings(world.table, documentId)).toMatchObject([
      { step: 'dispatched' },
      {
        ...{ step: 'bounced', channel: 'electronic', recipient: 1, on: '2026-02-13', by: { id: 'system' } },
        note: 'Permanent：smtp; 550 5.1.1 user unknown',
      },
    ]);
    expect(await openTasks(world)).toMatchObject([
      { documentId, failedTask: 'serve', error: '电子送达邮件被退回（2026-02-13），请改用其他方式送达' },
    ]);
  });

  it('opens the task on the second telling where the first was cut short', async () => {
    const { world, documentId } = await mailed();
    let calls = 0;
    const send = (command: never) => {
      calls += 1;
      return calls > 6 ? Promise.reject(new Error('killed')) : world.table.client.send(command);
    };
    const cut = { ...world, table: { ...world.table, client: { send } as never } };
    await expect(recordBounce(bounceOf(documentId), cut)).rejects.toThrow('killed');
    expect(await steps(world, documentId)).toEqual(['dispatched', 'bounced']);
    expect(await openTasks(world)).toEqual([]);
    await recordBounce(bounceOf(documentId), world);
    expect(await steps(world, documentId)).toEqual(['dispatched', 'bounced']);
    expect(await openTasks(world)).toHaveLength(1);
  });

  it('calls nobody where a receipt is proved already', async () => {
    const { world, documentId } = await mailed();
    const { status } = await askApi(world.table, {
      ...{ by: 'officeClerk', on: '2026-02-14', route: 'recordServing', params: { documentId } },
      body: { channel: 'direct', step: 'delivered', on: '2026-02-14' },
    });
    expect(status).toBe(201);
    await recordBounce(bounceOf(documentId), world);
    expect(await steps(world, documentId)).toContain('bounced');
    expect(await openTasks(world)).toEqual([]);
  });

  it('changes nothing where it is another mail, about no document, or of nobody to whom one was sent', async () => {
    const { world, documentId } = await mailed();
    const { detail } = bounceOf(documentId);
    const untagged = { detail: { ...detail, mail: { messageId: 'm-1' } } };
    for (const event of [
      bounceOf(documentId, { messageId: 'm-2' }),
      bounceOf(documentId, { recipient: '2' }),
      bounceOf(`${exampleCaseId}.9.D16`),
      bounceOf('示例'),
      untagged,
    ])
      await recordBounce(event, world);
    expect(await steps(world, documentId)).toEqual(['dispatched']);
    expect(await openTasks(world)).toEqual([]);
  });

  it('is a fault where the event is none of SES, so that it is kept', async () => {
    const { world } = await mailed();
    await expect(recordBounce({ detail: {} }, world)).rejects.toThrow();
  });
});

describe('a mail as it is sent', () => {
  it('carries the document and the recipient in tags that SES takes, and goes by the set that is told of bounces', async () => {
    process.env.AWS_REGION ??= 'cn-north-1';
    const ses = mockClient(SESv2Client);
    ses.on(SendEmailCommand).resolves({ MessageId: 'm-1' });
    const about = { documentId: orderedLetter(3).documentId, recipient: 2 };
    const mail = { to: 'a@example.cn', subject: '示例', text: '示例', about };
    expect(await openMailer('office@example.cn', 'set').send(mail)).toBe('m-1');
    const { EmailTags = [], ConfigurationSetName } = ses.commandCalls(SendEmailCommand)[0]?.args[0].input ?? {};
    expect(ConfigurationSetName).toBe('set');
    for (const { Name, Value } of EmailTags) expect(`${Name}${Value}`).toMatch(/^[\w-]{1,256}$/);
    const told = Object.fromEntries(EmailTags.map(({ Name = '', Value = '' }) => [Name, [Value]]));
    expect(documentIn(told)).toEqual(about);
    await openMailer('office@example.cn').send(mail);
    expect(ses.commandCalls(SendEmailCommand)[1]?.args[0].input.ConfigurationSetName).toBeUndefined();
    ses.restore();
  });
});

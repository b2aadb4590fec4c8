import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { z } from 'zod';
import { listen } from '../listen.ts';
import { readBody } from '../read-body.ts';
import type { Mailbox } from './mailbox.ts';

const Text = z.object({ Data: z.string() });

const SendEmail = z.object({
  FromEmailAddress: z.string(),
  Destination: z.object({ ToAddresses: z.array(z.string()).min(1) }),
  Content: z.object({ Simple: z.object({ Subject: Text, Body: z.object({ Text }) }) }),
});

const largestMail = 262_144;

type Answer = { readonly status: number; readonly body: object };

const refusal = (message: string): Answer => ({ status: 400, body: { __type: 'BadRequestException', message } });

const answer = async (request: IncomingMessage, mailbox: Mailbox, now: () => number): Promise<Answer> => {
  const body = await readBody(request, largestMail);
  if (request.method !== 'POST' || request.url !== '/v2/email/outbound-emails')
    return refusal('This endpoint sends mail only.');
  if (body === 'tooLarge') return refusal('The mail is too large.');
  const parsed = SendEmail.safeParse(JSON.parse(body.toString('utf8')));
  if (!parsed.success) return refusal(z.prettifyError(parsed.error));
  const { FromEmailAddress: from, Destination, Content } = parsed.data;
  const { Subject, Body } = Content.Simple;
  const messageId = randomUUID();
  const at = new Date(now()).toISOString();
  mailbox.keep({ messageId, at, from, to: Destination.ToAddresses, subject: Subject.Data, text: Body.Text.Data });
  return { status: 200, body: { MessageId: messageId } };
};

/** Speaks as much of the SES API (v2) as handlers use; what is sent lies in the mailbox and goes nowhere. */
export const serveMail = async (mailbox: Mailbox, now: () => number) => {
  const server = createServer(async (request: IncomingMessage, response: ServerResponse) => {
    const answered = await answer(request, mailbox, now).catch((failed) => refusal(String(failed)));
    response.writeHead(answered.status, { 'content-type': 'application/json' }).end(JSON.stringify(answered.body));
  });
  return listen(server, 0);
};

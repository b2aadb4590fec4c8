import type { IncomingMessage } from 'node:http';
import { z } from 'zod';
import type { Clock } from '../clock.ts';
import type { LocalMail } from '../mail/mailbox.ts';
import { mailboxPage } from '../mail/mailbox-page.ts';
import { readBody } from '../read-body.ts';
import { type Answer, plainAnswer } from './to-answer.ts';

/** What runs or waits at this moment; `idle` when none of it does. */
export type Status = {
  readonly state: 'idle' | 'busy';
  readonly undelivered: number;
  readonly executions: number;
  readonly schedules: number;
  readonly invocations: number;
  readonly deadLetters: number;
};

export type LocalNeeds = {
  readonly clock: Clock;
  readonly clockMoved: () => Promise<void>;
  readonly status: () => Promise<Status>;
  readonly mails: () => readonly LocalMail[];
};

const ClockOrder = z.union([
  z.strictObject({ at: z.iso.datetime({ offset: true }) }),
  z.strictObject({ real: z.literal(true) }),
]);

const json = (body: unknown): Answer => ({
  status: 200,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
});

const page = (body: string): Answer => ({ status: 200, headers: { 'content-type': 'text/html; charset=utf-8' }, body });

const shown = (clock: Clock): Answer => json({ at: new Date(clock.now()).toISOString(), shifted: clock.shift() !== 0 });

/** What the form on the sign-in page sends: a day and an hour in Beijing. */
const fromForm = (text: string): unknown => ({ at: `${new URLSearchParams(text).get('at')}:00+08:00` });

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const setClock = async (request: IncomingMessage, { clock, clockMoved }: LocalNeeds): Promise<Answer> => {
  const body = await readBody(request, 1024);
  const text = body === 'tooLarge' ? '' : body.toString('utf8');
  // curl says of every body that it is a form: what the text itself is decides, and a page sends `at=…`.
  const form = text.startsWith('at=');
  const order = ClockOrder.safeParse(form ? fromForm(text) : parse(text));
  if (!order.success)
    return plainAnswer(
      400,
      'The clock stays as it is. Send {"at":"2026-01-05T09:00:00+08:00"} to set it, or {"real":true} to set it free.',
    );
  if ('at' in order.data) clock.set(Date.parse(order.data.at));
  else clock.beReal();
  await clockMoved();
  return form ? { status: 303, headers: { location: '/sign-in' }, body: '' } : shown(clock);
};

/** The routes that exist on this machine only: the clock, whether work is still going on, and the mails sent. */
export const localAnswerer =
  (needs: LocalNeeds) =>
  async (request: IncomingMessage, url: URL): Promise<Answer> => {
    const asked = `${request.method} ${url.pathname}`;
    if (asked === 'POST /local/clock') return setClock(request, needs);
    if (asked === 'GET /local/clock') return shown(needs.clock);
    if (asked === 'GET /local/status') return json(await needs.status());
    if (asked === 'GET /local/mailbox') return page(mailboxPage(needs.mails()));
    if (asked === 'GET /local/mails') return json({ items: needs.mails() });
    return plainAnswer(404, 'Not Found');
  };

import { z } from 'zod';
import { headersAlways } from '#functions/lib/headers.ts';
import type { Outcome } from '../worker/messages.ts';

export type Answer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[]>>;
  readonly body: Buffer | string;
};

const scalar = z.union([z.string(), z.number(), z.boolean()]).transform(String);

const Structured = z.object({
  statusCode: z.number(),
  headers: z.record(z.string(), scalar).default({}),
  cookies: z.array(z.string()).default([]),
  body: z.string().default(''),
  isBase64Encoded: z.boolean().default(false),
});

/** Lambda refuses to hand over an answer of more than 6 MB. */
const largestAnswer = 6 * 1024 * 1024;

/** The gateway's own answers carry a message, and what every answer carries: here it stands at the edge itself. */
export const plainAnswer = (status: number, message: string, headers: Record<string, string> = {}): Answer => ({
  status,
  headers: { ...headersAlways, 'content-type': 'application/json', ...headers },
  body: JSON.stringify({ message }),
});

const internal = plainAnswer(500, 'Internal Server Error');

/** What an invocation becomes on the wire: format 2.0, or plain JSON where the handler gave no status code. */
export const toAnswer = (outcome: Outcome): Answer => {
  if (!outcome.ok) return internal;
  const { value } = outcome;
  if (JSON.stringify(value).length > largestAnswer) return internal;
  const hasStatus = typeof value === 'object' && value !== null && 'statusCode' in value;
  if (!hasStatus) return { status: 200, headers: { 'content-type': 'application/json' }, body: JSON.stringify(value) };
  const structured = Structured.safeParse(value);
  if (!structured.success) return internal;
  const { statusCode, headers, cookies, body, isBase64Encoded } = structured.data;
  return {
    status: statusCode,
    headers: { ...headers, ...(cookies.length > 0 ? { 'set-cookie': cookies } : {}) },
    body: isBase64Encoded ? Buffer.from(body, 'base64') : body,
  };
};

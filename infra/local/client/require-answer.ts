import type { z } from 'zod';
import type { Answer, Client, Request } from './open-client.ts';

const shown = ({ as, method = 'GET', path }: Request, { status, body }: Answer): string =>
  `${method} ${path} as ${as ?? 'nobody'} was answered ${status}: ${JSON.stringify(body)}`;

/** Asks what must succeed, and reads the answer by its schema; anything else is an error that shows the answer. */
export const requireAnswer = async <T>(client: Client, request: Request, schema: z.ZodType<T>): Promise<T> => {
  const answer = await client.ask(request);
  if (answer.status >= 400) throw new Error(shown(request, answer));
  const read = schema.safeParse(answer.body);
  if (!read.success) throw new Error(`${shown(request, answer)}: ${read.error.message}`);
  return read.data;
};

import { randomUUID } from 'node:crypto';
import { requestToken } from '../request-token.ts';

export type Request = {
  /** A persona of infra/local/personas.ts; absent: nobody signed in. */
  readonly as?: string;
  readonly method?: 'GET' | 'POST';
  /** Below `/api/v1`. */
  readonly path: string;
  readonly body?: unknown;
  /** The case version seen, sent as `If-Match`. */
  readonly seen?: number;
  /** The `Idempotency-Key` of a POST; a new one unless told. */
  readonly key?: string;
};

export type Answer = { readonly status: number; readonly headers: Headers; readonly body: unknown };

/** One caller of the JSON API who can speak as every persona; a redirect is answered as it stands. */
export type Client = { readonly url: string; ask(request: Request): Promise<Answer> };

const headersOf = ({ method, seen, key }: Request, token: string | undefined): Record<string, string> => ({
  ...(token ? { authorization: `Bearer ${token}` } : {}),
  ...(method === 'POST' ? { 'content-type': 'application/json', 'idempotency-key': key ?? randomUUID() } : {}),
  ...(seen === undefined ? {} : { 'if-match': `"${seen}"` }),
});

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
};

export const openClient = (url: string): Client => {
  const tokens = new Map<string, Promise<string>>();
  const tokenOf = (persona: string): Promise<string> => {
    const token = tokens.get(persona) ?? requestToken(url, persona);
    tokens.set(persona, token);
    return token;
  };
  const ask = async (request: Request): Promise<Answer> => {
    const token = request.as === undefined ? undefined : await tokenOf(request.as);
    const response = await fetch(`${url}/api/v1${request.path}`, {
      method: request.method ?? 'GET',
      headers: headersOf(request, token),
      redirect: 'manual',
      ...(request.body === undefined ? {} : { body: JSON.stringify(request.body) }),
    });
    return { status: response.status, headers: response.headers, body: parsed(await response.text()) };
  };
  return { url, ask };
};

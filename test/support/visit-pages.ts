import { randomUUID } from 'node:crypto';
import { sessionCookie } from '#functions/lib/session-cookie.ts';
import { openPortal } from '#functions/portal/portal.ts';
import type { PortalWorld } from '#functions/portal/visit.ts';
import type { Actor } from '#shared/domain/actor.ts';
import type { Table } from '#shared/store/connect.ts';
import { saveSession } from '#shared/store/sessions.ts';
import { actorOf } from './actor-of.ts';
import { memoryBucket } from './memory-bucket.ts';
import { morning, settings } from './walk.ts';

const origin = 'https://pages.example.cn';

/** What the forms of everybody signed in carry as their token. */
export const formToken = 'the-token';

export type Answered = {
  readonly status: number;
  readonly text: string;
  readonly bytes: Uint8Array;
  readonly location: string | null;
  readonly headers: Headers;
};

/** What a form holds; its token, `_csrf`, is put in. A field given as undefined is left out, the token too. */
type Fields<Value = string> = Readonly<Record<string, Value | undefined>>;

/** The pages in the browser of somebody, or of nobody in particular. */
export type Visitor = {
  /** Asks by any method, with nothing sent. */
  readonly ask: (method: string, path: string) => Promise<Answered>;
  readonly get: (path: string, asking?: { readonly lang?: 'en'; readonly headers?: Headers }) => Promise<Answered>;
  /** Sends a form as a page of the same site would; `headers` tell otherwise. */
  readonly post: (path: string, fields: Fields, headers?: Readonly<Record<string, string>>) => Promise<Answered>;
  /** Sends a form that holds files. */
  readonly upload: (path: string, fields: Fields<string | File>) => Promise<Answered>;
};

/** The pages as nobody in particular finds them, and `as` somebody: an actor, or a persona by its name. */
export type Pages = Visitor & { readonly table: Table; readonly as: (who: string | Actor) => Visitor };

const refused = () => Promise.reject(new Error('nothing is issued and nobody signs in here'));

const worldOn = (table: Table, on: string): PortalWorld => ({
  ...{ table, bucket: memoryBucket().bucket, seed: settings, now: () => morning(on) },
  issuance: { client: { send: refused } as never, stateMachineArn: 'none' },
  signIn: { pages: origin, leave: refused, comeBack: refused },
  ...{ assets: { style: '/assets/style.css' }, secure: false },
});

const answered = async (response: Response): Promise<Answered> => {
  const bytes = new Uint8Array(await response.arrayBuffer());
  const { status, headers } = response;
  return { status, headers, bytes, text: new TextDecoder().decode(bytes), location: headers.get('location') };
};

/** A session of an hour; gives back the cookie that names it. */
const signIn = async ({ table, now }: PortalWorld, actor: Actor): Promise<string> => {
  const name = randomUUID();
  const startedAt = Date.parse(now()) / 1000;
  await saveSession(table, name, { actor, csrf: formToken, startedAt, expiresAt: startedAt + 3600 });
  return `${sessionCookie}=${name}`;
};

const openBrowser = (world: PortalWorld, portal: ReturnType<typeof openPortal>, actor?: Actor): Visitor => {
  let session: Promise<string> | undefined;
  const cookieOf = async (lang?: 'en'): Promise<string> => {
    if (actor) session ??= signIn(world, actor);
    return [await session, lang && `lang=${lang}`].filter(Boolean).join('; ');
  };
  const entriesOf = <Value>(fields: Fields<Value>): [string, string | Value][] =>
    Object.entries({ ...(actor ? { _csrf: formToken } : {}), ...fields }).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, value]],
    );
  const send = async (path: string, body: URLSearchParams | FormData, headers = {}): Promise<Answered> => {
    const cookie = await cookieOf();
    return answered(await portal.request(path, { method: 'POST', body, headers: { cookie, origin, ...headers } }));
  };
  return {
    ask: async (method, path) =>
      answered(await portal.request(path, { method, headers: { cookie: await cookieOf(), origin } })),
    get: async (path, { lang, headers = new Headers() } = {}) => {
      headers.set('cookie', [headers.get('cookie'), await cookieOf(lang)].filter(Boolean).join('; '));
      return answered(await portal.request(path, { headers }));
    },
    post: (path, fields, headers) => send(path, new URLSearchParams(entriesOf(fields)), headers),
    upload: (path, fields) => {
      const form = new FormData();
      for (const [name, value] of entriesOf(fields)) form.append(name, value);
      return send(path, form);
    },
  };
};

/** The pages over a table, on the morning of a day that stands still; `part` replaces what else they rest on. */
export const visitPages = (table: Table, on: string, part: Partial<PortalWorld> = {}): Pages => {
  const world = { ...worldOn(table, on), ...part };
  const portal = openPortal(world, new Map());
  const as = (who: string | Actor) => openBrowser(world, portal, typeof who === 'string' ? actorOf(who) : who);
  return { ...openBrowser(world, portal), table, as };
};

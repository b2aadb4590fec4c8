import { openIssuance } from '#functions/lib/start-issuance.ts';
import { openPortal } from '#functions/portal/portal.ts';
import type { SignIn } from '#functions/portal/sign-in.ts';
import type { PortalWorld } from '#functions/portal/visit.ts';
import type { Actor } from '#shared/domain/actor.ts';
import { openBucket } from '#shared/files/bucket.ts';
import type { Table } from '#shared/store/connect.ts';
import { saveSession } from '#shared/store/sessions.ts';
import { morning, settings } from './walk.ts';

const origin = 'https://pages.example.cn';

const nobody = () => Promise.reject(new Error('nobody signs in here'));
const signIn: SignIn = { pages: origin, leave: nobody, comeBack: nobody };

/** Links to files are signed with whatever key there is; nothing is sent. */
const cloud = { AWS_REGION: 'cn-north-1', AWS_ACCESS_KEY_ID: 'test', AWS_SECRET_ACCESS_KEY: 'test' };

export type Answered = { readonly status: number; readonly text: string; readonly location: string | null };

type Visiting = { readonly as?: Actor; readonly lang?: 'en' };

/** The pages over a table on a day: asked for, and sent forms, by somebody signed in or by anybody. */
export const visitPages = (table: Table, on: string) => {
  Object.assign(process.env, cloud);
  const world: PortalWorld = {
    ...{
      table,
      bucket: openBucket('test'),
      issuance: openIssuance('arn:aws:states:::stateMachine:test'),
      seed: settings,
    },
    ...{ now: () => morning(on), signIn, assets: { style: '/assets/style.css' }, secure: false },
  };
  const portal = openPortal(world, new Map());
  const signedIn = new Set<string>();
  const cookieOf = async ({ as, lang }: Visiting): Promise<string> => {
    const name = as && `session-of-${Buffer.from(as.id).toString('hex')}`;
    if (as && name && !signedIn.has(name)) {
      await saveSession(table, name, { actor: as, csrf: 'the-token', expiresAt: 4_000_000_000 });
      signedIn.add(name);
    }
    return [...(name ? [`session=${name}`] : []), ...(lang ? [`lang=${lang}`] : [])].join('; ');
  };
  const answered = async (response: Response): Promise<Answered> => ({
    status: response.status,
    text: await response.text(),
    location: response.headers.get('location'),
  });
  return {
    get: async (path: string, by: Visiting = {}): Promise<Answered> =>
      answered(await portal.request(path, { headers: { cookie: await cookieOf(by) } })),
    post: async (path: string, fields: Readonly<Record<string, string>>, by: Visiting = {}): Promise<Answered> => {
      const body = new URLSearchParams({ ...(by.as ? { _csrf: 'the-token' } : {}), ...fields });
      const headers = { cookie: await cookieOf(by), origin };
      return answered(await portal.request(path, { method: 'POST', body, headers }));
    },
  };
};

import { openPortal } from '#functions/portal/portal.ts';
import type { PortalWorld } from '#functions/portal/visit.ts';
import { type Persona, personas } from '#infra/local/personas.ts';
import { exampleStage } from '#infra/stages/example.ts';
import { Instant } from '#shared/domain/day.ts';
import type { Table } from '#shared/store/connect.ts';
import { saveSession } from '#shared/store/sessions.ts';
import { memoryBucket } from './memory-bucket.ts';

const pages = 'http://127.0.0.1:3000';

/** The pages over a table, with a clock that stands still and nobody to sign in at. */
export const portalWorld = (table: Table, at = '2026-02-13T01:00:00.000Z'): PortalWorld => ({
  table,
  bucket: memoryBucket().bucket,
  issuance: { start: async () => undefined } as never,
  settings: exampleStage.settings,
  now: () => Instant.parse(at),
  signIn: {
    pages,
    leave: () => Promise.reject(new Error('no issuer')),
    comeBack: () => Promise.reject(new Error('no issuer')),
  },
  assets: { style: '/assets/style.css' },
  secure: false,
});

export type Browser = {
  readonly csrf: string;
  /** Asks for a page, or sends a form to it as its own page would. */
  readonly get: (path: string, headers?: Record<string, string>) => Promise<Response>;
  readonly post: (path: string, form: Record<string, string>, headers?: Record<string, string>) => Promise<Response>;
};

const csrf = '示例令牌'.repeat(4);

const actorOf = ({ role, ...persona }: Persona) => ({ ...persona, roles: [role] });

/** Somebody's browser on the pages: a persona signed in, or nobody. */
export const browserOf = async (world: PortalWorld, persona?: string): Promise<Browser> => {
  const portal = openPortal(world, new Map());
  const name = `session-of-${persona}`;
  const found = personas.get(persona ?? '');
  if (persona && !found) throw new Error(`no persona ${persona}`);
  const expiresAt = Date.parse(world.now()) / 1000 + 3600;
  if (found) await saveSession(world.table, name, { actor: actorOf(found), csrf, expiresAt }).catch(() => undefined);
  const cookie = found ? { cookie: `session=${name}` } : {};
  return {
    csrf,
    get: async (path, headers = {}) => portal.request(path, { headers: { ...cookie, ...headers } }),
    post: async (path, form, headers = {}) =>
      portal.request(path, {
        method: 'POST',
        body: new URLSearchParams(form),
        headers: { ...cookie, origin: pages, 'content-type': 'application/x-www-form-urlencoded', ...headers },
      }),
  };
};

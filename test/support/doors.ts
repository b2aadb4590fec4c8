import { z } from 'zod';
import type { HttpRequest } from '#functions/api/endpoint.ts';
import { endpoints } from '#functions/api/endpoints.ts';
import { responseOf } from '#functions/api/respond.ts';
import { openIssuance } from '#functions/lib/start-issuance.ts';
import type { World } from '#functions/lib/world.ts';
import type { Actor } from '#shared/domain/actor.ts';
import { type Role, roles } from '#shared/domain/roles.ts';
import { routes } from '#shared/domain/routes.ts';
import { enter, openExit } from './docket.ts';
import { exampleUscc } from './examples.ts';
import { memoryBucket } from './memory-bucket.ts';
import type { TableEngine } from './table.ts';
import { morning, settings, somebody } from './walk.ts';

/** A world in which one organization has opened one case. */
export const oneCase = async (engine: TableEngine): Promise<World> => {
  process.env.AWS_REGION ??= 'cn-north-1';
  const table = await engine.fresh();
  const issuance = openIssuance('arn:aws:states:::stateMachine:test');
  await enter(table, 'X-1001');
  await openExit(table, 'X-1001');
  return { table, bucket: memoryBucket().bucket, issuance, seed: settings, now: () => morning('2026-01-06') };
};

export const everyRole = (Object.keys(roles) as Role[]).filter((role) => role !== 'system' && role !== 'public');
/** Somebody whom no door keeps out for want of a role. */
const anyone: Actor = {
  ...somebody('officeHead', { uscc: exampleUscc, department: 'NDRC', expertId: 'expert-1' }),
  roles: everyRole,
};

export const names = Object.entries(endpoints);
export const plausible: Readonly<Record<string, string>> = {
  ...{ caseId: `${exampleUscc}-1`, uscc: exampleUscc, documentId: `${exampleUscc}-1.1.D02`, command: 'submitForm' },
  ...{ certificateId: 'X-1001', draftId: '1', ordinal: '1', kind: 'acceptanceNotice', version: '1', year: '2026' },
  ...{ shelf: 'notices', code: '0000000000000000', clueId: '2026-1', period: '2026', attachmentId: '1' },
  ...{ personId: 'office-head', prefix: '示例办函', taskId: 'recount.1', window: '2026-01', expertId: 'expert-1' },
};

let sent = 0;

/** Asks an endpoint by its name, past the gateway. */
export const sendTo = async (world: World, name: string, part: Partial<HttpRequest>) => {
  const endpoint = endpoints[name as keyof typeof endpoints];
  const method = routes[name as keyof typeof endpoints].method;
  const headers = { 'content-type': 'application/json', 'idempotency-key': `door-${++sent}`, 'if-match': '"1"' };
  const request = {
    method,
    path: `/${name}/${sent}`,
    params: {},
    query: {},
    headers,
    body: new Uint8Array(),
    actor: anyone,
  };
  const { statusCode, body } = responseOf(await endpoint.answer({ ...request, ...part }, world));
  return { status: statusCode ?? 0, text: String(body) };
};

/** The members that a schema names. */
export const shapeOf = (schema: z.ZodType | undefined): string[] =>
  schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
/** Something plausible for each parameter of a route's path. */
export const paramsOf = (name: string): Record<string, string> =>
  Object.fromEntries(
    [...routes[name as keyof typeof endpoints].path.matchAll(/\{(\w+)\}/g)].map(([, one = '']) => [
      one,
      plausible[one] ?? '1',
    ]),
  );

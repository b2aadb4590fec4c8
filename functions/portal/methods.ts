import type { Hono } from 'hono';
import { methodsAt, withHead } from '#shared/domain/methods.ts';
import type { Refusal } from '#shared/domain/refusal.ts';
import { headersOfData } from '../lib/headers.ts';
import { problemOf } from '../lib/problem.ts';
import { showRefusal } from './refused.ts';
import type { Asking, PageStatus, PortalEnv } from './visit.ts';

/** No page takes it: what the router finds for it is what it finds for every path. */
const noMethod = 'NONE';

const pageMethods = (portal: Hono<PortalEnv>, path: string): readonly string[] => {
  const found = (method: string): number => portal.router.match(method, path)[0].length;
  return withHead(['GET', 'POST'].filter((method) => found(method) > found(noMethod)));
};

const isOfApi = (path: string): boolean => path === '/api' || path.startsWith('/api/');

const refuse = (context: Asking, refusal: Refusal) => {
  if (!isOfApi(context.req.path)) return showRefusal(context, refusal);
  const problem = problemOf(refusal);
  return context.body(JSON.stringify(problem), problem.status as PageStatus, {
    ...headersOfData,
    'content-type': 'application/problem+json; charset=utf-8',
    'content-language': 'zh-CN, en',
  });
};

/** Before any page: what a path does not take is refused with what it takes (RFC 9110, 15.5.6); asked, it tells. */
export const guardMethods = (portal: Hono<PortalEnv>): void => {
  portal.use(async (context, next) => {
    const { method, path } = context.req;
    const routed = methodsAt(path);
    const taken = routed.length > 0 ? routed : pageMethods(portal, path);
    // What the gateway lets a route of its own answer does not come here.
    if (taken.length === 0) return isOfApi(path) ? refuse(context, { code: 'route.missing' }) : next();
    if (taken.includes(method) && routed.length === 0) return next();
    context.header('allow', taken.join(', '));
    if (method === 'OPTIONS') return context.body(null, 204);
    return refuse(context, { code: 'method.refused', takes: taken });
  });
};

import { randomUUID } from 'node:crypto';
import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { defined } from '#shared/domain/defined.ts';
import { account, region } from '../platform.ts';
import type { Claims } from './check-token.ts';
import type { RouteMatch } from './find-route.ts';

export type GatewayRequest = {
  readonly request: IncomingMessage;
  readonly url: URL;
  readonly body: Buffer;
  readonly match: RouteMatch;
  readonly claims: Claims | undefined;
  readonly at: number;
};

const textTypes = /^(text\/|application\/(json|javascript|xml)\b)/i;

const joined = (headers: IncomingHttpHeaders): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      value === undefined || name === 'cookie' ? [] : [[name, Array.isArray(value) ? value.join(',') : value]],
    ),
  );

const queryOf = (url: URL): Record<string, string> | undefined => {
  const names = [...new Set(url.searchParams.keys())];
  if (names.length === 0) return undefined;
  return Object.fromEntries(names.map((name) => [name, url.searchParams.getAll(name).join(',')]));
};

const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** `24/Nov/2026:02:39:34 +0000`, as access logs write it. */
const logTime = (at: number): string => {
  const [day = '', time = ''] = new Date(at).toISOString().split('T');
  const [year, month, date] = day.split('-');
  return `${date}/${months[Number(month) - 1]}/${year}:${time.slice(0, 8)} +0000`;
};

const requestContext = ({ request, url, match, claims, at }: GatewayRequest) => ({
  accountId: account,
  apiId: 'local',
  ...(claims ? { authorizer: { jwt: { claims, scopes: null } } } : {}),
  domainName: url.host,
  domainPrefix: `local.execute-api.${region}`,
  http: {
    method: request.method ?? '',
    path: url.pathname,
    protocol: `HTTP/${request.httpVersion}`,
    sourceIp: request.socket.remoteAddress ?? '',
    userAgent: request.headers['user-agent'] ?? '',
  },
  requestId: randomUUID(),
  routeKey: match.route.key,
  stage: '$default',
  time: logTime(at),
  timeEpoch: at,
});

/** The event of payload format 2.0 for one request. */
export const toEvent = (asked: GatewayRequest): object => {
  const { request, url, body, match } = asked;
  const isText = textTypes.test(request.headers['content-type'] ?? 'text/plain');
  const query = queryOf(url);
  const cookies = request.headers.cookie?.split(/; */);
  return {
    version: '2.0',
    routeKey: match.route.key,
    rawPath: url.pathname,
    rawQueryString: url.search.slice(1),
    ...defined({ cookies }),
    headers: joined(request.headers),
    ...defined({ queryStringParameters: query }),
    requestContext: requestContext(asked),
    ...(body.length > 0 ? { body: body.toString(isText ? 'utf8' : 'base64') } : {}),
    ...(Object.keys(match.pathParameters).length > 0 ? { pathParameters: match.pathParameters } : {}),
    isBase64Encoded: body.length > 0 && !isText,
  };
};

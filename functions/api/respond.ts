import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { limits } from '#shared/domain/limits.ts';
import type { Result } from '#shared/domain/result.ts';
import { headersOfData } from '../lib/headers.ts';
import { problemOf } from '../lib/problem.ts';
import { actorOf, type Claims } from '../lib/session.ts';
import type { HttpRequest, Reply } from './endpoint.ts';

/** What API Gateway adds to an event behind its JWT authorizer. */
type Authorized = { readonly authorizer?: { readonly jwt?: { readonly claims?: Claims } } };

/** An API Gateway event (payload 2.0) as a request. */
export const requestOf = (event: APIGatewayProxyEventV2): HttpRequest => {
  const { authorizer } = event.requestContext as Authorized;
  return {
    method: event.requestContext.http.method,
    path: event.rawPath,
    params: decoded(event.pathParameters),
    query: Object.fromEntries(new URLSearchParams(event.rawQueryString)),
    headers: event.headers,
    body: Buffer.from(event.body ?? '', event.isBase64Encoded ? 'base64' : 'utf8'),
    actor: actorOf(authorizer?.jwt?.claims ?? {}),
    address: event.requestContext.http.sourceIp,
  };
};

const decoded = (params: APIGatewayProxyEventV2['pathParameters']): Record<string, string> =>
  Object.fromEntries(Object.entries(params ?? {}).map(([name, value]) => [name, value ?? '']));

/** Who was refused for what passes by itself is told when to ask again. */
export const askAgain = (status: number): Record<string, string> =>
  status === 503 ? { 'retry-after': String(limits.retryAfter) } : {};

/** A result as an HTTP response: JSON, or problem+json for a refusal. */
export const responseOf = (result: Result<Reply>): APIGatewayProxyStructuredResultV2 => {
  if (!result.ok) {
    const problem = problemOf(result.refusal);
    return json(problem.status, problem, {
      'content-type': 'application/problem+json; charset=utf-8',
      'content-language': 'zh-CN, en',
      ...askAgain(problem.status),
    });
  }
  const { status, body, version, location, replayed } = result.value;
  return json(status, body, {
    'content-type': 'application/json; charset=utf-8',
    ...(version === undefined ? {} : { etag: `"${version}"` }),
    ...(location ? { location } : {}),
    ...(replayed ? { 'idempotency-replayed': 'true' } : {}),
  });
};

/** A fault: the cause is in the log under the reference, and nothing else goes out. */
export const faultResponse = (reference: string): APIGatewayProxyStructuredResultV2 =>
  json(
    500,
    {
      type: 'urn:exit-docket:problem:fault',
      status: 500,
      code: 'fault',
      title: '系统故障',
      detail: `本次请求未能完成，请将编号${reference}告知管理人员。`,
      english: { title: 'A fault occurred', detail: `The request was not completed; quote ${reference}.` },
      reference,
    },
    { 'content-type': 'application/problem+json; charset=utf-8', 'content-language': 'zh-CN, en' },
  );

const json = (
  statusCode: number,
  body: unknown,
  headers: Record<string, string>,
): APIGatewayProxyStructuredResultV2 => ({
  statusCode,
  headers: { ...headersOfData, ...headers },
  body: JSON.stringify(body),
});

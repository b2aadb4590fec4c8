import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';

type Handler = (event: APIGatewayProxyEventV2) => Promise<APIGatewayProxyStructuredResultV2>;

/** Answers HEAD as GET, without the body (RFC 9110, 9.3.2). */
export const answeringHead =
  (handler: Handler): Handler =>
  async (event) => {
    const [method, path = ''] = event.routeKey.split(' ');
    if (method !== 'HEAD') return handler(event);
    const { requestContext } = event;
    const http = { ...requestContext.http, method: 'GET' };
    const asked = { ...event, routeKey: `GET ${path}`, requestContext: { ...requestContext, http } };
    const { body: _body, isBase64Encoded: _encoding, ...answer } = await handler(asked);
    return answer;
  };

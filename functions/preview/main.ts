import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import type { Result } from '#shared/domain/result.ts';
import { routes } from '#shared/domain/routes.ts';
import { openFonts } from '#templates/fonts/open-fonts.ts';
import { readFonts } from '#templates/fonts/read-fonts.ts';
import { log } from '../lib/log.ts';
import { problemOf } from '../lib/problem.ts';
import { actorOf, type Claims } from '../lib/session.ts';
import { clock, openTable, readSeed } from '../lib/world.ts';
import { type Preview, previewDocument } from './preview-document.ts';
import { previewWording } from './preview-wording.ts';

const fonts = readFonts(join(import.meta.dirname, 'fonts')).then(openFonts);
const world = { table: openTable(), seed: readSeed(), ...clock };

type Authorized = { readonly authorizer?: { readonly jwt?: { readonly claims?: Claims } } };

const headersAlways = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' };

const problem = (status: number, body: object): APIGatewayProxyStructuredResultV2 => ({
  statusCode: status,
  headers: { ...headersAlways, 'content-type': 'application/problem+json; charset=utf-8' },
  body: JSON.stringify(body),
});

const responseOf = (shown: Result<Preview>): APIGatewayProxyStructuredResultV2 => {
  if (!shown.ok) {
    const refused = problemOf(shown.refusal);
    return problem(refused.status, refused);
  }
  const { bytes, title } = shown.value;
  return {
    statusCode: 200,
    headers: {
      ...headersAlways,
      'content-type': 'application/pdf',
      'content-disposition': `inline; filename*=UTF-8''${encodeURIComponent(`草稿 ${title}.pdf`)}`,
    },
    body: Buffer.from(bytes).toString('base64'),
    isBase64Encoded: true,
  };
};

/** What is previewed on each route: a document of a draft as it would be issued now, or a wording with sample data. */
const previews = new Map(
  (['previewDraft', 'previewWording'] as const).map((name) => [
    `${routes[name].method} ${routes[name].path}`,
    name === 'previewDraft' ? previewDocument : previewWording,
  ]),
);

/** A document watermarked and without a number; its bytes are kept nowhere. */
export const handler = async (event: APIGatewayProxyEventV2): Promise<APIGatewayProxyStructuredResultV2> => {
  try {
    const { authorizer } = event.requestContext as Authorized;
    const actor = actorOf(authorizer?.jwt?.claims ?? {});
    const preview = previews.get(event.routeKey);
    if (!preview) throw new TypeError(`the gateway sent the unknown route ${event.routeKey}`);
    return responseOf(await preview({ actor, params: event.pathParameters ?? {} }, world, await fonts));
  } catch (fault) {
    const reference = randomUUID();
    log.error('preview failed', { reference, fault: fault as Error });
    return problem(500, { type: 'urn:exit-docket:problem:fault', status: 500, code: 'fault', reference });
  }
};

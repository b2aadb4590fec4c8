import { randomUUID } from 'node:crypto';
import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import type { Actor } from '#shared/domain/actor.ts';
import { limits } from '#shared/domain/limits.ts';
import type { Refusal } from '#shared/domain/refusal.ts';
import { framedPreviews, routes } from '#shared/domain/routes.ts';
import { readSession } from '#shared/store/sessions.ts';
import { openFonts } from '#templates/fonts/open-fonts.ts';
import { readFonts } from '#templates/fonts/read-fonts.ts';
import { refusalOfFault } from '../casework/tell-unreadable.ts';
import { accepts } from '../lib/accepts.ts';
import { answeringHead } from '../lib/answering-head.ts';
import { besideCode } from '../lib/beside-code.ts';
import { headersAlways } from '../lib/headers.ts';
import { log } from '../lib/log.ts';
import { problemOf } from '../lib/problem.ts';
import { actorOf, type Claims, isIdentified } from '../lib/session.ts';
import { cookieIn, cookieName, sessionCookie } from '../lib/session-cookie.ts';
import { readUnprintable } from '../lib/unprintable.ts';
import { clock, openTable, publicAddress, readSeed } from '../lib/world.ts';
import { type Preview, wordType } from './admit.ts';
import { compareDocument, previewDocument, writeDocument } from './preview-document.ts';
import { previewList } from './preview-list.ts';
import { previewWording } from './preview-wording.ts';
import { printLedger } from './print-ledger.ts';

const fonts = readFonts(besideCode('fonts')).then(openFonts);
const secure = publicAddress().startsWith('https:');
const world = { table: openTable(), seed: readSeed(), unprintable: readUnprintable(), ...clock };

type Authorized = { readonly authorizer?: { readonly jwt?: { readonly claims?: Claims } } };

/** Browsers show a paper in a viewer of their own, which a stricter policy would keep from running. */
const headersHere = { ...headersAlways, 'content-security-policy': "frame-ancestors 'self'" };

const headersOf = (status: number): Record<string, string> =>
  status === 503 ? { ...headersHere, 'retry-after': String(limits.retryAfter) } : headersHere;

const problem = (status: number, body: object): APIGatewayProxyStructuredResultV2 => ({
  statusCode: status,
  headers: { ...headersOf(status), 'content-type': 'application/problem+json; charset=utf-8' },
  body: JSON.stringify(body),
});

/** In a page's frame a refusal is read by a person. */
const sentence = ({ status, title, detail, english }: ReturnType<typeof problemOf>) => ({
  statusCode: status,
  headers: { ...headersOf(status), 'content-type': 'text/plain; charset=utf-8' },
  body: `${title}\n${detail}\n\n${english.title}\n${english.detail}\n`,
});

const refused = (refusal: Refusal, framed = false): APIGatewayProxyStructuredResultV2 => {
  const told = problemOf(refusal);
  return framed ? sentence(told) : problem(told.status, told);
};

const paper = ({ bytes, fileName, mediaType }: Preview): APIGatewayProxyStructuredResultV2 => ({
  statusCode: 200,
  headers: {
    ...headersHere,
    'content-type': mediaType ?? 'application/pdf',
    'content-disposition': `${mediaType ? 'attachment' : 'inline'}; filename*=UTF-8''${encodeURIComponent(fileName)}`,
  },
  body: Buffer.from(bytes).toString('base64'),
  isBase64Encoded: true,
});

const kinds = {
  previewDraft: previewDocument,
  compareDraft: compareDocument,
  draftAsWord: writeDocument,
  previewPaperList: previewList,
  previewWording,
  printLedger,
} as const;
type Kind = keyof typeof kinds;

/** What is shown on each route: a document of a draft as it would be issued now, or beside
 * an earlier version, a wording with sample data, the ledger. */
const previews = new Map<string, { readonly preview: (typeof kinds)[Kind]; readonly framed: boolean; offers: string }>(
  (Object.keys(kinds) as Kind[]).flatMap((name) => {
    const preview = kinds[name];
    const offers = name === 'draftAsWord' ? wordType : 'application/pdf';
    return [
      [`${routes[name].method} ${routes[name].path}`, { preview, framed: false, offers }],
      [`${framedPreviews[name].method} ${framedPreviews[name].path}`, { preview, framed: true, offers }],
    ] as const;
  }),
);

const nobody: Actor = { id: '', name: '', roles: [] };

/** Inside the pages it is the session's cookie that says who looks. */
const whoseSession = async (cookies: readonly string[] = []): Promise<Actor> => {
  const name = cookieIn(cookies, cookieName(secure, sessionCookie));
  const session = name ? await readSession(world.table, name, Date.parse(world.now()) / 1000) : undefined;
  return session?.actor ?? nobody;
};

/** Drafts, wordings and the ledger of clues as PDF, drafts as text documents too, in a function of its own because it carries the fonts. */
export const handler = answeringHead(async (event) => {
  try {
    const { authorizer } = event.requestContext as Authorized;
    const found = previews.get(event.routeKey);
    if (!found) throw new TypeError(`the gateway sent the unknown route ${event.routeKey}`);
    const actor = found.framed ? await whoseSession(event.cookies) : actorOf(authorizer?.jwt?.claims ?? {});
    if (!found.framed && !isIdentified(actor)) return refused({ code: 'access.unidentified' });
    if (!found.framed && !accepts(event.headers.accept, found.offers))
      return refused({ code: 'input.notAcceptable', offers: found.offers });
    const shown = await found.preview({ actor, params: event.pathParameters ?? {} }, world, await fonts);
    return shown.ok ? paper(shown.value) : refused(shown.refusal, found.framed);
  } catch (fault) {
    const refusal = await refusalOfFault(fault, world);
    if (refusal) return refused(refusal, previews.get(event.routeKey)?.framed);
    const reference = randomUUID();
    log.error('preview failed', { reference, fault: fault as Error });
    return problem(500, { type: 'urn:exit-docket:problem:fault', status: 500, code: 'fault', reference });
  }
});

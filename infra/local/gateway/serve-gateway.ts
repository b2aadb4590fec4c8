import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { type Answer, plainAnswer } from './to-answer.ts';

type Answerer = (request: IncomingMessage, url: URL) => Promise<Answer>;
export type RawHandler = (request: IncomingMessage, response: ServerResponse) => Promise<void> | void;

type Doors = { readonly api: Answerer; readonly local: Answerer; readonly signIn: RawHandler };

export type Gateway = {
  readonly server: Server;
  open(doors: Doors): void;
  /** What comes from now on is answered 503; what is under way goes on. */
  shut(): void;
};

const urlOf = (request: IncomingMessage): URL | undefined => {
  const raw = `http://${request.headers.host ?? '127.0.0.1'}${request.url ?? '/'}`;
  return URL.canParse(raw) ? new URL(raw) : undefined;
};

const write = (response: ServerResponse, { status, headers, body }: Answer): void => {
  response.writeHead(status, { ...headers, 'content-length': Buffer.byteLength(body) }).end(body);
};

const answer = async (request: IncomingMessage, doors: Doors | undefined): Promise<Answer> => {
  const url = urlOf(request);
  if (!url) return plainAnswer(400, 'Bad Request');
  if (!doors) return plainAnswer(503, 'Service Unavailable');
  return url.pathname.startsWith('/local/') ? doors.local(request, url) : doors.api(request, url);
};

/**
 * Milliseconds that a connection stays open without a request: longer than any client keeps one, so that no request meets a
 * connection that is just being closed.
 */
const idle = 120_000;

/** The one port everything is served on; it answers 503 until `open` says what lies behind it. */
export const makeGateway = (complain: (sentence: string) => void): Gateway => {
  let doors: Doors | undefined;
  const server = createServer(async (request, response) => {
    try {
      if (doors && request.url?.startsWith('/oidc/')) await doors.signIn(request, response);
      else write(response, await answer(request, doors));
    } catch (failed) {
      complain(`${request.method} ${request.url}: ${String(failed)}`);
      if (!response.headersSent) write(response, plainAnswer(500, 'Internal Server Error'));
    }
  });
  server.keepAliveTimeout = idle;
  return {
    server,
    open: (given) => {
      doors = given;
    },
    shut: () => {
      doors = undefined;
    },
  };
};

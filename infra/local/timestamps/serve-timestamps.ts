import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { type Listening, listen } from '../listen.ts';
import { readBody } from '../read-body.ts';
import { answerTimestamp, type TimestampKey } from './answer-timestamp.ts';

const largestRequest = 4096;

/** A timestamp authority (RFC 3161 over HTTP) for development only: by this machine's clock and a key of its own. */
export const serveTimestamps = async (key: TimestampKey, now: () => number): Promise<Listening> => {
  const server = createServer(async (request: IncomingMessage, response: ServerResponse) => {
    try {
      const body = await readBody(request, largestRequest);
      if (body === 'tooLarge') throw new Error('the request is too large');
      const answer = answerTimestamp(body, key, new Date(now()));
      response.writeHead(200, { 'content-type': 'application/timestamp-reply' }).end(answer);
    } catch {
      response.writeHead(400).end();
    }
  });
  return listen(server, 0);
};

import type { IncomingMessage } from 'node:http';

/** The body of a request in bytes, or `tooLarge` beyond the limit; the rest is then read and thrown away. */
export const readBody = async (request: IncomingMessage, limit: number): Promise<Buffer | 'tooLarge'> => {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of request) {
    length += part.length;
    if (length <= limit) parts.push(part);
  }
  return length > limit ? 'tooLarge' : Buffer.concat(parts);
};

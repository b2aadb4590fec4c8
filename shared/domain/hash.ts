import { createHash } from 'node:crypto';

/** JSON with sorted keys and without undefined members: equal values give equal text. */
export const canonicalJson = (value: unknown): string => JSON.stringify(sorted(value));

const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  return Object.fromEntries(
    members.toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([key, member]) => [key, sorted(member)]),
  );
};

/** SHA-256 in lower-case hexadecimal, of bytes or of the canonical JSON of a value. */
export const sha256 = (content: Uint8Array | object): string =>
  createHash('sha256')
    .update(content instanceof Uint8Array ? content : canonicalJson(content))
    .digest('hex');

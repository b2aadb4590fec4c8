import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Recorded } from './walks.ts';

/** What is on record of a version: the digest of its module, and why it was put down last. */
export type Digests = Readonly<Record<string, { readonly digest: string; readonly reason: string }>>;

export const digestsFile = join(import.meta.dirname, 'digests.json');
export const walksFile = join(import.meta.dirname, 'walks.json.gz');

export const readDigests = async (): Promise<Digests> => JSON.parse(await readFile(digestsFile, 'utf8')) as Digests;

export const readWalks = async (): Promise<Recorded> =>
  JSON.parse(gunzipSync(await readFile(walksFile)).toString('utf8')) as Recorded;

export const writtenWalks = (recorded: Recorded): Uint8Array => gzipSync(JSON.stringify(recorded), { level: 9 });

import { originHash } from '#shared/domain/case.ts';
import { sha256 } from '#shared/domain/hash.ts';
import type { Fault } from './finding.ts';

type Link = { readonly sequence: number; readonly previousHash: string; readonly hash: string };

/** How a chain was found: its length, its last hash, and the first link that does not hold. */
export type Followed<L extends Link> = {
  readonly count: number;
  readonly lastHash: string;
  readonly links: readonly L[];
  readonly broken?: { readonly link: number; readonly fault: Fault };
};

/** What the end of a chain must agree with, kept apart from it: so that links cut off at the end are missed. */
type End = { readonly count: number; readonly lastHash: string };

/** Follows a chain to its end, or to the first link that does not hold. */
export const followChain = async <L extends Link>(links: AsyncIterable<L>, end: End): Promise<Followed<L>> => {
  const found: L[] = [];
  let lastHash: string = originHash;
  for await (const whole of links) {
    const { hash, ...link } = whole;
    const count = found.length + 1;
    const broken = (fault: Fault): Followed<L> => ({ count, lastHash, links: found, broken: { link: count, fault } });
    if (link.sequence !== count) return broken('missing');
    if (link.previousHash !== lastHash) return broken('unlinked');
    if (sha256(link) !== hash) return broken('altered');
    lastHash = hash;
    found.push(whole);
  }
  const count = found.length;
  const holds = count === end.count && lastHash === end.lastHash;
  return { count, lastHash, links: found, ...(holds ? {} : { broken: { link: count + 1, fault: 'cut' } }) };
};

import type { Table } from '#shared/store/connect.ts';
import type { JournalLink } from '#shared/store/journal.ts';
import { keys } from '#shared/store/keys.ts';
import { readItems } from '#shared/store/read-items.ts';
import type { Checked } from './finding.ts';

/** Where a chain of the journal ended when a checkpoint saw it. */
export type SeenHead = { readonly chain: string; readonly count: number; readonly hash: string };

/**
 * Whether every chain goes on from where it was seen to end: the link that was the last then is there with the hash it had. A
 * chain that was cut off, written anew or taken away does not, whatever it says now.
 */
export const auditAncestors = async (table: Table, seen: readonly SeenHead[]): Promise<Checked> => {
  for (let at = 0; at < seen.length; at += 100) {
    const some = seen.slice(at, at + 100);
    const found = await readItems(
      table,
      some.map(({ chain, count }) => keys.journal(chain, count)),
    );
    for (const [index, { chain, count, hash }] of some.entries()) {
      const link = found[index]?.link as JournalLink | undefined;
      if (link?.hash !== hash) return { chain, kind: 'journal', record: String(count), fault: 'replaced' };
    }
  }
  return undefined;
};

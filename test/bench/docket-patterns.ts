import { draftDocuments } from '#functions/casework/compose/draft-documents.ts';
import type { CaseSnapshot } from '#shared/domain/case.ts';
import type { DocumentRecord } from '#shared/store/records.ts';
import { entryWith } from '#test/support/examples.ts';
import { straightRoad } from '#test/support/road.ts';
import { settings, Walk } from '#test/support/walk.ts';

/** Cases as they stand at points of the demonstration's road, to be copied for other organizations. */
export type Patterns = {
  /** Waits for its organization, with no clock. */
  readonly draft: CaseSnapshot;
  /** Waits for the clerk. */
  readonly received: CaseSnapshot;
  /** The receipt that `received` has brought. */
  readonly receipt: DocumentRecord;
  /** Waits for departments. */
  readonly consulted: CaseSnapshot;
};

const receiptOf = ({ decisions, entry, subject }: Walk): DocumentRecord => {
  const decision = decisions.at(-1);
  const drafted = decision && draftDocuments(decision, { entry, settings, at: subject.changedAt });
  const receipt = drafted?.ok ? drafted.value.find(({ kind }) => kind === 'materialReceipt') : undefined;
  if (!receipt) throw new TypeError('the road has brought no receipt');
  return receipt;
};

/** Walks the road in memory, stopping where a case waits for somebody else. */
export const walkPatterns = (): Patterns => {
  const walk = new Walk(entryWith('X-1001', 'X-1002'));
  const after = (name: string): CaseSnapshot => {
    for (const given of straightRoad.slice(walk.events.length - 1)) {
      walk.give(given);
      if (given.name === name) return walk.subject;
    }
    throw new TypeError(`the road has no ${name}`);
  };
  const draft = walk.subject;
  const received = after('recordPaperReceipt');
  const receipt = receiptOf(walk);
  return { draft, received, receipt, consulted: after('consult') };
};

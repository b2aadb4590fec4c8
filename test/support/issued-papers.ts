import type { CaseEvent, CaseSnapshot } from '#shared/domain/case.ts';
import { type Day, dayAt } from '#shared/domain/day.ts';

/** The papers of a case that is walked in memory, issued on the day on which they were ordered. */
export class IssuedPapers {
  readonly #on = new Map<string, Day>();

  keep(events: readonly CaseEvent[]): void {
    for (const { at, documents } of events) for (const { documentId } of documents) this.#on.set(documentId, dayAt(at));
  }

  /** The case as the marks of issuance leave it, which no event of its log holds. */
  marked<Data>(subject: CaseSnapshot<Data>): CaseSnapshot<Data> {
    const papers = Object.entries(subject.papers).map(([documentId, paper]) => {
      const issuedOn = this.#on.get(documentId) ?? dayAt(subject.openedAt);
      return [documentId, { issuedOn, ...paper }] as const;
    });
    return { ...subject, papers: Object.fromEntries(papers) };
  }
}

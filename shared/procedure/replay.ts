import { type CaseEvent, type CaseSnapshot, originHash } from '../domain/case.ts';
import { apply } from './apply.ts';

/** A case as it stood after events of its log, from the first on. */
export const replay = <Data>(now: CaseSnapshot<Data>, events: readonly CaseEvent[]): CaseSnapshot<Data> => {
  const { over: _over, ...rest } = now;
  const begun: CaseSnapshot<Data> = {
    ...{ ...rest, state: '', version: 0, changedAt: now.openedAt, deadlines: [], documentCount: 0, papers: {} },
    ...{ lastHash: originHash, data: {} as Data },
  };
  return events.reduce(apply<Data>, begun);
};

/** A case as it stood just before one event of its log. */
export const before = <Data>(
  now: CaseSnapshot<Data>,
  log: readonly CaseEvent[],
  { sequence }: Pick<CaseEvent, 'sequence'>,
): CaseSnapshot<Data> =>
  replay(
    now,
    log.filter((event) => event.sequence < sequence),
  );

import type { Figures } from './bench.ts';
import type { CountedRequest } from './count-requests.ts';
import { median, quantile } from './quantile.ts';
import type { CountedStep, Walks } from './walk-counted.ts';

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

const isRead = ({ kind }: CountedRequest): boolean => /Get|Query|Scan/.test(kind);

const kindsOf = (requests: readonly CountedRequest[]): string => {
  const kinds = Map.groupBy(requests, (request) =>
    isRead(request) && !request.consistent ? `inconsistent ${request.kind}` : request.kind,
  );
  return [...kinds].map(([kind, { length }]) => `${length} ${kind}`).join(' + ');
};

const unitsOf = (requests: readonly CountedRequest[]): number =>
  sum(requests.flatMap(({ capacity }) => capacity.map(({ CapacityUnits = 0 }) => CapacityUnits)));

const indexUnitsOf = (requests: readonly CountedRequest[]): number =>
  sum(
    requests
      .flatMap(({ capacity }) => capacity.flatMap((units) => Object.values(units.GlobalSecondaryIndexes ?? {})))
      .map(({ CapacityUnits = 0 }) => CapacityUnits),
  );

/** Time in which at least one request was under way: some run side by side. */
const inDynamo = ({ requests }: CountedStep): number => {
  let covered = 0;
  let end = 0;
  for (const { begun, milliseconds } of requests.toSorted((a, b) => a.begun - b.begun)) {
    covered += Math.max(0, begun + milliseconds - Math.max(begun, end));
    end = Math.max(end, begun + milliseconds);
  }
  return covered;
};

const columns = ['command', 'requests', 'items', 'RCU', 'absent', 'WCU', 'in indexes', 'ms', 'p90 ms', 'own ms'];

/** One row for a command over all walks; the first walk warms up and is left out of the times, not of the counts. */
const rowOf = (walks: Walks['walks'], place: number): (string | number)[] => {
  const all = walks.map((walk) => walk[place]).filter((step) => step !== undefined);
  const [first] = all;
  const warm = all.length > 1 ? all.slice(1) : all;
  if (!first) return [];
  const reads = first.requests.filter(isRead);
  const writes = first.requests.filter((request) => !isRead(request));
  const times = warm.map(({ milliseconds }) => milliseconds);
  return [
    first.step,
    kindsOf(first.requests),
    sum(writes.map(({ items }) => items)),
    unitsOf(reads),
    sum(reads.map(({ absent }) => absent)),
    unitsOf(writes),
    indexUnitsOf(writes),
    median(times),
    quantile(times, 0.9),
    median(warm.map((step) => step.milliseconds - inDynamo(step))),
  ];
};

const rowsOf = ({ walks }: Walks) => (walks[0] ?? []).map((_, place) => rowOf(walks, place));

export const commandFigures = (road: Walks): Figures => ({ title: road.name, columns, rows: rowsOf(road) });

const kindsAt = ({ walks }: Walks, place: number): string => kindsOf(walks[0]?.[place]?.requests ?? []);

/** Only the commands whose requests differ in kind or number from those of the plain road. */
export const differingFigures = (road: Walks, plain: Walks): Figures => ({
  title: `${road.name} (commands that ask differently)`,
  columns,
  rows: rowsOf(road).filter((_, place) => kindsAt(road, place) !== kindsAt(plain, place)),
});

const expected = '1 BatchGetItem + 1 TransactWriteItems';
/**
 * A decision that orders documents also reads the wording in force for their kinds; a clue, the ledger's last number. The
 * settings in force come with the case's own read; a case that began under older ones takes one read more in a process
 * (test/store/settings.test.ts).
 */
const withOneMore = '2 BatchGetItem + 1 TransactWriteItems';

/** The steps of a road by the requests they took, where these were others than expected; a step told once for all walks. */
const exceptionsOf = ({ name, walks }: Walks): { readonly step: string; readonly kinds: string }[] => {
  const all = walks.flat().map(({ step, requests }) => ({ step, kinds: kindsOf(requests) }));
  const others = all.filter(({ kinds }) => ![expected, withOneMore].includes(kinds));
  const alike = Map.groupBy(others, ({ step, kinds }) => `${step}: ${kinds}`);
  return [...alike.values()].flatMap(([first, ...more]) => {
    if (!first) return [];
    const times = more.length + 1;
    const always = times === walks.length;
    return [
      { ...first, step: always ? first.step : `${first.step} (in ${times} of ${walks.length} walks of ${name})` },
    ];
  });
};

/** What a whole road takes, from the opening of its case to the last command. */
const totalOf = ({ name, walks: [first = []] }: Walks): string => {
  const requests = first.flatMap((step) => step.requests);
  const [reads, writes] = [requests.filter(isRead), requests.filter((request) => !isRead(request))];
  return `${name}: ${first.length} steps take ${unitsOf(reads)} RCU and ${unitsOf(writes)} WCU in all`;
};

/** Says whether each command kept to one consistent read and one transaction, and names those that did not. */
export const remarkable = (measured: readonly Walks[]): string[] => {
  const exceptions = Map.groupBy(measured.flatMap(exceptionsOf), ({ kinds }) => kinds);
  const more = [...exceptions].map(
    ([kinds, steps]) => `${kinds}: ${[...new Set(steps.map(({ step }) => step))].join('; ')}`,
  );
  const retried = measured
    .flatMap(({ walks }) => walks.flat(2))
    .flatMap(({ requests }) => requests)
    .filter(({ attempts }) => attempts > 1);
  return [
    ...measured.map(totalOf),
    `every command took ${expected}, or one more BatchGetItem (wording of documents, ledger of clues), read consistently, in every walk${more.length === 0 ? '' : ', but for these:'}`,
    ...more,
    `${retried.length} requests were sent again by the SDK`,
    'RCU and WCU are what DynamoDB Local answers (INDEXES): consistent reads, transactional writes; WCU holds what the indexes take',
    'absent: keys read that held nothing; DynamoDB Local takes 0 for one, AWS takes 1 RCU each',
    'ms: the endpoint from the parsed event to the response, median of warm walks; own ms: without the time in DynamoDB requests',
    'the time in DynamoDB requests is that of DynamoDB Local, in Java on this machine: on AWS it is another',
  ];
};

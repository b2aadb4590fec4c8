import type { Issuing } from '#functions/issuance/issuing.ts';
import { caseIdOf } from '#shared/domain/ids.ts';
import { readDocument } from '#shared/store/documents.ts';
import { documentTemplates } from '#templates/documents/registry.ts';
import { order, orderedLetter } from '#test/support/docket-documents.ts';
import { exampleUscc } from '#test/support/examples.ts';
import { runDefinition } from '#test/support/run-definition.ts';
import type { Bench } from './bench.ts';
import { type Spent, startIssuing } from './issuing-world.ts';
import { median, quantile } from './quantile.ts';

const warmUps = 10;
const single = 40;
const many = 500;
/** Executions under way at once, as many as the copies that the issuance function may have. */
const atOnce = 10;

const { documentNumber: _none, ...data } = documentTemplates.exitApprovalReply.sample as Record<string, unknown>;

let ordinal = 0;

/** Orders one letter, of a case of its own, and runs its execution; gives back the milliseconds from the order until its bytes were durable. */
const issueOne = async (world: Issuing): Promise<number> => {
  ordinal += 1;
  const caseId = caseIdOf(exampleUscc, ordinal);
  const letter = orderedLetter(1, { data, caseId });
  const begun = Date.now();
  const outboxId = await order(world.table, letter);
  const { failed } = await runDefinition({ outboxId, caseId, documentIds: [letter.documentId] }, world);
  const record = await readDocument(world.table, letter.documentId);
  if (failed || !record?.stored || !record.issuedAt) throw new Error(`${letter.documentId} was not issued`);
  return Date.parse(record.stored.storedAt) - begun;
};

type Round = { readonly wall: number; readonly durable: readonly number[]; readonly spent: Spent };

const issueMany = async (
  { world, spent }: { world: Issuing; spent: Spent },
  count: number,
  lanes: number,
): Promise<Round> => {
  const before = { ...spent };
  const begun = performance.now();
  const durable: number[] = [];
  let left = count;
  const lane = async (): Promise<void> => {
    while (left > 0) {
      left -= 1;
      durable.push(await issueOne(world));
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  const wall = performance.now() - begun;
  return { wall, durable, spent: { render: spent.render - before.render, sign: spent.sign - before.sign } };
};

const share = (part: number, { wall }: Round): string => `${((part / wall) * 100).toFixed(0)} %`;

const row = (name: string, round: Round) => [
  name,
  round.durable.length,
  median(round.durable),
  quantile(round.durable, 0.9),
  round.wall,
  share(round.spent.render, round),
  share(round.spent.sign, round),
];

/** From the order of a letter until its sealed bytes lie in the bucket, read back and on record. */
export const issuance: Bench = {
  about: 'from the order of a letter to durable sealed bytes: one at a time, and 500 of them',
  run: async () => {
    const issuing = await startIssuing();
    try {
      await issueMany(issuing, warmUps, 1);
      const one = await issueMany(issuing, single, 1);
      const all = await issueMany(issuing, many, atOnce);
      const columns = ['', 'letters', 'median ms', 'p90 ms', 'all ms', 'render', 'sign'];
      return {
        tables: [
          {
            title: 'D16, from the order to durable',
            columns,
            rows: [row('one at a time', one), row(`${many}, ${atOnce} at once`, all)],
          },
        ],
        remarks: [
          `${((many / all.wall) * 1000).toFixed(1)} letters a second, rendering and engines on the cores of this machine`,
          'DynamoDB Local and the S3 server are processes of their own; render and sign run in this one, one at a time',
          'the waits between retries are left out; no step was retried',
        ],
        samples: { one, all },
      };
    } finally {
      await issuing.stop();
    }
  },
};

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { type LineKind as Kind, lineKinds } from '#shared/procedures/supervision/line-kinds.ts';
import type { Client } from '../client/open-client.ts';
import { requireAnswer } from '../client/require-answer.ts';
import { fetchDocuments } from './fetch-documents.ts';
import { readCase, readLog } from './read-case.ts';
import type { Taken } from './taken.ts';

const Certificate = z.object({ certificateId: z.string(), name: z.string(), status: z.string() });
const Note = z.object({
  effectiveOn: z.string(),
  changed: z.string().optional(),
  changedOn: z.string().optional(),
});
const Organization = z.object({
  ...{ name: z.string(), status: z.string(), notes: z.array(Note).optional() },
  certificates: z.array(Certificate),
});
const Bans = z.object({
  bans: z.array(
    z.object({
      ...{ kind: z.string(), effectiveOn: z.string(), lastBarredDay: z.string() },
      setAsideOn: z.string().nullish(),
    }),
  ),
});

/** What the register says about the organization once the exit is in effect. */
const readRegister = async (client: Client, uscc: string) => {
  const [{ certificates, ...organization }, { bans }] = await Promise.all([
    requireAnswer(client, { as: 'auditor', path: `/organizations/${uscc}` }, Organization),
    requireAnswer(client, { path: `/bans/${uscc}` }, Bans),
  ]);
  return { organization, certificates, bans };
};
export type Register = Awaited<ReturnType<typeof readRegister>>;

const LineKind = z.enum(Object.keys(lineKinds) as [Kind, ...Kind[]]);

const Supervised = z.object({
  items: z.array(
    z.looseObject({ at: z.string(), kind: LineKind, command: z.string(), by: z.looseObject({ name: z.string() }) }),
  ),
});

/** What the register for supervision tells of a case, as the auditor reads it (O20.3). */
const readSupervision = async (client: Client, caseId: string) => {
  const path = `/supervision?caseId=${caseId}&limit=100`;
  const { items } = await requireAnswer(client, { as: 'auditor', path }, Supervised);
  return items.toReversed();
};

export type Supervision = Awaited<ReturnType<typeof readSupervision>>;

export type Walked = {
  readonly caseId: string;
  /** The other case of the story, whose documents lie in a folder of their own. */
  readonly beside?: string;
  readonly taken: readonly Taken[];
  readonly readyMilliseconds: number;
  readonly folder: string;
};

/** Leaves the documents and `summary.json` of a walked road in the folder, and gives the summary back. */
export const writeSummary = async (client: Client, { caseId, beside, taken, readyMilliseconds, folder }: Walked) => {
  const documents = await fetchDocuments(client, caseId, folder);
  const others = beside ? await fetchDocuments(client, beside, join(folder, 'second')) : undefined;
  const subject = await readCase(client, caseId);
  const log = await readLog(client, caseId);
  const summary = {
    caseId,
    state: subject.state,
    version: subject.version,
    chained: log.every(({ previousHash }, index) => index === 0 || previousHash === log[index - 1]?.hash),
    readyMilliseconds: Math.round(readyMilliseconds),
    steps: taken.map(({ step, after, milliseconds }) => ({
      at: step.at,
      as: step.as,
      command: step.command,
      state: after.state,
      version: after.version,
      ...(milliseconds === undefined ? {} : { milliseconds: Math.round(milliseconds) }),
    })),
    documents,
    ...(others ? { beside: { caseId: beside, documents: others } } : {}),
    supervision: await readSupervision(client, caseId),
    register: await readRegister(client, caseId.slice(0, caseId.indexOf('-'))),
  };
  await writeFile(join(folder, 'summary.json'), `${JSON.stringify(summary, null, 2)}\n`);
  return summary;
};

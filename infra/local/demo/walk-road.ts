import { z } from 'zod';
import { type CommandGiven, giveCommand } from '../client/give-command.ts';
import type { Client } from '../client/open-client.ts';
import { requireAnswer } from '../client/require-answer.ts';
import { setClock } from '../client/set-clock.ts';
import { untilIdle } from '../client/until-idle.ts';
import { type Issued, listDocuments } from './fetch-documents.ts';
import { type Receipt, receiptTold } from './letter-received.ts';
import { openRoadCase } from './open-road-case.ts';
import { readCase, readLog } from './read-case.ts';
import type { Road, RoadStep } from './road.ts';
import type { Taken } from './taken.ts';

/** Gives one command on the version that stands, at the step's hour, by draft and signature where its letters need them. */
export const giveStep = async (client: Client, caseId: string, step: RoadStep): Promise<Taken> => {
  await setClock(client.url, step.at);
  // Some steps rest on papers that must have been issued.
  await untilIdle(client.url);
  const { version } = await readCase(client, caseId);
  const begun = performance.now();
  const { as, command } = step;
  const input = await withLetter(client, caseId, step);
  const receipt = receiptTold(command, input, step.at.slice(0, 10));
  if (receipt) await enterReceipt(client, { as, caseId }, receipt);
  else await giveOn(client, { as, caseId, command, input, seen: version });
  const milliseconds = performance.now() - begun;
  return { step, after: await readCase(client, caseId), milliseconds };
};

/** What a step takes, with the letter that it is about. */
const withLetter = async (client: Client, caseId: string, { input, about }: RoadStep): Promise<unknown> => {
  if (!about) return input;
  const letter = (await listDocuments(client, caseId)).findLast(({ kind }) => kind === about);
  return { ...(input as object), documentId: letter?.documentId };
};

const giveOn = async (client: Client, given: CommandGiven): Promise<void> => {
  const { status, body } = await giveCommand(client, given);
  if (status >= 300) throw new Error(`${given.command} as ${given.as} was answered ${status}: ${JSON.stringify(body)}`);
};

/** Enters the receipt of the case's latest letter of a kind into the ledger of service, once the letter is out. */
const enterReceipt = async (
  client: Client,
  { as, caseId }: { readonly as: string; readonly caseId: string },
  { letter, line }: Receipt,
): Promise<void> => {
  const found = (await untilIssued(client, caseId)).findLast(({ kind }) => kind === letter);
  const path = `/documents/${found?.documentId}/serving`;
  const { status, body } = await client.ask({ as, method: 'POST', path, body: line });
  if (status >= 300) throw new Error(`the receipt of ${letter} was answered ${status}: ${JSON.stringify(body)}`);
};

/** Which steps are still to be taken, by the log of the case. */
const stepsLeft = async (client: Client, caseId: string, { steps }: Road): Promise<readonly RoadStep[]> => {
  const given = (await readLog(client, caseId)).map(({ command }) => command);
  return steps.filter(({ command }) => {
    const place = given.indexOf(command);
    if (place >= 0) given.splice(place, 1);
    return place < 0;
  });
};

const Tasks = z.object({
  items: z.array(
    z.object({
      caseId: z.string(),
      documentId: z.string().optional(),
      failedTask: z.string().optional(),
      error: z.string().optional(),
    }),
  ),
});

/** The case's documents once everything set off is done; one that could not be issued is an error. */
const untilIssued = async (client: Client, caseId: string): Promise<readonly Issued[]> => {
  await untilIdle(client.url);
  const { items } = await requireAnswer(client, { as: 'auditor', path: '/tasks' }, Tasks);
  const failed = items.find((task) => task.caseId === caseId && task.failedTask);
  if (failed) throw new Error(`${failed.documentId} was not issued: ${failed.failedTask} failed with ${failed.error}`);
  return listDocuments(client, caseId);
};

/** Who is told of a step when it is taken, and of the documents that it has brought. */
export type Watcher = { taken?(taken: Taken): void; issued?(documents: readonly Issued[]): void };

/** Walks the road to its end, waiting after each step until its documents are out; goes on where a walk was cut off. */
export const walkRoad = async (client: Client, road: Road, watcher: Watcher = {}): Promise<string> => {
  const opened = await openRoadCase(client, road);
  const { caseId } = opened.after;
  watcher.taken?.(opened);
  const known = new Set<string>();
  const settle = async (): Promise<void> => {
    const fresh = (await untilIssued(client, caseId)).filter(({ documentId }) => !known.has(documentId));
    for (const { documentId } of fresh) known.add(documentId);
    watcher.issued?.(fresh);
  };
  await settle();
  for (const step of await stepsLeft(client, caseId, road)) {
    if (road.interlude?.before === step.command) await walkRoad(client, road.interlude.road, watcher);
    const taken = await giveStep(client, caseId, step);
    watcher.taken?.(taken);
    await settle();
  }
  return caseId;
};

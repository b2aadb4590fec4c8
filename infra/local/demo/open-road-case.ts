import { z } from 'zod';
import type { Client } from '../client/open-client.ts';
import { requireAnswer } from '../client/require-answer.ts';
import { setClock } from '../client/set-clock.ts';
import { findCase, readCase } from './read-case.ts';
import { type ClueStep, openedAt, type Road } from './road.ts';
import type { Taken } from './taken.ts';

const Opened = z.object({ caseId: z.string() });
const Logged = z.object({ clueId: z.string() });
const Screened = z.object({ screened: z.object({ caseId: z.string() }) });

/** Opens the road's case, or finds the one that an interrupted walk has left. */
export const openRoadCase = async (client: Client, road: Road): Promise<Taken> => {
  const { opening } = road;
  const last = 'as' in opening ? opening : opening.at(-1);
  if (!last) throw new Error(`the road ${road.name} opens with nothing`);
  const step = { at: last.at, as: last.as, says: last.says, command: 'openCase' };
  await registerFor(client, road);
  const left = await findCase(client, road.subject);
  if (left) return { step, after: left };
  const begun = performance.now();
  const caseId = 'as' in opening ? await apply(client, opening) : await openByClues(client, road.name, opening);
  const milliseconds = performance.now() - begun;
  return { step, after: await readCase(client, caseId), milliseconds };
};

/** Enters the story's own organization, once: a walk that was cut off is answered what it was before. */
const registerFor = async (client: Client, road: Road): Promise<void> => {
  const { organization: body, name } = road;
  if (!body) return;
  await setClock(client.url, openedAt(road));
  const ask = { as: 'office-clerk', method: 'POST', key: `${name}-organization` } as const;
  await requireAnswer(client, { ...ask, path: '/organizations', body }, z.looseObject({}));
};

const apply = async (client: Client, { at, as, input }: Exclude<Road['opening'], readonly ClueStep[]>) => {
  await setClock(client.url, at);
  const { caseId } = await requireAnswer(client, { as, method: 'POST', path: '/cases', body: input }, Opened);
  return caseId;
};

/** Enters and screens the clues in order; under keys of their own, so that a walk cut off meanwhile doubles none. */
const openByClues = async (client: Client, name: string, steps: readonly ClueStep[]): Promise<string> => {
  let [clueId, caseId] = ['', ''];
  for (const [index, { at, as, does, input }] of steps.entries()) {
    await setClock(client.url, at);
    const ask = { as, method: 'POST', key: `${name}-${index}` } as const;
    if (does === 'log') {
      clueId = (await requireAnswer(client, { ...ask, path: '/clues', body: input }, Logged)).clueId;
      continue;
    }
    const body = does === 'merge' ? { ...(input as object), caseId } : input;
    const path = `/clues/${clueId}/screening`;
    caseId = (await requireAnswer(client, { ...ask, path, body }, Screened)).screened.caseId;
  }
  return caseId;
};

import { z } from 'zod';
import type { Clock } from '../clock.ts';
import { seedExperts } from '../seed.ts';
import type { ScheduleProperties } from '../template/resources.ts';
import { examplesDay } from './example.ts';
import { fillDocket } from './fill-docket.ts';
import { type Functions, openSpeaker, type StorySpeaker } from './open-speaker.ts';
import { actorAs, mustAsk, type Speaker } from './speak.ts';

type Filling = Functions & { readonly schedules: readonly ScheduleProperties[]; readonly clock: Clock };

const now = `${examplesDay}T09:00:00+08:00`;
const Cases = z.object({ items: z.array(z.unknown()) });
const nobody = actorAs('public', { id: '', name: '', roles: [] });

/** The pool from which the examples' panels are seated. */
const registerExperts = async (speaker: Speaker): Promise<void> => {
  const actor = actorAs('agency-clerk', nobody);
  for (const body of seedExperts)
    await mustAsk(speaker, {
      at: '2025-06-30T09:00:00+08:00',
      actor,
      route: 'registerExpert',
      body,
      key: body.expertId,
    });
};

const holdsCases = async (speaker: Speaker): Promise<boolean> => {
  const actor = actorAs('auditor', nobody);
  return Cases.parse(await mustAsk(speaker, { at: now, actor, route: 'listCases', key: 'examples' })).items.length > 0;
};

/** What the daily schedule does by then. */
const runDaily = async (speaker: StorySpeaker, schedules: Filling['schedules']): Promise<void> => {
  for (const { Target } of schedules)
    if (Target.Input.includes('daily')) await speaker.invoke(Target.Arn, JSON.parse(Target.Input), now);
};

/** Two cores tell two stories at a time, and a third while the table writes. */
const speakersAtOnce = 3;

/**
 * Fills the system with the examples (示例) and sets its clock to their day; answers in how many seconds: data that hold
 * cases are left as they are, and nothing is answered. Nothing is issued meanwhile: the letters follow from the outbox once its stream is read.
 */
export const fillSystem = async ({ schedules, clock, ...functions }: Filling): Promise<number | undefined> => {
  const begun = performance.now();
  const speakers = Array.from({ length: speakersAtOnce }, () => openSpeaker(functions));
  try {
    const [first] = speakers;
    if (!first || (await holdsCases(first))) return undefined;
    await registerExperts(first);
    await fillDocket(speakers);
    await runDaily(first, schedules);
    clock.set(Date.parse(now));
    return Math.round((performance.now() - begun) / 1000);
  } finally {
    await Promise.all(speakers.map(({ stop }) => stop()));
  }
};

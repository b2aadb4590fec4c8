import type { Actor } from '#shared/domain/actor.ts';
import { tellBesides } from './besides.ts';
import type { Example } from './example.ts';
import { exitExamples } from './exit-examples.ts';
import { organizationOf } from './organizations.ts';
import { revocationExamples } from './revocation-examples.ts';
import { setAsideExamples } from './set-aside-examples.ts';
import type { Speaker } from './speak.ts';
import { tellExample } from './tell-example.ts';

const examples: readonly Example[] = [...exitExamples, ...revocationExamples, ...setAsideExamples];

/** How many organizations the examples are about. */
export const exampleCount = examples.length;

/** Who acts for the organizations of the examples. */
export const exampleActors: readonly Actor[] = examples.map((example, place) => organizationOf(example, place).actor);

/** Tells the examples over the API, every one or every so many, several at a time: each speaker tells one after another. */
export const fillDocket = async (speakers: readonly Speaker[], every = 1): Promise<void> => {
  const next = [...examples.entries()].filter(([place]) => place % every === 0).values();
  const telling = async (speaker: Speaker): Promise<void> => {
    for (const [place, example] of next) await tellExample(speaker, example, place);
  };
  await Promise.all(speakers.map(telling));
  for (const speaker of speakers.slice(0, 1)) await tellBesides(speaker);
};

import type { Actor } from '#shared/domain/actor.ts';
import type { RouteName } from '#shared/domain/routes.ts';
import { personas } from '../personas.ts';
import type { As } from './example.ts';

/** One request: who asks what, at an instant of the story; `key` makes it the same when it is asked again. */
export type Request = {
  readonly at: string;
  readonly actor: Actor;
  readonly route: RouteName;
  readonly params?: Readonly<Record<string, string>>;
  readonly body?: object;
  readonly seen?: number;
  readonly key: string;
};

/** A letter, and the outbox entry of the decision that ordered it. */
export type OrderedLetter = { readonly documentId: string; readonly outboxId: string };

export type Answered = { readonly status: number; readonly body: unknown };

/** The JSON API at any instant that a story names, one request after the other. */
export type Speaker = {
  readonly ask: (request: Request) => Promise<Answered>;
  /** Issues a letter before the others: one that is out can be received. */
  readonly issue: (letter: OrderedLetter, at: string) => Promise<void>;
};

/** Nobody in particular is no actor of a token: the gateway adds none. */
const nobody: Actor = { id: '', name: '', roles: [] };

/** Who acts, as a token of the persona would say. */
export const actorAs = (as: As, organization: Actor): Actor => {
  if (as === 'organization') return organization;
  if (as === 'public') return nobody;
  const persona = personas.get(as);
  if (!persona) throw new TypeError(`nobody signs in as ${as}`);
  const { role, ...person } = persona;
  return { ...person, roles: [role] };
};

/** Asks what must succeed; `taken` are other answers that are as good. */
export const mustAsk = async (speaker: Speaker, request: Request, taken: readonly number[] = []): Promise<unknown> => {
  const { status, body } = await speaker.ask(request);
  if (status < 300 || taken.includes(status)) return body;
  throw new Error(
    `${request.key}, ${request.route} as ${request.actor.id || 'nobody'}, was answered ${status}: ${JSON.stringify(body)}`,
  );
};

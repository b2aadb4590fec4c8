import { randomUUID } from 'node:crypto';
import { html } from 'hono/html';
import { hasRole } from '#shared/domain/actor.ts';
import { csrfField } from '#templates/pages/page.ts';
import { type Html, say, unsaid, type Words } from '#templates/pages/words.ts';
import type { Endpoint, Reply } from '../../api/endpoint.ts';
import { ask } from '../ask.ts';
import { showRefusal } from '../refused.ts';
import { entriesOf, entry, seenIn } from '../sent.ts';
import { type Asking, frameOf, type Visit } from '../visit.ts';

/** Whether the person has a role that the endpoint is open to: what is not is not offered either. */
export const may = ({ actor }: Visit, { allows }: Pick<Endpoint, 'allows'>): boolean =>
  allows === 'everybody' || hasRole(actor, allows);

export type Button = { readonly action: string; readonly label: Words; readonly fields?: Html; readonly grave?: true };

/** One button that changes something: told apart from itself sent twice by its key. */
export const buttonForm = (visit: Visit, { action, label, fields, grave }: Button): Html =>
  html`<form method="post" action="${action}">${csrfField(frameOf(visit))}<input type="hidden" name="_key" value="${randomUUID()}">
${fields ?? unsaid}<button class="${grave ? 'grave' : 'minor'}">${say(visit.lang, label)}</button></form>`;

type Pressed = {
  readonly body?: (text: (name: string) => string | undefined) => unknown;
  readonly after: (params: Readonly<Record<string, string>>, reply: Reply) => string;
};

/** Takes a button: asks the endpoint with the parameters of the path, and goes on or says why not. */
export const press =
  (endpoint: Endpoint, { body, after }: Pressed) =>
  async (context: Asking) => {
    const params = context.req.param() as Record<string, string>;
    const entries = await entriesOf(context);
    const text = (name: string) => entry(entries, name)?.trim() || undefined;
    const sent = { params, body: body?.(text), key: entry(entries, '_key') ?? '', ...seenIn(entries) };
    const answer = await ask(endpoint, sent, context.get('visit'));
    return answer.ok ? context.redirect(after(params, answer.value), 303) : showRefusal(context, answer.refusal);
  };

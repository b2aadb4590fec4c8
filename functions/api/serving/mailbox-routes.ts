import { z } from 'zod';
import { type Actor, hasRole, isStaff } from '#shared/domain/actor.ts';
import { Day, dayAt } from '#shared/domain/day.ts';
import { nothing } from '#shared/domain/nothing.ts';
import { accept, refuse } from '#shared/domain/result.ts';
import { Uscc } from '#shared/domain/uscc.ts';
import { words } from '#shared/domain/words.ts';
import { readEntry } from '#shared/store/directory.ts';
import { type Mailbox, readMailbox, saveMailbox } from '#shared/store/mailboxes.ts';
import { personOf, staff } from '../drafts/draft-requests.ts';
import { endpoint } from '../endpoint.ts';
import { keepReply } from '../replays.ts';
import { readReplay } from './save-serving.ts';

const byUscc = z.strictObject({ uscc: Uscc });

/** A consent with the address it is for, or its withdrawal. */
const Consent = z.union([
  z.strictObject({ email: z.email().max(254), consentedOn: Day }),
  z.strictObject({ withdrawn: z.literal(true) }),
]);

/** Its own organization, or staff from a signed confirmation of address (送达地址确认书). */
const mayDecide = (actor: Actor, uscc: Uscc): boolean =>
  isStaff(actor) || (hasRole(actor, ['organization']) && actor.uscc === uscc);

/** POST /organizations/{uscc}/mailbox: agrees to electronic service at an address, or withdraws the consent. */
export const decideMailbox = endpoint(
  {
    summary: '电子送达同意书',
    schemas: { params: byUscc, query: nothing, body: Consent },
    allows: [...staff, 'organization'],
  },
  async ({ params: { uscc }, body, actor, replay }, { table, now }) => {
    if (!mayDecide(actor, uscc)) return refuse({ code: 'access.forbidden', needs: staff });
    const earlier = await readReplay(table, replay);
    if (earlier) return earlier;
    const [entry, before] = await Promise.all([readEntry(table, uscc), readMailbox(table, uscc)]);
    if (!entry) return refuse({ code: 'organization.missing', uscc });
    const at = now();
    if ('consentedOn' in body && body.consentedOn > dayAt(at))
      return refuse({
        code: 'input.invalid',
        issues: [{ path: 'consentedOn', message: words('不能晚于今日', 'in the future') }],
      });
    const consent = 'email' in body ? body : {};
    const mailbox: Mailbox = { uscc, version: (before?.version ?? 0) + 1, ...consent, recordedBy: personOf(actor), at };
    const reply = { status: 200, body: mailbox, version: mailbox.version };
    const written = await saveMailbox(table, mailbox, keepReply(replay, reply, at));
    return written.outcome === 'written' ? accept(reply) : refuse({ code: 'store.contended' });
  },
);

/** GET /organizations/{uscc}/mailbox */
export const getMailbox = endpoint(
  {
    summary: '电子送达登记',
    schemas: { params: byUscc, query: nothing },
    allows: [...staff, 'organization', 'auditor'],
  },
  async ({ params: { uscc }, actor }, { table }) => {
    if (!mayDecide(actor, uscc) && !hasRole(actor, ['auditor']))
      return refuse({ code: 'access.forbidden', needs: staff });
    const mailbox = await readMailbox(table, uscc);
    return accept({ status: 200, body: mailbox ?? { uscc } });
  },
);

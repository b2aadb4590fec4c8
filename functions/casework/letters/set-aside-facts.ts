import { partsOf } from '#shared/domain/ids.ts';
import { lastSetAside, type SetAsideMatter, stayNow } from '#shared/procedure/setting-aside.ts';
import type { Drafting } from './drafting.ts';
import type { FactsOf } from './holding.ts';

type Seen = Drafting<object>;

const matterOf = ({ subject: { data } }: Seen): SetAsideMatter | undefined => lastSetAside(data);

const ended =
  (...outcomes: readonly SetAsideMatter['outcome'][]) =>
  (seen: Seen): boolean => {
    const { outcome } = matterOf(seen) ?? {};
    return outcome !== undefined && outcomes.includes(outcome);
  };

const announcedAs =
  (kind: 'deregistrationAnnouncement' | 'revocationAnnouncement') =>
  ({ order: { refersTo } }: Seen): boolean =>
    refersTo !== undefined && partsOf(refersTo).kind === kind;

const restores = (seen: Seen): boolean => {
  const { restored } = matterOf(seen) ?? {};
  return restored !== undefined && (restored.qualification || restored.certificates.length > 0);
};
const banEnds = (seen: Seen): boolean => matterOf(seen)?.restored?.banEnds === true;
const stillBarred = (seen: Seen): boolean => matterOf(seen)?.restored?.barredUntil !== undefined;

/** Fixed sentences of fact in papers about decisions set aside or stayed, with what must be so (O15). */
export const setAsideFacts = {
  setAsideAnnouncement: {
    deregistered: announcedAs('deregistrationAnnouncement'),
    revoked: announcedAs('revocationAnnouncement'),
    annulled: ended('annulled', 'redone'),
    again: ended('redone'),
    restores,
    // The clause would mislead while another decision still bars (O4.5).
    banEnds: (seen) => banEnds(seen) && !stillBarred(seen),
    othersStand: ended('changed'),
  },
  setAsideNotice: {
    annulled: ended('annulled'),
    again: ended('redone'),
    inPart: ended('changed'),
    standsUnlawful: ended('standsUnlawful'),
    reopened: ended('reopened'),
    lifted: ended('lifted'),
    restores,
    banEnds,
    stillBarred: (seen) => banEnds(seen) && stillBarred(seen),
    refund: (seen) => matterOf(seen)?.refundFen !== undefined,
  },
  stayDecision: {
    stayed: ({ subject: { data } }) => stayNow(data) !== undefined,
    resumed: ({ subject: { data } }) => stayNow(data) === undefined,
    directory: ({ subject: { data } }) =>
      stayNow(data) !== undefined && (data as { readonly effect?: object }).effect !== undefined,
  },
} as const satisfies FactsOf<object>;

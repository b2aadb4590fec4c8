import type { CaseSnapshot, Recipient } from '../../domain/case.ts';
import type { DocumentKind } from '../../domain/document-kinds.ts';
import type { DocumentId } from '../../domain/ids.ts';
import { paperOf } from '../../domain/paper-standing.ts';
import type { Addressees, Situation } from '../../procedure/definition.ts';
import { type DecisionKind, type HasSetAside, lastSetAside } from '../../procedure/setting-aside.ts';
import type { Kinds } from './set-aside-commands.ts';

const kindOf = <Data extends HasSetAside>(
  kinds: Kinds<Data>,
  { data }: Situation<Data>,
): DecisionKind<Data> | undefined => kinds[lastSetAside(data)?.decision ?? ''];

const latest = (subject: CaseSnapshot<unknown>, kind: DocumentKind | undefined): DocumentId | undefined =>
  kind && paperOf(subject, kind)?.[0];

/** The announcement of the decision that is set aside, which D53 names by its number (O4.5). */
export const announcedBy = <Data extends HasSetAside>(
  kinds: Kinds<Data>,
  seen: Situation<Data>,
): DocumentId | undefined => latest(seen.before, kindOf(kinds, seen)?.announcement);

/** D53 goes to everybody to whom the first announcement went. */
export const asAnnounced = <Data extends HasSetAside>(
  addressees: Addressees<Data>,
  kinds: Kinds<Data>,
  seen: Situation<Data>,
): readonly (readonly Recipient[])[] => {
  const kind = kindOf(kinds, seen)?.announcement;
  return (kind && addressees[kind]?.(seen)) ?? [];
};

/** Measures are told by whichever letters they needed: the last of them is named. */
const lettersOf = <Data>({ letter, takenBy }: DecisionKind<Data>): readonly DocumentKind[] =>
  takenBy.includes('issueMeasures')
    ? [
        ...(['circularOfCriticism', 'fundingReductionNotice', 'scaleRestrictionNotice'] as const),
        ...(['warningNotice', 'regulatoryInterviewNotice', 'rectificationOrder'] as const),
      ]
    : [letter];

const letterIn = <Data>(subject: CaseSnapshot<unknown>, kind: DecisionKind<Data> | undefined): DocumentId | undefined =>
  kind &&
  lettersOf(kind)
    .map((letter) => latest(subject, letter))
    .find(Boolean);

/** The papers by which a decision was announced and told. */
export const papersOfDecision = <Data>(
  kind: DecisionKind<Data> | undefined,
  subject: CaseSnapshot<unknown>,
): readonly DocumentId[] =>
  [latest(subject, kind?.announcement), letterIn(subject, kind)].filter((id) => id !== undefined);

/** The letter by which the decision was told that is set aside, which D54 names. */
export const letterOfDecision = <Data extends HasSetAside>(
  kinds: Kinds<Data>,
  seen: Situation<Data>,
): DocumentId | undefined => letterIn(seen.before, kindOf(kinds, seen));

/** The paper of the decision whose effect is stayed or goes on, which D60 names: the public one where there is one. */
export const letterStayed = <Data extends HasSetAside>(
  kinds: Kinds<Data>,
  { before }: Situation<Data>,
): DocumentId | undefined => {
  const standing = Object.values(kinds).filter((kind) => kind.stands(before.data));
  const kind = standing.find(({ exits }) => exits) ?? standing[0];
  return latest(before, kind?.announcement) ?? letterIn(before, kind);
};

import type { Actor, Person } from './actor.ts';
import { withoutUnseen } from './code.ts';
import type { Day } from './day.ts';
import { bodies } from './heads.ts';
import type { Refusal } from './refusal.ts';
import type { Role } from './roles.ts';
import { type Words, words } from './words.ts';

/** Those who work on a case for the offices and may have to stand aside in it (O20.1). */
export const positions = {
  investigator: words('调查人员', 'Investigator'),
  agencyClerk: words('具体受托单位经办人', 'Clerk of the agency'),
  agencyHead: words('具体受托单位负责人', 'Head of the agency'),
  officeClerk: words('部际联席会议办公室经办人', 'Clerk of the office'),
  officeHead: words('部际联席会议办公室负责人', 'Head of the office'),
  legalityReviewer: words('合法性审核人员', 'Legality reviewer'),
} as const satisfies Readonly<Record<string, Words>>;
export type Position = keyof typeof positions;

/** Who decides that somebody stands aside: the head of the body, of a head the one above. */
export const decidersOf = {
  ...{ investigator: 'officeHead', officeClerk: 'officeHead', legalityReviewer: 'officeHead' },
  ...{ agencyClerk: 'agencyHead', agencyHead: 'officeHead', officeHead: 'superiorHead' },
} as const satisfies Record<Position, Role>;

/** That an officer stand aside in a case: declared by that officer, or asked for by the organization. */
export type OfficerRecusal = {
  readonly recusalNo: number;
  readonly officer: string;
  /** Known where the officer declared it, or the head who granted it has said who is meant. */
  readonly officerId?: string;
  readonly position: Position;
  readonly ground: string;
  readonly by: 'officer' | 'organization';
  readonly requestedOn: Day;
  readonly decided?: {
    readonly granted: boolean;
    readonly reason: string;
    readonly on: Day;
    readonly by: string;
    /** The letter that answers the organization. */
    readonly letterId?: string;
  };
};

/** That an officer has no interest in the matter. */
export type NoInterest = {
  readonly officerId: string;
  readonly officer: string;
  readonly position: Position;
  readonly on: Day;
};

export type HasOfficers = {
  readonly officerRecusals?: readonly OfficerRecusal[];
  readonly noInterest?: readonly NoInterest[];
};

export const officerRecusalsOf = (data: unknown): readonly OfficerRecusal[] =>
  (data as HasOfficers).officerRecusals ?? [];

/** Those that await their decision. */
export const awaitingHead = (data: unknown): readonly OfficerRecusal[] =>
  officerRecusalsOf(data).filter(({ decided }) => !decided);

/** Somebody by account and name, and the roles in which that person is met, where they are known. */
export type Officer = Person & { readonly roles?: readonly Role[] };

/** Whom a recusal names; the account where the officer declared it, or a head has said who is meant. */
export type OfficerNamed = Pick<OfficerRecusal, 'officer' | 'officerId'> & { readonly position?: Position };

/** The roles of the body in which a position is held; an investigator may come from anywhere. */
const bodyOf: Readonly<Record<Position, readonly Role[] | undefined>> = {
  investigator: undefined,
  ...{ agencyClerk: bodies.agency, agencyHead: bodies.agency },
  ...{ officeClerk: bodies.office, officeHead: bodies.office },
  legalityReviewer: ['legalityReviewer', ...bodies.agency, ...bodies.office],
};

/** A name as it is compared: written in full or half width, with blanks or without. */
const asCompared = (name: string): string => withoutUnseen(name.normalize('NFKC')).replaceAll(/[\s·•]/gu, '');

const isNamed = ({ officer }: Pick<OfficerRecusal, 'officer'>, who: Person): boolean =>
  asCompared(officer) === asCompared(who.name);

/** Whether somebody may be meant: as long as nobody has said which of that name. */
export const mayBeAbout = (named: OfficerNamed, who: Person): boolean =>
  named.officerId === undefined ? isNamed(named, who) : named.officerId === who.id;

/** Whether somebody is meant: by the account, otherwise by the name, in the body where the position is held. */
export const isAbout = (named: OfficerNamed, who: Officer): boolean => {
  const { officerId, position } = named;
  if (officerId !== undefined) return officerId === who.id;
  const body = position && bodyOf[position];
  return isNamed(named, who) && (!body || !who.roles || who.roles.some((role) => body.includes(role)));
};

/** Who declared a conflict waits from then on, who was asked to stand aside once a head has said so. */
const bars = ({ by, decided }: OfficerRecusal): boolean => decided?.granted ?? by === 'officer';

/** Those who neither see the case nor act in it. */
export const standingAside = (data: unknown): readonly OfficerNamed[] =>
  officerRecusalsOf(data)
    .filter(bars)
    .map(({ officer, officerId, position }) => ({ officer, ...(officerId ? { officerId } : { position }) }));

/** Whether somebody stands aside in a case. */
export const standsAsideIn = (data: unknown, who: Officer): boolean =>
  standingAside(data).some((each) => isAbout(each, who));

/** Why a step is not theirs who give it: one of them stands aside in the case, drafted it, or is acted for (O20.1). */
export const asideAmong = (
  data: unknown,
  { actor, draftedBy = [] }: { readonly actor: Actor; readonly draftedBy?: readonly Person[] | undefined },
): Extract<Refusal, { code: 'officer.aside' }> | undefined => {
  const delegators = (actor.delegated ?? []).map(({ by, role }): Officer => ({ ...by, roles: [role] }));
  const people: readonly Officer[] = [actor, ...draftedBy, ...delegators];
  const found = people.find((who) => standsAsideIn(data, who));
  return found && { code: 'officer.aside', officer: found.name };
};

import type { CaseSnapshot } from '../../domain/case.ts';
import type { Day } from '../../domain/day.ts';
import { defined } from '../../domain/defined.ts';
import type { CertificateId } from '../../domain/ids.ts';
import type { Annex } from '../../procedure/annex.ts';

/** An objection during publicity (R7.6c), kept in an item of its own; who raised it how, and what it says. */
export type Objection = {
  readonly objectionNo: number;
  readonly receivedOn: Day;
  readonly kind: 'person' | 'organization' | 'anonymous';
  readonly name?: string | undefined;
  readonly contact?: string | undefined;
  readonly substance: string;
  readonly evidence: readonly string[];
};

/** How an objection was answered. */
export type Resolution = {
  readonly on: Day;
  readonly result: 'rejected' | 'partly' | 'upheld';
  readonly finding: string;
  readonly removed?: readonly CertificateId[] | undefined;
};

/** What the case itself keeps of an objection: whom to answer, and whether it stops the release. */
export type HeardObjection = Pick<Objection, 'objectionNo' | 'receivedOn' | 'kind' | 'name'> & {
  /** Somebody can be reached, and there is something to check. */
  readonly substantive: boolean;
  readonly reachable: boolean;
};

/** How many were raised: in all, and on the last day on which one was. */
export type Tally = { readonly total: number; readonly on: Day; readonly thatDay: number };

export type Publicity = {
  readonly postedOn: Day;
  readonly days: number;
  readonly to: Day;
  readonly scope: readonly string[];
  readonly expiredOn?: Day;
  /** How many were raised; the last number given. */
  readonly heard?: number;
  /** How many had been raised before this notice was posted: what was raised then stops nothing now. */
  readonly heardBefore?: number;
  /** How many stop the release until they are answered; which ones stands in items of their own. */
  readonly unanswered?: number;
  readonly latest?: HeardObjection;
  readonly settled?: HeardObjection & { readonly resolved: Resolution };
  /** Raised over the public page, by name and without one, and by organizations that sign in. */
  readonly online?: Tally;
  readonly nameless?: Tally;
  readonly signedIn?: Tally;
  /** From before those that await their answer had items of their own. */
  readonly open?: readonly HeardObjection[];
  /** From before objections had items of their own: whole, in the case. */
  readonly objections?: readonly (Objection & { readonly resolved?: Resolution })[];
};

const isSubstantive = ({ kind, name, evidence }: Objection): boolean =>
  kind !== 'anonymous' && name !== undefined && evidence.length > 0;

/** What the case keeps of an objection that is raised. */
export const heardOf = (objection: Objection): HeardObjection => {
  const { objectionNo, receivedOn, kind, name, contact } = objection;
  const reachable = kind === 'anonymous' ? name === undefined && contact === undefined : Boolean(name && contact);
  return {
    ...{ objectionNo, receivedOn, kind, substantive: isSubstantive(objection), reachable },
    ...defined({ name }),
  };
};

export const heardCount = ({ heard, objections }: Publicity): number => heard ?? objections?.length ?? 0;

/** Those that await their answer where they stand in the case itself, as they once did; no more are added there. */
export const unansweredInCase = ({ open, objections = [] }: Publicity): readonly HeardObjection[] =>
  open ?? objections.filter((each) => isSubstantive(each) && !each.resolved).map(heardOf);

/** How many await their answer: named, and with something to check. */
export const unansweredCount = (publicity: Publicity): number =>
  publicity.unanswered ?? unansweredInCase(publicity).length;

/** The objection of this notice that awaits its answer under a number, by what lies beside the case. */
export const awaitingAnswer = (
  publicity: Publicity,
  no: number,
  beside: readonly Annex[] = [],
): HeardObjection | undefined => {
  const inCase = unansweredInCase(publicity).find(({ objectionNo }) => objectionNo === no);
  if (inCase || no <= (publicity.heardBefore ?? 0)) return inCase;
  const found = beside.find((one) => one.list === 'openObjection' && one.no === no);
  return found?.value as HeardObjection | undefined;
};

/** The last day of publicity: as the clock runs, which a suspension moves, otherwise as posted. */
export const lastDayOfPublicity = (
  { deadlines }: Pick<CaseSnapshot, 'deadlines'>,
  publicity: Publicity | undefined,
): Day | undefined => deadlines.find(({ name }) => name === 'publicity')?.lastDay ?? publicity?.to;

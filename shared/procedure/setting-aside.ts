import type { Day } from '../domain/day.ts';
import type { SkillLevelCertificate } from '../domain/directory.ts';
import type { DocumentKind } from '../domain/document-kinds.ts';
import type { CertificateId, DocumentId } from '../domain/ids.ts';
import { type Words, words } from '../domain/words.ts';

/** Why a decision is set aside (O4.1). */
export const setAsideGrounds = {
  judgment: words(
    '生效的行政判决或者行政复议决定',
    'A judgment or a decision of administrative reconsideration in force',
  ),
  ownError: words('自行发现决定有错误', 'An error of its own'),
  afterEffect: words('生效后收到的期限内行为', 'An act in time that came after the effect'),
};

/** What the act says becomes of the decision (O4.1). */
export const setAsideOutcomes = {
  annulled: words('撤销（自始不发生效力）', 'Annulled, as if it had never been taken'),
  redone: words('撤销并重新作出', 'Annulled, to be done again'),
  changed: words('部分撤销', 'Set aside in part'),
  standsUnlawful: words('确认违法，不予撤销', 'Unlawful, but it stands'),
  reopened: words('撤销，原申请继续办理', 'Annulled: the application goes on'),
  lifted: words('撤销处理措施', 'Measures annulled and lifted'),
};
export type SetAsideOutcome = keyof typeof setAsideOutcomes;

/** For what reason a decision that favours the organization is set aside all the same (O4.4). */
export const favourReasons = {
  request: words('应其申请', 'At its own request'),
  deceit: words('以欺骗等不正当手段取得', 'It was obtained by deceit'),
  overriding: words('为重大公共利益（说明）', 'For an overriding public interest, stated'),
};

/** The certificates of a decision, as papers name them. */
export type Row = Pick<SkillLevelCertificate, 'certificateId' | 'name'>;

/** Where a case goes on, what of it no longer holds there, and what runs. */
export type GoesOn<Data = unknown> = {
  readonly to: string;
  readonly label?: Words;
  readonly drops?: readonly string[];
  readonly starts?: readonly string[];
  readonly stops?: readonly string[];
  /** Members that hold in another way. */
  resets?(data: Data): Partial<Data>;
};

/** A decision that a procedure takes and that can be set aside, with where each outcome leads. */
export type DecisionKind<Data> = {
  readonly label: Words;
  /** The commands by which it is taken: who gave one of them signed it. */
  readonly takenBy: readonly string[];
  /** The letter that told the organization, and the public paper, which D53 names by its number. */
  readonly letter: DocumentKind;
  readonly announcement?: DocumentKind;
  /** The states in which it may stand. */
  readonly where: readonly string[];
  /** Whether something left the directory by it. */
  readonly exits?: true;
  stands(data: Data): boolean;
  rows(data: Data): readonly Row[];
  favours?(data: Data): boolean;
  readonly outcomes: Readonly<Partial<Record<SetAsideOutcome, Readonly<Record<string, GoesOn<Data>>>>>>;
};

/** Who took a decision, so that it is not the same person who sets it aside. */
export type DecisionTaken = { readonly on: Day; readonly by: string; readonly onBehalfOf?: string };

/** One matter of setting a decision aside, open until it is done or dropped. */
export type SetAsideMatter = {
  readonly no: number;
  readonly decision: string;
  readonly ground: keyof typeof setAsideGrounds;
  readonly basis: string;
  readonly inForceOn?: Day | undefined;
  readonly foundOn: Day;
  readonly days?: number | undefined;
  readonly outcome: SetAsideOutcome;
  readonly certificateIds?: readonly CertificateId[] | undefined;
  readonly returnsTo?: string | undefined;
  readonly favour?: keyof typeof favourReasons | undefined;
  readonly refundFen?: number | undefined;
  readonly actNo?: number | undefined;
  readonly reason: string;
  readonly openedOn: Day;
  readonly openedBy: string;
  readonly heard?: { readonly on: Day; readonly said: string };
  readonly dropped?: { readonly on: Day; readonly by: string; readonly reason: string };
  readonly done?: {
    readonly on: Day;
    readonly by: string;
    readonly letterId: DocumentId;
    readonly rows: readonly Row[];
  };
  /** What is in the directory again, and until when another decision bars. */
  readonly restored?: {
    readonly qualification: boolean;
    readonly certificates: readonly Row[];
    readonly banEnds: boolean;
    readonly barredUntil?: Day;
  };
  readonly refunded?: { readonly on: Day; readonly by: string; readonly evidence: string };
};

/** That an effect rests, by whom and why; lifted by a second act (O4.6). */
export type StayRecord = {
  readonly from: Day;
  readonly by: string;
  readonly ordered: string;
  readonly lifted?: { readonly on: Day; readonly by: string; readonly ordered: string };
};

export type HasSetAside = {
  readonly taken?: Readonly<Record<string, DecisionTaken>>;
  readonly setAsides?: readonly SetAsideMatter[];
  readonly effectStays?: readonly StayRecord[];
  readonly revivedOn?: Day;
  /** The departments that were asked in the round that fell with a decision: what was written to them may be put right. */
  readonly askedBefore?: readonly { readonly code: string; readonly name: string }[];
};

export const setAsidesOf = (data: unknown): readonly SetAsideMatter[] => (data as HasSetAside).setAsides ?? [];

/** The matter that is neither done nor dropped; there is one at a time. */
export const openSetAsideOf = (data: unknown): SetAsideMatter | undefined =>
  setAsidesOf(data).find(({ done, dropped }) => !done && !dropped);

/** The matter that was decided last. */
export const lastSetAside = (data: unknown): SetAsideMatter | undefined =>
  setAsidesOf(data).findLast(({ done }) => done);

/** Money that is to go back and has not. */
export const refundDue = (data: unknown): SetAsideMatter | undefined =>
  setAsidesOf(data).find(({ done, refundFen, refunded }) => done && refundFen && !refunded);

/** The stay that has not been lifted. */
export const stayNow = (data: unknown): StayRecord | undefined =>
  ((data as HasSetAside).effectStays ?? []).find(({ lifted }) => !lifted);

/** Whether a decision was annulled since: nothing of it is left to be set aside. */
export const isAnnulled = (data: unknown, decision: string): boolean =>
  setAsidesOf(data).some((matter) => matter.decision === decision && matter.done && matter.outcome === 'annulled');

/** The certificates of a decision that still fall under it. */
export const rowsLeft = <Data>(kind: DecisionKind<Data>, decision: string, data: Data): readonly Row[] => {
  const gone = new Set(
    setAsidesOf(data).flatMap((matter) =>
      matter.decision === decision && matter.done && matter.outcome === 'changed' ? (matter.certificateIds ?? []) : [],
    ),
  );
  return kind.rows(data).filter(({ certificateId }) => !gone.has(certificateId));
};

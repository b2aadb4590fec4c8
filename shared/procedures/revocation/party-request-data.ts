import type { Day } from '../../domain/day.ts';
import type { DocumentId } from '../../domain/ids.ts';
import { words } from '../../domain/words.ts';

/** What an organization may ask for once the opinion was told (O20.2). */
export const requestMatters = {
  file: words('查阅案卷材料', 'To see the file'),
  hearing: words('听证', 'A hearing'),
};
export type RequestMatter = keyof typeof requestMatters;

/** A request of the organization, and the letter that answered it with reasons. */
export type PartyRequest = {
  readonly requestNo: number;
  readonly about: RequestMatter;
  /** The day on which it arrived, from which its answer is due. */
  readonly arrivedOn: Day;
  readonly wants: string;
  /** Who entered it from paper; absent: the organization handed it in on line. */
  readonly enteredBy?: string;
  readonly answered?: {
    readonly on: Day;
    readonly granted: boolean;
    readonly reason: string;
    /** When and where, where it is granted. */
    readonly arrangement?: string | undefined;
    readonly letterId: DocumentId;
    /** The working days by which the answer was late and the term of appeal became longer. */
    readonly daysLate?: number;
    /** The last day of the term of appeal as it then became, where it ran. */
    readonly appealUntil?: Day;
  };
};

export type HasPartyRequests = { readonly partyRequests?: readonly PartyRequest[] };

export const requestsOf = ({ partyRequests = [] }: HasPartyRequests): readonly PartyRequest[] => partyRequests;

export const requestsWaiting = (data: HasPartyRequests): readonly PartyRequest[] =>
  requestsOf(data).filter(({ answered }) => !answered);

/** Whether the organization was let see the file. */
export const fileGranted = (data: HasPartyRequests): boolean =>
  requestsOf(data).some(({ about, answered }) => about === 'file' && answered?.granted === true);

import type { Person } from './actor.ts';
import { addDays, type Day, type Instant } from './day.ts';
import type { DocumentId } from './ids.ts';
import type { Role } from './roles.ts';
import { type Words, words } from './words.ts';

/** The ways to serve a document (送达方式), as the proof of service names them. */
export const servingChannels = {
  direct: words('直接送达', 'By hand'),
  post: words('邮寄', 'By post'),
  electronic: words('电子送达', 'By mail'),
  leaving: words('留置送达', 'Left at the place'),
  publication: words('公告送达', 'By announcement'),
} as const satisfies Record<string, Words>;
export type ServingChannel = keyof typeof servingChannels;

export const servingSteps = {
  dispatched: words('已发出', 'Sent'),
  delivered: words('已签收', 'Received'),
  opened: words('已打开', 'Opened'),
  downloaded: words('已下载', 'Downloaded'),
  refused: words('拒收', 'Refused'),
  bounced: words('邮件退回', 'Mail bounced'),
  returned: words('退件', 'Returned'),
} as const satisfies Record<string, Words>;
export type ServingStep = keyof typeof servingSteps;

/** A scan kept as evidence, by its content. */
export type Evidence = {
  readonly key: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly mediaType: string;
  /** The proof of service (D50) that was scanned. */
  readonly proof: DocumentId;
};

/** One line of the ledger: what happened to one document on its way to one recipient. Nothing is ever changed in it. */
export type ServingEntry = {
  readonly documentId: DocumentId;
  /** The place of the recipient among those of the document, from 1. */
  readonly recipient: number;
  readonly channel: ServingChannel;
  readonly step: ServingStep;
  /** The day on which it happened. */
  readonly on: Day;
  readonly at: Instant;
  readonly by: Person & { readonly role: Role };
  readonly note?: string;
  readonly witnesses?: readonly string[];
  readonly evidence?: Evidence;
};

export type Receipt = { readonly on: Day; readonly channel: ServingChannel; readonly evidence?: Evidence };

/** Days after which a document published to somebody counts as served (Civil Procedure Law art. 95, as of 2022). */
const publicationDays = 30;

const failing: readonly ServingStep[] = ['refused', 'bounced', 'returned'];

/** The day on which an entry counts as receipt, if it does: electronically only what reached the recipient's own hands. */
const receiptDay = ({ channel, step, on }: ServingEntry): Day | undefined => {
  if (channel === 'publication') return step === 'dispatched' ? addDays(on, publicationDays) : undefined;
  if (channel === 'electronic') return step === 'opened' || step === 'downloaded' ? on : undefined;
  return step === 'delivered' ? on : undefined;
};

/** The step, and its day, by which a channel proves that a document was received on a day. */
export const provingStep = (channel: ServingChannel, on: Day): Pick<ServingEntry, 'step' | 'on'> => {
  if (channel === 'publication') return { step: 'dispatched', on: addDays(on, -publicationDays) };
  return { step: channel === 'electronic' ? 'opened' : 'delivered', on };
};

const ofRecipient = (entries: readonly ServingEntry[], recipient: number) =>
  entries.filter((entry) => entry.recipient === recipient);

/**
 * When a recipient received a document, by its ledger: the earliest day that any channel proves, with the evidence if
 * there is some. It is this day that starts clocks. Undefined where nothing proves a receipt.
 */
export const receiptOf = (entries: readonly ServingEntry[], recipient = 1): Receipt | undefined => {
  const received = ofRecipient(entries, recipient).flatMap((entry) => {
    const on = receiptDay(entry);
    return on ? [{ on, entry }] : [];
  });
  const [first] = received.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : proved(a.entry) - proved(b.entry)));
  if (!first) return undefined;
  const { channel, evidence } = first.entry;
  return { on: first.on, channel, ...(evidence ? { evidence } : {}) };
};

const proved = ({ evidence }: ServingEntry): number => (evidence ? 0 : 1);

/** The last attempt that failed and after which nothing proves a receipt. */
export const failureOf = (entries: readonly ServingEntry[], recipient = 1): ServingEntry | undefined =>
  receiptOf(entries, recipient)
    ? undefined
    : ofRecipient(entries, recipient).findLast(({ step }) => failing.includes(step));

/** What a task says where nobody knows whether the mail of a document went out; its words are the reader's. */
export const mailUnknown = 'mail.unknown';

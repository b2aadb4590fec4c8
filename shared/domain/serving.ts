import type { Person } from './actor.ts';
import { addDays, type Day, type Instant } from './day.ts';
import { defined } from './defined.ts';
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
  /** Not a step of the way: somebody found that a line of the ledger proves nothing. */
  struck: words('认定送达无效', 'Found invalid'),
} as const satisfies Record<string, Words>;
export type ServingStep = keyof typeof servingSteps;

/** Who signed for a document: the addressee, somebody entitled to, or who stands for the addressee on file. */
export const takers = {
  addressee: words('受送达人本人（法定代表人、收发部门）', 'The addressee'),
  entitled: words('有权代收人', 'Somebody entitled to take it'),
  representative: words('案卷登记的管理人、承继单位或者代理人', 'The administrator, successor or agent on file'),
} as const satisfies Record<string, Words>;

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
  /** The hour and minute, where they are known. */
  readonly hour?: string;
  /** The number under which the carrier has it (邮件号). */
  readonly itemNumber?: string;
  readonly takenBy?: { readonly name: string; readonly as: keyof typeof takers };
  /** The day on which what was published counts as received, as counted when it was. */
  readonly countsOn?: Day;
  /** The line that this one finds invalid, see `lineIdOf`. */
  readonly strikes?: string;
  readonly witnesses?: readonly string[];
  readonly evidence?: Evidence;
};

export type Receipt = { readonly on: Day; readonly channel: ServingChannel; readonly evidence?: Evidence };

/** Days after which a document published to somebody counts as served, of lines from before it was a setting. */
const publicationDays = 30;

/** What a line is called by one that strikes it. */
export const lineIdOf = ({ at, recipient, channel, step }: ServingEntry): string =>
  `${at}#${recipient}#${channel}#${step}`;

/** Public bodies are served by dispatch; everybody else by receipt. */
const publicBodies: ReadonlySet<string> = new Set(['department', 'agency', 'office', 'conference']);

/** Whoever is served: the place among the recipients of a document, and of what kind they are. */
export type Served = { readonly recipient: number; readonly kind: string };

/** The lines that stand: two different people find one invalid before it proves nothing. */
export const standingLines = (entries: readonly ServingEntry[]): readonly ServingEntry[] => {
  const finders = (line: ServingEntry) =>
    new Set(entries.filter(({ strikes }) => strikes === lineIdOf(line)).map(({ by }) => by.id));
  return entries.filter((line) => line.step !== 'struck' && finders(line).size < 2);
};
const failing: readonly ServingStep[] = ['refused', 'bounced', 'returned'];

/** The day on which an entry counts as receipt, if it does: electronically only what reached the recipient's own hands. */
const receiptDay = ({ channel, step, on, countsOn }: ServingEntry, kind: string): Day | undefined => {
  if (publicBodies.has(kind) && (step === 'dispatched' || step === 'delivered')) return on;
  if (channel === 'publication') return step === 'dispatched' ? (countsOn ?? addDays(on, publicationDays)) : undefined;
  if (channel === 'electronic') return step === 'opened' || step === 'downloaded' ? on : undefined;
  return step === 'delivered' ? on : undefined;
};

const ofRecipient = (entries: readonly ServingEntry[], recipient: number) =>
  standingLines(entries).filter((entry) => entry.recipient === recipient);

/**
 * When a recipient received a document, by its ledger: the earliest day that any channel proves, with the evidence if
 * there is some. It is this day that starts clocks. Undefined where nothing proves a receipt.
 */
export const receiptOf = (entries: readonly ServingEntry[], { recipient, kind }: Served): Receipt | undefined => {
  const received = ofRecipient(entries, recipient).flatMap((entry) => {
    const on = receiptDay(entry, kind);
    return on ? [{ on, entry }] : [];
  });
  const [first] = received.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : proved(a.entry) - proved(b.entry)));
  if (!first) return undefined;
  const { channel, evidence } = first.entry;
  return { on: first.on, channel, ...defined({ evidence }) };
};

const proved = ({ evidence }: ServingEntry): number => (evidence ? 0 : 1);

/** The last attempt that failed and after which nothing proves a receipt. */
export const failureOf = (entries: readonly ServingEntry[], served: Served): ServingEntry | undefined =>
  receiptOf(entries, served)
    ? undefined
    : ofRecipient(entries, served.recipient).findLast(({ step }) => failing.includes(step));

/** The ways that were tried in vain; after as many as the settings say, a document may be published to its addressee. */
export const waysFailed = (entries: readonly ServingEntry[], recipient: number): ReadonlySet<ServingChannel> =>
  new Set(
    ofRecipient(entries, recipient)
      .filter(({ step }) => failing.includes(step))
      .map(({ channel }) => channel),
  );

/** Who a document is served on, at a place among its recipients. */
export const servedAt = (recipients: readonly { readonly kind: string }[], recipient: number): Served => ({
  recipient,
  kind: recipients[recipient - 1]?.kind ?? 'organization',
});

/** What a task says where nobody knows whether the mail of a document went out; its words are the reader's. */
export const mailUnknown = 'mail.unknown';

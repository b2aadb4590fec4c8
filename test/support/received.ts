import type { CaseSnapshot } from '#shared/domain/case.ts';
import { type Day, day } from '#shared/domain/day.ts';
import type { DocumentKind } from '#shared/domain/document-kinds.ts';
import { paperOf } from '#shared/domain/paper-standing.ts';
import { accept, type Result, refuse } from '#shared/domain/result.ts';
import type { ServingChannel } from '#shared/domain/serving.ts';
import type { Decision } from '#shared/procedure/decision.ts';
import type { Facts } from '#shared/procedure/decision-facts.ts';
import type { Procedure } from '#shared/procedure/definition.ts';
import { lettersReceived } from '#shared/procedure/receipts.ts';
import { receiptCommand, receive } from '#shared/procedure/receive.ts';

/** A step of a walk, as far as a receipt is told by it. */
type Told = { readonly on: string; readonly name: string; readonly input?: unknown };

type Stated = { readonly letter?: DocumentKind; readonly receivedOn?: Day; readonly way?: ServingChannel };

/** The letter whose receipt a step tells; undefined for one that is a command. */
export const letterReceived = <Data>(
  { commands }: Procedure<Data>,
  { name, input = {} }: Pick<Told, 'name' | 'input'>,
): DocumentKind | undefined =>
  commands[name]?.receives ??
  (name === receiptCommand ? ((input as Stated).letter ?? 'opinionNotification') : undefined);

type Receiving<Data> = {
  readonly procedure: Procedure<Data>;
  readonly subject: CaseSnapshot<Data>;
  readonly facts: Facts;
  readonly at: Parameters<typeof receive>[2]['at'];
};

/** The receipt of one of the letters that a case has sent, from which something is counted. */
export const plausibleReceipt = <Data>(
  procedure: Procedure<Data>,
  subject: CaseSnapshot<Data>,
  { on, pick }: { readonly on: Day; readonly pick: number },
): Stated => {
  const sent = [...lettersReceived(procedure)].filter((letter) => paperOf(subject, letter));
  const letter = sent[pick % Math.max(sent.length, 1)];
  return letter ? { letter, receivedOn: on } : { receivedOn: on };
};

/** The receipt of a letter, as staff enter it into the ledger of service on a day of the walk. */
export const receivedBy = <Data>(
  { procedure, subject, facts, at }: Receiving<Data>,
  { on, input = {} }: Told,
  letter: DocumentKind,
): Result<Decision<Data>> => {
  const { receivedOn = day(on), way: channel = 'direct' } = input as Stated;
  const [documentId] = paperOf(subject, letter) ?? [];
  if (!documentId) return refuse({ code: 'document.missing' });
  const by = { id: '示例-agencyClerk', name: '示例具体受托单位经办人', role: 'agencyClerk' } as const;
  const receipt = { documentId, recipient: 1, on: receivedOn, channel };
  return accept(receive(procedure, subject, { receipt, by, at, facts }));
};

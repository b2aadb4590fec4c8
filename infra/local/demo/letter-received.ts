import type { DocumentKind } from '#shared/domain/document-kinds.ts';
import { receiptCommand } from '#shared/procedure/receive.ts';
import { procedures } from '#shared/procedures/registry.ts';

/** What a step of a story tells of a receipt; the letter only where its receipt sets nothing off. */
type Told = { readonly letter?: DocumentKind; readonly receivedOn?: string; readonly way?: string };

/** A receipt as the ledger of service takes it, and the letter that it is of. */
export type Receipt = {
  readonly letter: DocumentKind;
  readonly line: Readonly<Record<'channel' | 'step' | 'on', string>>;
};

/** The receipt that a step of a story tells; undefined for a step that is a command (O7). */
export const receiptTold = (command: string, input: unknown, today: string): Receipt | undefined => {
  const { letter: named, receivedOn = today, way = 'direct' } = (input ?? {}) as Told;
  const letter =
    command === receiptCommand ? named : procedures.map(({ commands }) => commands[command]?.receives).find(Boolean);
  return letter && { letter, line: { channel: way, step: 'delivered', on: receivedOn } };
};

import type { Issuing } from '#functions/issuance/issuing.ts';
import type { Mail } from '#functions/lib/mail.ts';
import { day } from '#shared/domain/day.ts';
import { saveMailbox } from '#shared/store/mailboxes.ts';
import { replayOf } from './docket.ts';
import { openExampleCase } from './docket-documents.ts';
import { exampleUscc } from './examples.ts';
import { issuingParts, rendersItsData, timestampedSigner } from './issuing.ts';
import { memoryBucket } from './memory-bucket.ts';
import { openSaboteur, type Saboteur } from './saboteur.ts';
import type { TableEngine } from './table.ts';
import { morning } from './walk.ts';

/** A world in which documents of the example case are issued, what lies in its bucket, and who stands in its way. */
export type SabotagedWorld = {
  readonly world: Issuing;
  readonly saboteur: Saboteur;
  readonly objects: ReadonlyMap<string, Uint8Array>;
  /** Every mail that went out. */
  readonly mails: readonly Mail[];
};

export const sabotagedWorld = async (engine: TableEngine): Promise<SabotagedWorld> => {
  const { bucket, objects } = memoryBucket();
  const table = await engine.fresh();
  await openExampleCase(table);
  const now = () => morning('2026-02-13');
  const recordedBy = { id: '示例', name: '示例' };
  const mailbox = { uscc: exampleUscc, version: 1, recordedBy, at: now(), email: 'a@example.cn' };
  await saveMailbox(table, { ...mailbox, consentedOn: day('2026-01-05') }, replayOf());
  const mails: Mail[] = [];
  const post = {
    mailer: { send: async (mail: Mail) => `m-${mails.push(mail)}` },
    pages: 'https://example.cn/documents/',
  };
  const signer = async () => timestampedSigner;
  const world: Issuing = {
    table,
    bucket,
    staging: bucket,
    now,
    renderer: rendersItsData,
    ...issuingParts,
    signer,
    post,
  };
  return { world, saboteur: openSaboteur(world), objects, mails };
};

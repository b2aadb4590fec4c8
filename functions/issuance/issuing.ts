import { DocumentId } from '#shared/domain/ids.ts';
import type { VerificationCode } from '#shared/domain/verification-code.ts';
import type { Bucket } from '#shared/files/bucket.ts';
import type { SealSigner } from '#shared/seal/seal-pdf.ts';
import { readDocument } from '#shared/store/documents.ts';
import type { DocumentRecord } from '#shared/store/records.ts';
import type { World } from '../lib/world.ts';
import type { Post } from './notify.ts';
import type { Renderer } from './renderer.ts';

/** What the state machine hands over: ids only; everything else stands in the table. */
export type Assignment = {
  readonly outboxId: string;
  readonly documentId?: string;
  readonly failedTask?: string;
  readonly error?: unknown;
};

/** What the tasks touch of the world. */
export type Issuing = Pick<World, 'table' | 'bucket' | 'now'> & {
  /** Where bytes wait until they are stored: no lock lies on it. */
  readonly staging: Bucket;
  readonly renderer: Renderer;
  readonly signer: () => Promise<SealSigner>;
  readonly newCode: () => VerificationCode;
  /** Absent where a stage sends no mail. */
  readonly post?: Post;
  /** Where the public finds the verification page: scheme and host. */
  readonly publicAddress: string;
};

export type Outcome = Readonly<Record<string, string | number | undefined>>;

/** One step of a document's way; running it again, in part or as a whole, changes nothing. */
export type IssuanceTask = (assignment: Assignment, world: Issuing) => Promise<Outcome>;

type DocumentTask = (record: DocumentRecord, world: Issuing, assignment: Assignment) => Promise<Outcome>;

/**
 * A step of the document in hand, read consistently. One that was declared void is passed over, so that nobody is told
 * of it and the documents after it go on.
 */
export const ofDocument =
  (handle: DocumentTask): IssuanceTask =>
  async (assignment, world) => {
    const record = await readDocument(world.table, DocumentId.parse(assignment.documentId));
    if (!record) throw new TypeError(`no document ${assignment.documentId}`);
    return record.voided ? {} : handle(record, world, assignment);
  };

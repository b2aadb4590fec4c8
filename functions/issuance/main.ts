import { randomBytes } from 'node:crypto';
import { codeFrom, type VerificationCode } from '#shared/domain/verification-code.ts';
import { log, metrics } from '../lib/log.ts';
import {
  clock,
  openDocuments,
  openPost,
  openStaging,
  openTable,
  publicAddress,
  sealKey,
  timestampAuthority,
} from '../lib/world.ts';
import type { Assignment } from './issuing.ts';
import { openRenderer } from './renderer.ts';
import { openSigner } from './signer.ts';
import { type Task, tasks } from './tasks.ts';

const bucket = openDocuments();

const newCode = (): VerificationCode => codeFrom(randomBytes(32)) ?? newCode();

const world = {
  table: openTable(),
  bucket,
  staging: openStaging(),
  ...clock,
  ...openPost(),
  renderer: openRenderer(),
  signer: openSigner({ keyId: sealKey(), bucket, ...timestampAuthority() }),
  newCode,
  publicAddress: publicAddress(),
};

/** One task of the issuance state machine for one document; each may run any number of times. */
export const handler = async ({ task, ...assignment }: Assignment & { readonly task: Task }): Promise<unknown> => {
  log.appendKeys({ task, documentId: assignment.documentId, outboxId: assignment.outboxId });
  const outcome = await tasks[task](assignment, world);
  metrics.publishStoredMetrics();
  return outcome;
};

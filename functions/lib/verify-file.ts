import { sha256 } from '#shared/domain/hash.ts';
import type { VerificationCode } from '#shared/domain/verification-code.ts';
import { checkSeal, type SealCheck } from '#shared/seal/check-seal.ts';
import type { Table } from '#shared/store/connect.ts';
import type { DocumentRecord } from '#shared/store/records.ts';
import { findByCode, findByDigest } from '#shared/store/verification.ts';
import { type PublicFace, publicFace } from './view-verification.ts';

/** The largest file that is checked; API Gateway and Lambda let little more through. */
export const fileLimit = 4 * 1024 * 1024;

/**
 * What is to be said of a file: `genuine`, its bytes are those registered and its signature holds; `altered`, its
 * signature says that bytes were changed; `unknown`, no document issued here has these bytes.
 */
export type FileVerdict = {
  readonly verdict: 'genuine' | 'altered' | 'unknown';
  readonly sha256: string;
  readonly seal: SealCheck;
  readonly document: PublicFace | null;
};

/** The document of a code as everybody may see it. */
export const verifyCode = async (table: Table, code: VerificationCode): Promise<PublicFace | undefined> => {
  const record = await findByCode(table, code);
  return record && publicFace(record);
};

const registered = (record: DocumentRecord | undefined, digest: string): PublicFace | undefined =>
  record?.stored?.sha256 === digest ? publicFace(record) : undefined;

/** Checks the bytes and the signature of a file against the register; the file itself is kept nowhere. */
export const verifyFile = async (table: Table, bytes: Uint8Array): Promise<FileVerdict> => {
  const digest = sha256(bytes);
  const seal = checkSeal(bytes);
  const document = registered(await findByDigest(table, digest), digest) ?? null;
  const sealed = document?.seal ? seal.outcome === 'intact' && seal.fingerprint === document.seal.certificate : true;
  const verdict = document && sealed ? 'genuine' : seal.outcome === 'altered' ? 'altered' : 'unknown';
  return { verdict, sha256: digest, seal, document: verdict === 'genuine' ? document : null };
};

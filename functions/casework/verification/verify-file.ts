import { sha256 } from '#shared/domain/hash.ts';
import type { VerificationCode } from '#shared/domain/verification-code.ts';
import { checkSeal, type SealCheck } from '#shared/seal/check-seal.ts';
import type { Table } from '#shared/store/connect.ts';
import { readDocument } from '#shared/store/documents.ts';
import type { DocumentRecord } from '#shared/store/records.ts';
import { findByCode, findByDigest } from '#shared/store/verification.ts';
import { namedBy, type PublicFace, publicFace, type UnmadeFace, unmadeFace } from './view-verification.ts';

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

const faceOf = async (table: Table, record: DocumentRecord): Promise<PublicFace | undefined> =>
  publicFace(record, await Promise.all(namedBy(record).map((id) => readDocument(table, id))));

/** The document of a code as everybody may see it; of one that was void before it could be made, that it was never issued. */
export const verifyCode = async (
  table: Table,
  code: VerificationCode,
): Promise<PublicFace | UnmadeFace | undefined> => {
  const record = await findByCode(table, code);
  return record && (unmadeFace(record) ?? faceOf(table, record));
};

const registered = async (table: Table, digest: string): Promise<PublicFace | undefined> => {
  const record = await findByDigest(table, digest);
  return record?.stored?.sha256 === digest ? faceOf(table, record) : undefined;
};

/** Checks the bytes and the signature of a file against the register; the file itself is kept nowhere. */
export const verifyFile = async (table: Table, bytes: Uint8Array): Promise<FileVerdict> => {
  const digest = sha256(bytes);
  const seal = checkSeal(bytes);
  const document = (await registered(table, digest)) ?? null;
  const sealed = document?.seal ? seal.outcome === 'intact' && seal.fingerprint === document.seal.certificate : true;
  const verdict = document && sealed ? 'genuine' : seal.outcome === 'altered' ? 'altered' : 'unknown';
  return { verdict, sha256: digest, seal, document: verdict === 'genuine' ? document : null };
};

import { type DocumentKind, documentKinds } from '#shared/domain/document-kinds.ts';
import type { DocumentId } from '#shared/domain/ids.ts';
import { printedCode } from '#shared/domain/verification-code.ts';
import { developmentMark } from '#shared/seal/check-seal.ts';
import type { DocumentRecord } from '#shared/store/records.ts';

/** Another document that a public face names: by what anybody can ask about it in turn. */
export type NamedDocument = Pick<PublicFace, 'title' | 'documentNumber' | 'code'>;

/** What anybody who holds a document may learn about it. Documents that it names are null until they are issued. */
export type PublicFace = {
  readonly code: string;
  readonly standing: 'valid' | 'amended' | 'voided';
  /** The title as printed of what is public; else the name of the kind, as titles of letters name their party. */
  readonly title: string;
  readonly catalogueId: string;
  readonly documentNumber: string | null;
  readonly issuer: string;
  readonly issueDate: string;
  readonly issuedAt: string;
  readonly pages: number | null;
  readonly sha256: string;
  readonly recipients: readonly string[];
  readonly seal: {
    readonly subject: string;
    readonly certificate: string;
    readonly development: boolean;
    readonly timestamp: { readonly at: string; readonly authority: string } | null;
  } | null;
  readonly voided: { readonly reason: string; readonly at: string; readonly successor: NamedDocument | null } | null;
  readonly supersededBy: NamedDocument | null;
  readonly supersedes: NamedDocument | null;
};

/** What anybody may learn about a number whose document was never issued: that it is void, and why. */
export type UnmadeFace = Pick<
  PublicFace,
  'code' | 'title' | 'catalogueId' | 'documentNumber' | 'issuer' | 'issueDate'
> & { readonly standing: 'neverIssued'; readonly voided: { readonly reason: string; readonly at: string } };

/** The first two characters and the last two of a name; a short one shows its first only. */
const masked = (name: string): string => {
  const characters = [...name];
  return characters.length > 6
    ? `${characters.slice(0, 2).join('')}＊＊＊${characters.slice(-2).join('')}`
    : `${characters[0] ?? ''}＊＊`;
};

/** To whom, as far as everybody may know: in full what is public, masked for legal entities, nothing of persons and offices. */
const recipientsOf = ({ kind, recipients }: DocumentRecord): string[] => {
  const { audience } = documentKinds[kind];
  if (audience === 'public') return recipients.map(({ name }) => name);
  if (audience === 'internal') return [];
  return recipients.filter((each) => each.kind === 'organization').map(({ name }) => masked(name));
};

/** What a document's own data say of who issued it. */
const issuerOf = ({ data }: DocumentRecord): string => {
  const { issuer } = data as { readonly issuer?: { readonly name?: string } };
  return issuer?.name ?? '';
};

const titleOf = ({ kind, title }: DocumentRecord): string => {
  const facts: { audience: string; title: string } = documentKinds[kind satisfies DocumentKind];
  return facts.audience === 'public' ? title : facts.title;
};

const standingOf = ({ voided, supersededBy }: DocumentRecord): PublicFace['standing'] =>
  voided ? 'voided' : supersededBy ? 'amended' : 'valid';

/** The documents that the public face of this one names. */
export const namedBy = ({ voided, supersededBy, supersedes }: DocumentRecord): readonly DocumentId[] =>
  [voided?.successor, supersededBy, supersedes].filter((id) => id !== undefined);

const named = (record: DocumentRecord | undefined): NamedDocument | null => {
  if (!record?.issuedAt || !record.verification) return null;
  const { documentNumber = null, verification } = record;
  return { title: titleOf(record), documentNumber, code: printedCode(verification.code) };
};

/** What the faces of a document have in common, issued or not. */
const commonFace = (record: DocumentRecord, code: string) => ({
  code: printedCode(code),
  title: titleOf(record),
  catalogueId: documentKinds[record.kind].id,
  documentNumber: record.documentNumber ?? null,
  issuer: issuerOf(record),
  issueDate: record.issueDate,
});

/** The face of a document that was declared void before it could be made; undefined for every other one. */
export const unmadeFace = (record: DocumentRecord): UnmadeFace | undefined => {
  const { verification, voided, issuedAt } = record;
  if (!verification || !voided || issuedAt) return undefined;
  const { reason, at } = voided;
  return { ...commonFace(record, verification.code), standing: 'neverIssued', voided: { reason, at } };
};

/**
 * The public face of an issued document, beside those that it names; undefined before it is issued, when nobody outside
 * knows of it.
 */
export const publicFace = (
  record: DocumentRecord,
  others: readonly (DocumentRecord | undefined)[],
): PublicFace | undefined => {
  const { verification, stored, sealed, issuedAt, voided } = record;
  if (!issuedAt || !stored || !verification) return undefined;
  const other = (id: DocumentId | undefined) => named(others.find((each) => id && each?.documentId === id));
  return {
    ...commonFace(record, verification.code),
    standing: standingOf(record),
    issuedAt,
    pages: record.rendered?.pages ?? null,
    sha256: stored.sha256,
    recipients: recipientsOf(record),
    seal: sealed
      ? {
          subject: sealed.subject,
          certificate: sealed.certificate,
          development: sealed.subject.includes(developmentMark),
          timestamp: sealed.timestamp ? { at: sealed.timestamp.at, authority: sealed.timestamp.authority } : null,
        }
      : null,
    voided: voided
      ? { reason: voided.reason, at: voided.at, successor: other(voided.successor ?? record.supersededBy) }
      : null,
    supersededBy: other(record.supersededBy),
    supersedes: other(record.supersedes),
  };
};

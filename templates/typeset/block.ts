import type { SealImage } from '#shared/domain/issuer.ts';
import type { PressedSeal } from '#templates/seals/seal-picture.ts';
import type { Change } from './atom.ts';
import type { VerificationText } from './verification-mark.ts';

/**
 * What a document says, in reading order, without any geometry. Where a block stands is the layout's affair:
 * a letter puts its number at the right under the red rule, a business form at the right above the recipient.
 */
export type Block =
  | { readonly type: 'mark'; readonly text: string }
  | { readonly type: 'classification'; readonly lines: readonly string[] }
  | { readonly type: 'number'; readonly text: string }
  | { readonly type: 'signer'; readonly names: readonly string[] }
  | { readonly type: 'title'; readonly text: string; readonly keep: readonly string[] }
  | { readonly type: 'recipient'; readonly text: string }
  | { readonly type: 'paragraph'; readonly text: string }
  | { readonly type: 'compared'; readonly spans: readonly Compared[]; readonly indent: boolean }
  | { readonly type: 'heading'; readonly level: 1 | 2; readonly text: string }
  | { readonly type: 'attachments'; readonly names: readonly string[] }
  | { readonly type: 'signature'; readonly signers: readonly Signer[]; readonly date: string }
  | { readonly type: 'handSignature'; readonly lines: readonly string[]; readonly date?: string }
  | { readonly type: 'stampedSignature'; readonly stamps: readonly Stamp[]; readonly date: string }
  | { readonly type: 'note'; readonly text: string }
  | {
      readonly type: 'imprint';
      readonly copies: readonly string[];
      readonly printer?: Printer;
      /** Addressees that found no room on the first page; the typesetter puts them here. */
      readonly mainRecipients?: string;
    }
  | { readonly type: 'annex'; readonly label: string; readonly title: string; readonly orientation: Orientation }
  | { readonly type: 'table'; readonly columns: readonly Column[]; readonly rows: readonly (readonly string[])[] }
  | ({ readonly type: 'verification' } & VerificationText)
  | ({ readonly type: 'sheet' } & Sheet)
  | { readonly type: 'form'; readonly rows: readonly (readonly FormCell[])[] };

/** A stretch of a text of which there are two versions: in both, or in one alone. */
export type Compared = { readonly text: string; readonly change?: Change | undefined };

/** The paper that is printed on: whether its red head is there already, and whether both sides are bound at one edge. */
export type Sheet = { readonly preprinted: boolean; readonly mirrored: boolean };

/** The image that the office has for a seal or stamp, and what was made of it for an issued document. */
export type Sealed = { readonly sealImage?: SealImage; readonly pressed?: PressedSeal };
/**
 * A line of a signature: who signs, and what stands for the seal: an image, （印章）, （某部代章）, room for one that is
 * pressed by hand, or nothing.
 */
export type Signer = Sealed & {
  readonly name: string;
  readonly seal: 'own' | 'proxy' | 'hand' | 'none';
  readonly sealHolder?: string;
};
/** An official who signs with a stamp (签名章), under a title. */
export type Stamp = Sealed & { readonly title: string; readonly name: string };
export type Printer = { readonly name: string; readonly date: string };
export type Orientation = 'portrait' | 'landscape';
/** `share` is the column's part of the table's width, relative to the other columns. */
export type Column = { readonly head: string; readonly share: number; readonly align: 'left' | 'center' };
/** A ruled box: its printed label, what is filled in, its share of the row and its least height in lines. */
export type FormCell = {
  readonly label: string;
  readonly value: string;
  readonly share: number;
  readonly lines: number;
};

/** How the blocks are laid out on the page (GB/T 9704-2012): an announcement has the head's mark without 文件. */
export type Layout = 'plain' | 'letter' | 'head' | 'announcement' | 'form' | 'ledger';

import type { FontRole } from '#templates/fonts/font-role.ts';

/** A stretch of text in one kind of type; `fangsong` where none is named. */
export type Span = { readonly text: string; readonly role?: FontRole };

export type Column = {
  readonly title: string;
  /** Its share of the width. */
  readonly weight: number;
  readonly align?: 'left' | 'center';
};

export type Table = { readonly columns: readonly Column[]; readonly rows: readonly (readonly string[])[] };

export type Signer = {
  readonly name: string;
  readonly sealMode: 'own' | 'proxy' | 'none';
  readonly sealHolder?: string | undefined;
};

/** A field of a form: its label, what is filled in, and its share of the row. */
export type FormField = { readonly label: string; readonly value: string; readonly weight?: number };

/** The parts that documents are put together from, in reading order. What they look like is the typesetter's business. */
export type Block =
  | { readonly kind: 'title'; readonly text: string }
  | { readonly kind: 'number'; readonly text: string; readonly align: 'right' | 'center' }
  | { readonly kind: 'recipient'; readonly text: string }
  | {
      readonly kind: 'paragraph';
      readonly spans: readonly Span[];
      readonly indent: 0 | 2;
      readonly holdsNext?: boolean;
      readonly heading?: boolean;
    }
  | { readonly kind: 'blank'; readonly lines: number }
  | { readonly kind: 'annexNote'; readonly names: readonly string[] }
  | { readonly kind: 'signature'; readonly signers: readonly Signer[]; readonly date: string }
  | { readonly kind: 'rightLines'; readonly lines: readonly string[] }
  | { readonly kind: 'table'; readonly table: Table }
  | { readonly kind: 'form'; readonly rows: readonly (readonly FormField[])[]; readonly note?: string }
  | {
      readonly kind: 'annex';
      readonly label: string;
      readonly title: string;
      readonly turned?: boolean;
      readonly blocks: readonly Block[];
    }
  | Masthead;

/** The head of the first page: the issuer's mark in red with its rule, the number, and who signs off upward papers. */
export type Masthead = {
  readonly kind: 'masthead';
  readonly form: 'letter' | 'head';
  readonly mark: string;
  readonly number?: string | undefined;
  readonly signedOffBy?: readonly string[];
};

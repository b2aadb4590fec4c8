import type { z } from 'zod';
import type { Day } from '#shared/domain/day.ts';
import type { DocumentKind } from '#shared/domain/document-kinds.ts';
import type { Block, Layout } from '#templates/typeset/block.ts';

/** Kinds of official paper (公文种类) and, as `business`, `form` and `internal`, papers that are none of them. */
export type Genre =
  | 'letter'
  | 'notice'
  | 'announcement'
  | 'report'
  | 'circular'
  | 'publicity'
  | 'business'
  | 'form'
  | 'internal';

/** What every document's data holds; `documentNumber` is absent as long as the document is a draft. */
export type Issued = { readonly issueDate: Day; readonly documentNumber?: string | undefined };

/** A document of the catalogue: what it is made from and how its blocks follow from that. It draws nothing. */
export type DocumentTemplate = {
  readonly kind: DocumentKind;
  readonly genre: Genre;
  readonly layout: Layout;
  readonly version: string;
  readonly numbered: boolean;
  readonly data: z.ZodType<Issued>;
  readonly sample: unknown;
  compose(data: Issued): Block[];
};

type Definition<Schema extends z.ZodType<Issued>> = Omit<DocumentTemplate, 'data' | 'sample' | 'compose'> & {
  readonly data: Schema;
  readonly sample: z.input<Schema>;
  compose(data: z.output<Schema>): Block[];
};

/** Checks at compile time that a document's sample and composition fit its data. */
export const defineDocument = <Schema extends z.ZodType<Issued>>(definition: Definition<Schema>): DocumentTemplate =>
  definition;

import type { z } from 'zod';
import type { DocumentKind } from '#shared/domain/document-kinds.ts';
import { faultIssue } from '#shared/domain/fault.ts';
import { words } from '#shared/domain/words.ts';
import type { Block, Layout } from '#templates/typeset/block.ts';
import type { IssuedData } from './parts/document-data.ts';
import { lintWording } from './parts/lint-wording.ts';
import type { Passage } from './parts/passages.ts';
import { sayCopies } from './parts/say-copies.ts';
import { sayCorrection } from './parts/say-correction.ts';
import { sayOpenness } from './parts/say-openness.ts';

/** 函, 通知, 公告, 通报, 报告 are statutory genres; the others are papers of the business (shared/spec/documents.md, Genres). */
export const genreNames = {
  letter: '函',
  notice: '通知',
  announcement: '公告',
  circular: '通报',
  report: '报告',
  businessPaper: '业务文书',
  internal: '内部材料',
} as const;
type Genre = keyof typeof genreNames;

/**
 * A document of the catalogue. `numbered` says that it takes a number on issue; `passages` are those that the office
 * may reword; `data` refuses what cannot be printed, a wording that lacks a fact or a mandatory clause included;
 * `compose` turns valid data into blocks in reading order and depends on nothing else.
 */
export type DocumentTemplate = {
  readonly kind: DocumentKind;
  readonly genre: Genre;
  readonly layout: Layout;
  readonly version: string;
  readonly numbered: boolean;
  /** The members that a correction may bring up to what the case holds; all others are closed. */
  readonly corrects: readonly CorrectableMember[];
  /** The members that say from when to when it is posted: those of the new posting, where it is posted anew. */
  readonly posted?: readonly string[];
  readonly passages: Readonly<Record<string, Passage>>;
  readonly data: z.ZodType<IssuedData>;
  readonly sample: unknown;
  /** The genre and layout of one paper: of most documents the same for all. */
  form(data: IssuedData): PaperForm;
  compose(data: IssuedData): readonly Block[];
};

export type PaperForm = { readonly genre: Genre; readonly layout: Layout };

/** Where, to whom or how long somebody may act: what corrects it is served or posted anew, with a full term (O6). */
export const directingMembers = ['agencyName', 'appealContact', 'channel', 'supplementDays', 'days'] as const;

/** What may ever be corrected: how the organization and its certificates are called, whom to ask, and where to act. */
export const correctableMembers = ['organization', 'list', 'contact', ...directingMembers] as const;
export type CorrectableMember = (typeof correctableMembers)[number];

type Definition<Schema extends z.ZodType<IssuedData>> = Omit<
  DocumentTemplate,
  'data' | 'sample' | 'compose' | 'passages' | 'corrects' | 'posted' | 'form'
> & {
  readonly corrects: readonly Extract<keyof z.input<Schema>, CorrectableMember>[];
  readonly posted?: readonly Extract<keyof z.input<Schema>, string>[];
  readonly passages?: DocumentTemplate['passages'];
  readonly data: Schema;
  readonly sample: z.input<Schema>;
  form?(data: z.output<Schema>): PaperForm;
  compose(data: z.output<Schema>): readonly Block[];
};

const unsigned = words('报告一经编号，应当标注签发人', 'a report with its number names who signed it');

/** Declares a document; the sample and the composition are checked against the schema by type. */
export const defineDocument = <Schema extends z.ZodType<IssuedData>>(
  definition: Definition<Schema>,
): DocumentTemplate => {
  const passages = definition.passages ?? {};
  const { genre, layout } = definition;
  const form = (issued: IssuedData): PaperForm => definition.form?.(issued as z.output<Schema>) ?? { genre, layout };
  const data = definition.data.superRefine((given, check) => {
    const { wording } = given;
    // A report goes upward and shows its signer (GB/T 9704-2012, 7.2.6); a draft has none yet.
    if (given.documentNumber !== undefined && form(given).genre === 'report' && !('signer' in given && given.signer))
      check.addIssue(faultIssue(['signer'], unsigned));
    for (const { passage, message } of wording ? lintWording(passages, wording) : [])
      check.addIssue(faultIssue(['wording', 'passages', passage], message));
  });
  const compose = (issued: IssuedData): readonly Block[] =>
    sayCopies(
      sayOpenness(
        sayCorrection(
          definition.compose(issued as z.output<Schema>),
          issued.correction,
          definition.posted !== undefined,
        ),
        issued.openness,
      ),
      issued.copiedTo,
    );
  return { ...definition, passages, data, form, compose };
};

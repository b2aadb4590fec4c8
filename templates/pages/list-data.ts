import { z } from 'zod';

const Said = z.object({ zh: z.string(), en: z.string() });
const Person = z.object({ id: z.string(), name: z.string() });

const RowShown = z.object({
  caseId: z.string(),
  organizationName: z.string(),
  reviewed: z.object({ agrees: z.boolean(), by: Person }).optional(),
  /** What stands for the paper in its case. */
  documentId: z.string().nullable(),
  /** Why it could not go as it stands now. */
  red: Said.nullable(),
});

const FallenShown = z.object({ caseId: z.string(), organizationName: z.string(), why: Said });

/** A line of a row's review list that is not met. */
const RedLine = z.object({ letter: z.string(), label: Said, wrong: z.array(Said) });

/** The review list of each row: by its digest, with what of it is not met. */
export const ReviewsShown = z.object({
  items: z.array(
    z.object({
      ...{ caseId: z.string(), digest: z.string() },
      lines: z.array(z.object({ letter: z.string(), label: Said, unmet: z.array(z.object({ message: Said })) })),
    }),
  ),
});
export type ReviewsShown = z.output<typeof ReviewsShown>;

/** A list of cases with one paper as its page shows it. */
export const ListData = z.object({
  listId: z.int().positive(),
  paper: z.string(),
  window: Said,
  windowPath: z.string(),
  status: z.enum(['drafted', 'claimed', 'signed', 'done', 'givenUp']),
  revision: z.int().positive(),
  rows: z.array(RowShown),
  fallen: z.array(FallenShown),
  withheld: z.int(),
  worked: z.int(),
  draftedBy: z.array(Person),
  changedAt: z.string(),
  signed: z.object({ by: Person, at: z.string() }).optional(),
  lead: z.string().optional(),
  reviews: z.boolean(),
  mayChange: z.boolean(),
  maySign: z.boolean(),
  mayReview: z.boolean(),
  /** By case: what of its review list is not met. */
  redLines: z.record(z.string(), z.array(RedLine)),
});
export type ListData = z.output<typeof ListData>;

import { z } from 'zod';
import { Instant } from '#shared/domain/day.ts';
import { CaseId } from '#shared/domain/ids.ts';

/** From which version of which draft a text document was written, and when: its dates are those of then. */
const WordOrigin = z.strictObject({
  caseId: CaseId,
  draftId: z.int().positive(),
  ordinal: z.int().positive(),
  version: z.int().positive(),
  at: Instant,
});
export type WordOrigin = z.infer<typeof WordOrigin>;

const property = 'ExitDocketDraft';

/** The origin as a property of the file, which editors keep. */
export const writtenFrom = (origin: WordOrigin): Readonly<Record<string, string>> => ({
  [property]: JSON.stringify(origin),
});

/** The origin that a file tells; undefined where it tells none. */
export const originIn = (properties: Readonly<Record<string, string>>): WordOrigin | undefined => {
  try {
    return WordOrigin.safeParse(JSON.parse(properties[property] ?? '')).data;
  } catch {
    return undefined;
  }
};

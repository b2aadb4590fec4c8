import { z } from 'zod';
import { fixedMembers } from '#shared/domain/correction.ts';
import { text } from '#shared/domain/directory.ts';

const fixed: readonly string[] = [...fixedMembers, 'wording'];

/** The members of a document's data that are texts and may be corrected. */
export const correctable = (data: Readonly<Record<string, unknown>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(data).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string' && !fixed.includes(entry[0]),
    ),
  );

/** The form of a correction: the reason, and each text as it stands. */
export const correctionSchema = (data: Readonly<Record<string, string>>): z.ZodType =>
  z.strictObject({
    reason: text(500),
    data: z.strictObject(
      Object.fromEntries(
        Object.entries(data).map(([name, value]) => [name, z.string().max(value.length < 80 ? 200 : 4000)]),
      ),
    ),
  });

/** What was changed, and why. */
export const changedOnly = (input: unknown, before: Readonly<Record<string, string>>) => {
  const { reason, data = {} } = input as { readonly reason?: string; readonly data?: Readonly<Record<string, string>> };
  return { reason, data: Object.fromEntries(Object.entries(data).filter(([name, value]) => before[name] !== value)) };
};

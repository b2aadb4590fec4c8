import { z } from 'zod';
import { text } from '#shared/domain/directory.ts';
import type { DocumentKind } from '#shared/domain/document-kinds.ts';
import { documentTemplates } from '#templates/documents/registry.ts';

type Printed = Readonly<Record<string, unknown>>;

const textsOf = (value: unknown): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(value ?? {}).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string' && entry[0] !== 'uscc',
    ),
  );

/** The texts that a document's template opens to correction, as they are printed; lists go through the API. */
export const correctable = (kind: DocumentKind, data: Printed): Record<string, Readonly<Record<string, string>>> =>
  Object.fromEntries(
    documentTemplates[kind].corrects
      .filter((member) => !Array.isArray(data[member]))
      .map((member) => [member, textsOf(data[member])]),
  );

/** The form of a correction: the reason, and each text as it stands. */
export const correctionSchema = (open: ReturnType<typeof correctable>): z.ZodType =>
  z.strictObject({
    reason: text(500),
    data: z.strictObject(
      Object.fromEntries(
        Object.entries(open).map(([member, texts]) => [
          member,
          z.strictObject(Object.fromEntries(Object.keys(texts).map((name) => [name, z.string().max(200)]))),
        ]),
      ),
    ),
  });

/** What was changed, whole members of the document again, and why. */
export const changedOnly = (input: unknown, printed: Printed) => {
  const { reason, data = {} } = input as { readonly reason?: string; readonly data?: Record<string, object> };
  const changed = Object.entries(data).flatMap(([member, texts]) => {
    const before = textsOf(printed[member]);
    const same = Object.entries(texts).every(([name, value]) => before[name] === value);
    return same ? [] : [[member, { ...(printed[member] as object), ...texts }]];
  });
  return { reason, data: Object.fromEntries(changed) };
};

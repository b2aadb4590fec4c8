import type { Entries } from '#templates/forms/read-form.ts';
import type { Asking } from './visit.ts';

/** Whether a request says that it carries a form. */
export const isForm = (context: Asking): boolean =>
  /^(multipart\/form-data|application\/x-www-form-urlencoded)\b/i.test(context.req.header('content-type') ?? '');

/** What was sent; nothing where it was no form, so that its token is missing and no field is filled in. */
export const formOf = (context: Asking): Promise<FormData> => context.req.formData().catch(() => new FormData());

/** What was sent, texts only. */
export const entriesOf = async (context: Asking): Promise<Entries> => {
  const form = await formOf(context);
  return [...form.entries()].filter((entry): entry is [string, string] => typeof entry[1] === 'string');
};

export const entry = (entries: Entries, name: string): string | undefined => entries.find(([key]) => key === name)?.[1];

/** The version that the form says was seen, as `ask` takes it. */
export const seenIn = (entries: Entries): { readonly seen?: number } => {
  const text = entry(entries, '_seen') ?? '';
  return /^\d{1,9}$/.test(text) ? { seen: Number(text) } : {};
};

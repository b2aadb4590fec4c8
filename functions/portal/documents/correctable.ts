import { z } from 'zod';
import { text } from '#shared/domain/directory.ts';
import type { DocumentKind } from '#shared/domain/document-kinds.ts';
import { named } from '#shared/domain/label.ts';
import { type Words, words } from '#shared/domain/words.ts';
import { documentTemplates } from '#templates/documents/registry.ts';

type Printed = Readonly<Record<string, unknown>>;

const textsOf = (value: unknown): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(value ?? {}).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string' && entry[0] !== 'uscc',
    ),
  );

/** A text of a document, or several under their names. */
type Texts = string | Readonly<Record<string, string>>;

/** The texts that a document's template opens to correction, as they are printed; lists and figures go through the API. */
export const correctable = (kind: DocumentKind, data: Printed): Record<string, Texts> =>
  Object.fromEntries(
    documentTemplates[kind].corrects
      .map((member): [string, unknown] => [member, data[member]])
      .filter(([, value]) => typeof value === 'string' || (typeof value === 'object' && !Array.isArray(value)))
      .map(([member, value]) => [member, typeof value === 'string' ? value : textsOf(value)]),
  );

/** What the members are called that templates open to correction: whom a letter is for, whom to ask, and where to act. */
const members: Readonly<Record<string, Words>> = {
  organization: words('单位', 'Organization'),
  contact: words('联系方式', 'Contact'),
  agencyName: words('受理单位', 'To whom to act'),
  appealContact: words('申诉受理地址和联系方式', 'Where to appeal'),
  channel: words('异议受理地址和联系方式', 'Where to object'),
  name: words('名称', 'Name'),
  phone: words('联系电话', 'Telephone'),
  address: words('地址', 'Address'),
  postcode: words('邮政编码', 'Postcode'),
  email: words('电子邮箱', 'Mail address'),
};

/** Throws for a member without words: a template that opens another gives it some here. */
const inWords = <Schema extends z.ZodType>(member: string, schema: Schema): Schema => {
  const said = members[member];
  if (!said) throw new TypeError(`a correction has no words for ${member}`);
  return named(said.zh, said.en, schema);
};

/** The form of a correction: the reason, and each text as it stands. */
export const correctionSchema = (open: ReturnType<typeof correctable>): z.ZodType =>
  z.strictObject({
    reason: named('更正原因', 'Reason for the correction', text(500)),
    data: named(
      '文书文字',
      'Words of the document',
      z.strictObject(
        Object.fromEntries(
          Object.entries(open).map(([member, texts]) => [
            member,
            inWords(
              member,
              typeof texts === 'string'
                ? z.string().max(200)
                : z.strictObject(
                    Object.fromEntries(Object.keys(texts).map((name) => [name, inWords(name, z.string().max(200))])),
                  ),
            ),
          ]),
        ),
      ),
    ),
  });

/** What was changed, whole members of the document again, and why. */
export const changedOnly = (input: unknown, printed: Printed) => {
  const { reason, data = {} } = input as { readonly reason?: string; readonly data?: Record<string, Texts> };
  const changed = Object.entries(data).flatMap(([member, texts]): [string, unknown][] => {
    if (typeof texts === 'string') return texts === printed[member] ? [] : [[member, texts]];
    const before = textsOf(printed[member]);
    const same = Object.entries(texts).every(([name, value]) => before[name] === value);
    return same ? [] : [[member, { ...(printed[member] as object), ...texts }]];
  });
  return { reason, data: Object.fromEntries(changed) };
};

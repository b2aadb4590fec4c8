import { z } from 'zod';
import { Day, Instant } from './day.ts';
import { type DirectoryEntry, text } from './directory.ts';
import { CertificateId } from './ids.ts';
import { named, oneOf, only } from './label.ts';
import { Uscc } from './uscc.ts';
import { words } from './words.ts';

/** What one organization is to another after a merger, a division or a succession, with how the other is to it. */
export const linkKinds = {
  mergedInto: words('已并入', 'Merged into'),
  absorbed: words('吸收合并了', 'Absorbed'),
  dividedFrom: words('分立自', 'Divided from'),
  dividedInto: words('分立出', 'Divided into'),
  succeededBy: words('由其承继', 'Succeeded by'),
  succeeds: words('承继', 'Succeeds'),
} as const;
export const LinkKind = oneOf(linkKinds);
export type LinkKind = z.infer<typeof LinkKind>;

/** How the same stands from the other side. */
export const otherWay = {
  mergedInto: 'absorbed',
  absorbed: 'mergedInto',
  dividedFrom: 'dividedInto',
  dividedInto: 'dividedFrom',
  succeededBy: 'succeeds',
  succeeds: 'succeededBy',
} as const satisfies Record<LinkKind, LinkKind>;

/** What tells one kind of change from another, as the form asks for it. */
const matter = <const Value extends string>(value: Value, zh: string, en: string) =>
  named('变更事项', 'Matter', only(value, zh, en));

/** What of an entry is changed (O12.1). Its code never is: another code is another body, and linked. */
export const ChangedMember = z.discriminatedUnion('what', [
  z.strictObject({ what: matter('name', '名称', 'Name'), name: named('变更后的名称', 'The new name', text(120)) }),
  z.strictObject({
    what: matter('address', '住所', 'Address'),
    address: named('变更后的住所', 'The new address', text(200)),
  }),
  z.strictObject({
    what: matter('contact', '联系人', 'Contact'),
    name: named('联系人', 'Contact', text(40)),
    phone: named('联系电话', 'Telephone', text(40)),
  }),
  z.strictObject({
    what: matter('legalRepresentative', '法定代表人', 'Legal representative'),
    name: named('法定代表人', 'Legal representative', text(40)),
  }),
  z.strictObject({
    what: matter('approvedOn', '更正批准实施日期', 'Correct an approval day'),
    certificateId: named('证书编码', 'Certificate code', CertificateId),
    approvedOn: named('正确的批准实施日期', 'The right approval day', Day),
  }),
  z.strictObject({
    what: matter('link', '合并、分立、承继', 'Merger, division, succession'),
    kind: named('关系', 'Relation', LinkKind),
    other: named('对方统一社会信用代码', 'Code of the other body', Uscc),
  }),
]);
export type ChangedMember = z.infer<typeof ChangedMember>;

/** A change as somebody proposes it: from which day it is so, and on which paper that rests. */
export const NewEntryChange = z.strictObject({
  change: named('变更内容', 'What changes', ChangedMember),
  from: named('自何日起', 'From which day', Day),
  basis: named('依据', 'Basis', text(300)),
});
export type NewEntryChange = z.infer<typeof NewEntryChange>;

const Person = z.object({ id: z.string(), name: z.string() });

/** A change of an entry with who proposed it, and who else decided on it. */
export const EntryChange = NewEntryChange.extend({
  uscc: Uscc,
  changeNo: z.int().positive(),
  status: z.enum(['proposed', 'confirmed', 'refused']),
  version: z.int().positive(),
  ...{ proposedBy: Person, proposedAt: Instant, decidedBy: Person.optional(), decidedAt: Instant.optional() },
});
export type EntryChange = z.infer<typeof EntryChange>;

/** One body linked to another, from a day and on a paper. Nothing passes with it unless decided (O12.1). */
export type EntryLink = {
  readonly uscc: Uscc;
  readonly kind: LinkKind;
  readonly other: Uscc;
  readonly from: Day;
  readonly basis: string;
  readonly at: Instant;
};

type Named = Pick<DirectoryEntry, 'name' | 'earlierNames'>;

/** The name that an organization had on a day, by what is known now: a name ends on the day from which the next one is. */
export const nameOn = ({ name, earlierNames = [] }: Named, on: Day): string =>
  earlierNames.find(({ until }) => on < until)?.name ?? name;

/** The name under which a matter of an earlier day is known, where it is another by now (原名). */
export const formerName = (entry: Named, on: Day): string | undefined => {
  const then = nameOn(entry, on);
  return then === entry.name ? undefined : then;
};

import type { CaseSnapshot } from '#shared/domain/case.ts';
import type { Correction } from '#shared/domain/correction.ts';
import type { DirectoryEntry } from '#shared/domain/directory.ts';
import { type DocumentKind, documentKinds } from '#shared/domain/document-kinds.ts';
import { canonicalJson } from '#shared/domain/hash.ts';
import type { OfficeSettings } from '#shared/domain/office.ts';
import type { InputIssue } from '#shared/domain/refusal.ts';
import { accept, type Result, refuse } from '#shared/domain/result.ts';
import { type Words, words } from '#shared/domain/words.ts';
import type { DocumentRecord } from '#shared/store/records.ts';
import type { CorrectableMember } from '#templates/documents/define-document.ts';
import { documentTemplates } from '#templates/documents/registry.ts';

/** What a correction is measured by: the case with its certificates, its settings, and those in force. */
export type Held = {
  readonly snapshot: CaseSnapshot;
  readonly entry: DirectoryEntry;
  readonly settings: readonly OfficeSettings[];
};

/** A printed value with every name as the case holds it under the same code; nothing else of it changes. */
const renamed = (value: unknown, held: Held): unknown => {
  if (Array.isArray(value)) return value.map((part) => renamed(part, held));
  if (value === null || typeof value !== 'object') return value;
  const parts = Object.fromEntries(Object.entries(value).map(([name, part]) => [name, renamed(part, held)]));
  const { snapshot, entry } = held;
  if (parts.uscc === snapshot.uscc) return { ...parts, name: snapshot.organizationName };
  const certificate = entry.certificates.find(({ certificateId }) => certificateId === parts.certificateId);
  return certificate ? { ...parts, name: certificate.name } : parts;
};

/** How long somebody may act by what the case itself keeps: to put right what was found, or to object to what is posted. */
const daysKept = ({ snapshot: { data } }: Held): Partial<Record<DocumentKind, number | undefined>> => {
  const { measures, publicity } = data as {
    readonly measures?: { readonly rectification?: { readonly days: number } };
    readonly publicity?: { readonly days: number };
  };
  return { rectificationOrder: measures?.rectification?.days, publicityNotice: publicity?.days };
};

/** What the case holds for a member that may be corrected; what the office set is that of the case, or the one in force. */
const heldFor: Record<CorrectableMember, (first: DocumentRecord, held: Held) => readonly unknown[]> = {
  organization: (first, held) => [renamed(first.data.organization, held)],
  list: (first, held) => [renamed(first.data.list, held)],
  contact: ({ kind }, { settings }) =>
    settings.map((office) => {
      const { name, phone } = office[documentKinds[kind].issuer].contact;
      return { name, phone };
    }),
  agencyName: (_, { settings }) => settings.map(({ agency }) => agency.name),
  appealContact: (_, { settings }) =>
    settings.map(({ agency: { contact } }) => {
      const { name, phone, address, postcode } = contact;
      return { name, phone, address, postcode };
    }),
  channel: (_, { settings }) =>
    settings.map(({ agency: { contact } }) => {
      const { phone, email, address, postcode } = contact;
      return { phone, email, address, postcode };
    }),
  // Its clock runs by the settings of the case alone.
  supplementDays: (_, { settings: [ofCase] }) => (ofCase ? [ofCase.terms.supplement] : []),
  days: ({ kind }, held) => [daysKept(held)[kind]].filter((days) => days !== undefined),
};

const faultOf = (member: string, value: unknown, { first, held }: Checking): Words | undefined => {
  const { title } = documentKinds[first.kind];
  const open = documentTemplates[first.kind].corrects.find((one) => one === member);
  if (!open)
    return words(
      `${title}的这一项不能更正：涉及对象、范围、效力、依据、认定或者期限的，应另行作出决定；登记有误的，先更正案件登记`,
      'Not open to correction: decide anew, or correct the record first',
    );
  const same = (other: unknown) => canonicalJson(other) === canonicalJson(value);
  if (!heldFor[open](first, held).some(same))
    return words(
      '更正后的内容应与案件登记一致；登记有误的，先更正登记',
      'It must equal what the case holds: correct the record first',
    );
  return same(first.data[member]) ? words('与原文书相同，无需更正', 'The paper says so already') : undefined;
};

type Checking = { readonly first: DocumentRecord; readonly held: Held };

/** Refuses every member that the template does not open, and every value that the case does not hold. */
export const checkCorrection = ({ data }: Correction, checking: Checking): Result<true> => {
  const issues: InputIssue[] = Object.entries(data).flatMap(([member, value]) => {
    const message = faultOf(member, value, checking);
    return message ? [{ path: `data.${member}`, message }] : [];
  });
  return issues.length > 0 ? refuse({ code: 'input.invalid', issues }) : accept(true);
};

import type { Day } from './day.ts';
import type { DirectoryEntry } from './directory.ts';
import type { ChangedMember, NewEntryChange } from './entry-change.ts';
import type { InputIssue } from './refusal.ts';
import { type Words, words } from './words.ts';

type Wrong = readonly InputIssue[];

const at = (path: string, message: Words): Wrong => [{ path, message }];

const unchanged = (path: string): Wrong => at(path, words('与现在登记的相同', 'The same as it is now'));

const nameFaults = (entry: DirectoryEntry, name: string, from: Day): Wrong => {
  if (name === entry.name) return unchanged('change.name');
  const last = entry.earlierNames?.at(-1);
  return last && from <= last.until
    ? at('from', words(`应在上一次更名（${last.until}）之后`, `Must lie after the last change of name (${last.until})`))
    : [];
};

const approvalFaults = (
  { certificates, openCases }: DirectoryEntry,
  { certificateId, approvedOn }: Extract<ChangedMember, { what: 'approvedOn' }>,
  today: Day,
): Wrong => {
  const held = certificates.find((one) => one.certificateId === certificateId);
  if (!held) return at('change.certificateId', words('该组织没有这个证书', 'The organization has no such certificate'));
  if (approvedOn > today) return at('change.approvedOn', words('不能晚于今日', 'Must not lie after today'));
  if (approvedOn === held.approvedOn) return unchanged('change.approvedOn');
  if (held.endedOn && approvedOn > held.endedOn)
    return at(
      'change.approvedOn',
      words(`不能晚于终止日期（${held.endedOn}）`, `Must not lie after its end (${held.endedOn})`),
    );
  const named = openCases.some((open) => open.scope === 'qualification' || open.certificateIds.includes(certificateId));
  return named
    ? at(
        'change.certificateId',
        words('该证书有未结案件，请在案件中更正登记', 'A case about it is open: correct the fact in the case'),
      )
    : [];
};

/** What is wrong with a change of an entry, by its fields; nothing where it may be made. */
export const changeFaults = (entry: DirectoryEntry, { change, from }: NewEntryChange, today: Day): Wrong => {
  if (from > today)
    return at(
      'from',
      words('不能晚于今日；尚未生效的变更，到日再登记', 'Must not lie after today: enter it when it is so'),
    );
  switch (change.what) {
    case 'name':
      return nameFaults(entry, change.name, from);
    case 'address':
      return change.address === entry.address ? unchanged('change.address') : [];
    case 'contact':
      return change.name === entry.contact.name && change.phone === entry.contact.phone ? unchanged('change.name') : [];
    case 'legalRepresentative':
      return change.name === entry.legalRepresentative ? unchanged('change.name') : [];
    case 'approvedOn':
      return approvalFaults(entry, change, today);
    case 'link':
      return change.other === entry.uscc ? at('change.other', words('应为另一单位', 'Another body')) : [];
  }
};

const members = (entry: DirectoryEntry, { change, from, basis }: NewEntryChange): Partial<DirectoryEntry> => {
  switch (change.what) {
    case 'name':
      return {
        name: change.name,
        earlierNames: [...(entry.earlierNames ?? []), { name: entry.name, until: from, basis }],
      };
    case 'address':
      return { address: change.address };
    case 'contact':
      return { contact: { name: change.name, phone: change.phone } };
    case 'legalRepresentative':
      return { legalRepresentative: change.name };
    case 'approvedOn':
      return {
        certificates: entry.certificates.map((held) =>
          held.certificateId === change.certificateId ? { ...held, approvedOn: change.approvedOn } : held,
        ),
      };
    case 'link':
      return {};
  }
};

/** The entry after a change, one version on. A link changes nothing in it but the version. */
export const changedBy = (entry: DirectoryEntry, change: NewEntryChange): DirectoryEntry => ({
  ...entry,
  ...members(entry, change),
  version: entry.version + 1,
});

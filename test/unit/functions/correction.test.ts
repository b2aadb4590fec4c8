import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { checkCorrection, type Held } from '#functions/casework/decide/check-correction.ts';
import { Correction } from '#shared/domain/correction.ts';
import { type DocumentKind, documentKinds } from '#shared/domain/document-kinds.ts';
import { documentIdOf } from '#shared/domain/ids.ts';
import { parseInput } from '#shared/procedure/input.ts';
import type { DocumentRecord } from '#shared/store/records.ts';
import { documentTemplates } from '#templates/documents/registry.ts';
import { documentText } from '#test/support/block-text.ts';
import { exampleUscc } from '#test/support/examples.ts';
import { openedRevocation } from '#test/support/revocation-walk.ts';
import { morning, settings } from '#test/support/walk.ts';

const walk = openedRevocation();
const held: Held = { snapshot: walk.subject, entry: walk.entry, settings: [settings] };
const kinds = Object.keys(documentKinds) as DocumentKind[];

type Data = Readonly<Record<string, unknown>>;

const membersOf = (kind: DocumentKind): readonly string[] => {
  const { properties = {} } = z.toJSONSchema(documentTemplates[kind].data, { io: 'input', unrepresentable: 'any' });
  return Object.keys(properties);
};

/** The sample as issued, about the organization of the case wherever it names one. */
const issued = (kind: DocumentKind, change: Data = {}): DocumentRecord => {
  const sample = JSON.parse(JSON.stringify(documentTemplates[kind].sample)) as Data;
  const own = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(own);
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(
      Object.entries(value).map(([name, part]) => [name, name === 'uscc' ? exampleUscc : own(part)]),
    );
  };
  const { caseId, uscc } = walk.subject;
  return {
    ...{ documentId: documentIdOf(caseId, 1, kind), kind, recipients: [], caseId, uscc, title: '示例文书' },
    ...{
      data: { ...(own(sample) as Data), ...change },
      issueDate: walk.entry.certificates[0]?.approvedOn ?? expect.fail(),
    },
    orderedAt: morning('2026-03-05'),
  };
};

const verdict = (first: DocumentRecord, data: Data) => {
  const parsed = parseInput(Correction, { documentId: first.documentId, reason: '示例', data });
  return parsed.ok ? checkCorrection(parsed.value, { first, held }) : parsed;
};

const forgeries: readonly unknown[] = [
  '示例',
  1,
  true,
  null,
  [],
  {},
  '2026-01-01',
  { name: '示例' },
  [{ name: '示例' }],
];

/** Every value that differs from this one in a single leaf, or by a row more or less. */
const mutants = (value: unknown): unknown[] => {
  if (Array.isArray(value))
    return [
      ...[[...value, value[0]], value.slice(1)],
      ...value.flatMap((part, at) => mutants(part).map((changed) => value.toSpliced(at, 1, changed))),
    ];
  if (value !== null && typeof value === 'object')
    return Object.entries(value).flatMap(([name, part]) => [
      ...mutants(part).map((changed) => ({ ...value, [name]: changed })),
      { ...value, [`${name}2`]: part },
    ]);
  return [typeof value === 'boolean' ? !value : `${value}0`];
};

const namesApart = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (name, part) => (name === 'name' ? undefined : part)));

describe.each(kinds)('a correction of %s', (kind) => {
  const { corrects } = documentTemplates[kind];
  const first = issued(kind);

  it('is refused for every member that the template does not open, whatever is put there', () => {
    const members = membersOf(kind);
    expect(members).toEqual(expect.arrayContaining([...corrects, 'issuer', 'issueDate', 'documentNumber']));
    for (const member of members.filter((one) => !corrects.some((open) => open === one)))
      for (const value of [...forgeries, ...mutants(first.data[member] ?? '示例').slice(0, 20), first.data[member]])
        if (value !== undefined)
          expect({ member, ok: verdict(first, { [member]: value }).ok }).toEqual({ member, ok: false });
    for (const member of ['__proto__', 'constructor', 'unknown', 'correction'])
      expect(verdict(first, JSON.parse(`{"${member}":"示例"}`) as Data).ok).toBe(false);
  });

  it.each(corrects.filter((member) => member !== 'contact'))(
    'changes in %s how things are called, and nothing else',
    (member) => {
      const right = issued(kind, { [member]: namedAsHeld(first.data[member]) });
      const printed = right.data[member];
      // The misprint is told apart from what the case holds, and only that is accepted.
      const misprinted = issued(kind, { [member]: misprint(printed) });
      expect(verdict(misprinted, { [member]: printed })).toEqual({ ok: true, value: true });
      expect(verdict(right, { [member]: printed }).ok).toBe(false);
      for (const forged of mutants(printed)) expect(verdict(misprinted, { [member]: forged }).ok).toBe(false);
      expect(namesApart(printed)).toEqual(namesApart(misprinted.data[member]));
    },
  );
});

/** The printed value with the case's own names. */
function namedAsHeld(value: unknown): unknown {
  const { snapshot, entry } = held;
  if (Array.isArray(value)) return value.map(namedAsHeld);
  if (value === null || typeof value !== 'object') return value;
  const parts = Object.fromEntries(Object.entries(value).map(([name, part]) => [name, namedAsHeld(part)]));
  if (parts.uscc === exampleUscc) return { ...parts, name: snapshot.organizationName };
  const certificate = entry.certificates.find(({ certificateId }) => certificateId === parts.certificateId);
  return certificate ? { ...parts, name: certificate.name } : parts;
}

/** The organization misspelt wherever it is named. */
function misprint(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value).replaceAll(held.snapshot.organizationName, '示例甲培训评价有限公词'));
}

describe('a contact', () => {
  const withContact = kinds.filter((kind) => documentTemplates[kind].corrects.some((member) => member === 'contact'));

  it.each(withContact)('of %s is that of its issuer by the settings, and nobody else', (kind) => {
    const { name, phone } = settings[documentKinds[kind].issuer].contact;
    const first = issued(kind, { contact: { name: '示例旧联系人', phone } });
    expect(verdict(first, { contact: { name, phone } }).ok).toBe(true);
    for (const forged of mutants({ name, phone })) expect(verdict(first, { contact: forged }).ok).toBe(false);
  });
});

describe.each(kinds)('a corrected paper of %s', (kind) => {
  it('says which paper it corrects and keeps the first day in words', () => {
    const template = documentTemplates[kind];
    const correction = { title: '示例文书', documentNumber: '示例公告〔2026〕5号', firstDay: '2026-07-08' };
    const data = template.data.parse({ ...(template.sample as object), issueDate: '2026-12-01', correction });
    const text = documentText(template.compose(data));
    for (const said of ['示例公告〔2026〕5号', '更正', '2026年7月8日', '不因更正重新计算'])
      expect(text).toContain(said);
  });
});

import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { checkCorrection, type Held } from '#functions/casework/decide/check-correction.ts';
import { Correction } from '#shared/domain/correction.ts';
import { chineseDate } from '#shared/domain/day.ts';
import { type DocumentKind, documentKinds } from '#shared/domain/document-kinds.ts';
import { documentIdOf } from '#shared/domain/ids.ts';
import { parseInput } from '#shared/procedure/input.ts';
import type { DocumentRecord } from '#shared/store/records.ts';
import { directingMembers } from '#templates/documents/define-document.ts';
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

  it.each(corrects.filter((member) => member === 'organization' || member === 'list'))(
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

/** A case that holds a term of its own for what it ordered and what it posted. */
const daysHeld = 17;
const withDays: Held = {
  ...held,
  snapshot: {
    ...held.snapshot,
    data: {
      ...(held.snapshot.data as Data),
      measures: { rectification: { days: daysHeld } },
      publicity: { days: daysHeld },
    },
  },
};

/** What the office, or the case, holds for each member that is no name of anybody. */
const heldBy = (kind: DocumentKind): Readonly<Record<string, unknown>> => {
  const { name, phone } = settings[documentKinds[kind].issuer].contact;
  const { email, address, postcode, ...agency } = settings.agency.contact;
  return {
    contact: { name, phone },
    agencyName: settings.agency.name,
    appealContact: { name: agency.name, phone: agency.phone, address, postcode },
    channel: { phone: agency.phone, email, address, postcode },
    supplementDays: settings.terms.supplement,
    days: daysHeld,
  };
};

describe('whom to ask, where, to whom and how long to act', () => {
  const each = kinds.flatMap((kind) =>
    documentTemplates[kind].corrects.flatMap((member) => (member in heldBy(kind) ? [{ kind, member }] : [])),
  );

  it('is open for every member that a template may open at all, in the letters that say where to act (O6)', () => {
    const open = new Set(each.map(({ member }) => member));
    expect([...open].toSorted()).toEqual(Object.keys(heldBy('acceptanceNotice')).toSorted());
    const directing = each.filter(({ member }) => directingMembers.some((one) => one === member));
    expect(new Set(directing.map(({ kind }) => documentKinds[kind].id))).toEqual(
      new Set(['D03', 'D24', 'D24a', 'D31', 'D37']),
    );
  });

  it.each(each)('of $kind is what the office or the case holds, and nothing else: $member', ({ kind, member }) => {
    const right = heldBy(kind)[member];
    const judged = (first: DocumentRecord, value: unknown) => {
      const parsed = parseInput(Correction, {
        documentId: first.documentId,
        reason: '示例',
        data: { [member]: value },
      });
      return parsed.ok && checkCorrection(parsed.value, { first, held: withDays }).ok;
    };
    for (const wrong of mutants(right)) {
      const first = issued(kind, { [member]: wrong });
      expect(judged(first, right)).toBe(true);
      for (const forged of mutants(right)) expect(judged(first, forged)).toBe(false);
    }
    expect(judged(issued(kind, { [member]: right }), right)).toBe(false);
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

  it('says all that the first said, and of the first day, but for its own date and what it corrects (O6)', () => {
    const template = documentTemplates[kind];
    const sample = template.data.parse(template.sample);
    const correction = { title: '示例文书', documentNumber: '示例公告〔2026〕5号', firstDay: sample.issueDate };
    const later = template.data.parse({ ...(template.sample as object), issueDate: '2031-11-30', correction });
    const [first, second] = [sample, later].map((data) => template.compose(data).map((block) => JSON.stringify(block)));
    const own = (line: string) => line.replaceAll('2031年11月30日', chineseDate(sample.issueDate));
    const said = second?.filter((line) => !line.includes('本文书是对')).map(own);
    expect(said).toEqual(first);
  });

  it('says that a full term runs anew where it corrects where to act, and no first day (O6)', () => {
    const template = documentTemplates[kind];
    const correction = { title: '示例文书', anew: true, firstDay: '2026-07-08' };
    const data = template.data.parse({ ...(template.sample as object), correction });
    const text = documentText(template.compose(data));
    expect(text).toContain(
      template.posted ? '自本次公示之日起，文中所载期限重新计算' : '自收到本文书之日起，文中所载期限重新计算',
    );
    for (const not of ['2026年7月8日', '不因更正重新计算']) expect(text).not.toContain(not);
  });
});

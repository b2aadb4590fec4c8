import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { endpoints } from '#functions/api/endpoints.ts';
import { textsAtDoor } from '#functions/api/texts-at-door.ts';
import { cleanCode } from '#shared/domain/code.ts';
import { searched } from '#shared/domain/directory.ts';
import { cleanDocumentNumber, documentNumber } from '#shared/domain/document-number.ts';
import { CaseId, CertificateId, DocumentId } from '#shared/domain/ids.ts';
import { Uscc } from '#shared/domain/uscc.ts';
import { codeFrom, VerificationCode } from '#shared/domain/verification-code.ts';
import { procedures } from '#shared/procedures/registry.ts';
import { drawn } from '#test/support/dose.ts';
import { usccAt } from '#test/support/uscc-at.ts';

const unseen = ['\u200b', '\u200c', '\u200d', '\u2060', '\ufeff', '\u00ad', '\u200e', '\u202e', '\ufe0f', '\u180e'];
const blanks = [' ', '\u3000', '\u00a0', '\t', '\u2009'];
const hyphens = ['-', '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2212', '\uff0d', '\ufe63'];

const wide = (text: string, between = ''): string =>
  [...text]
    .map((one) => (/[!-~]/.test(one) ? String.fromCodePoint((one.codePointAt(0) ?? 0) + 0xfee0) : one))
    .join(between);

/** Every way in which a person types or copies a character of a code. */
const waysOf = (character: string): readonly string[] => [
  ...(character === '-'
    ? hyphens
    : [character, character.toLowerCase(), wide(character), wide(character.toLowerCase())]),
];

const typed = (code: string): fc.Arbitrary<string> =>
  fc
    .tuple(
      ...[...code].map((character) =>
        fc
          .tuple(fc.constantFrom(...waysOf(character)), fc.constantFrom('', '', '', '', ...blanks, ...unseen))
          .map((pair) => pair.join('')),
      ),
      fc.constantFrom('', ...blanks, ...unseen),
    )
    .map((parts) => `${parts.at(-1)}${parts.slice(0, -1).join('')}`);

const uscc = fc.nat(100_000).map((ordinal) => usccAt(ordinal) as string);
const caseId = fc.tuple(uscc, fc.integer({ min: 1, max: 99_999 })).map(([code, ordinal]) => `${code}-${ordinal}`);
const codes = {
  uscc: [Uscc, uscc],
  certificateId: [CertificateId, fc.stringMatching(/^[A-Z0-9][A-Z0-9-]{2,23}$/)],
  caseId: [CaseId, caseId],
  documentId: [
    DocumentId,
    fc
      .tuple(caseId, fc.integer({ min: 1, max: 999 }), fc.constantFrom('D03', 'D38a', 'D07b'))
      .map(([id, ordinal, kind]) => `${id}.${ordinal}.${kind}`),
  ],
  code: [
    VerificationCode,
    fc.uint8Array({ minLength: 64, maxLength: 64 }).map((bytes) => codeFrom(bytes) ?? '2'.repeat(16)),
  ],
} as const;

const throughDoor = (text: string): unknown => {
  const came = textsAtDoor({ text });
  return came.ok ? (came.value as { text: unknown }).text : came.refusal;
};

describe('a code, however it was typed or copied', () => {
  it.each(Object.entries(codes))(
    '%s is the one that is meant, in an address and in a body',
    (_, [schema, arbitrary]) => {
      const property = fc.property(
        (arbitrary as fc.Arbitrary<string>).chain((code) => fc.tuple(fc.constant(code), typed(code))),
        ([code, text]) => {
          expect(schema.parse(text)).toBe(code);
          expect(schema.parse(throughDoor(text))).toBe(code);
        },
      );
      fc.assert(property, drawn(100, 20_000));
    },
  );

  it('is cleaned once and for all, whatever the text', () => {
    const property = fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
      const clean = cleanCode(text);
      expect(cleanCode(clean)).toBe(clean);
      expect(clean).not.toMatch(/[\s\p{Cc}\p{Cf}a-z]/u);
    });
    fc.assert(property, drawn(300, 200_000));
  });

  it('is of a document with its number, whatever the brackets', () => {
    const brackets = ['〔〕', '[]', '()', '（）', '【】', '［］', '〖〗', '「」', '《》', '＜＞'];
    const property = fc.property(
      fc.constantFrom('示例函', '示例ABC字'),
      fc.integer({ min: 2023, max: 2100 }),
      fc.integer({ min: 1, max: 999_999 }),
      fc.constantFrom(...brackets),
      fc.constantFrom('', '第', '0', '00'),
      (prefix, year, ordinal, [open, close], lead) => {
        const number = documentNumber(prefix, year, ordinal);
        expect(cleanDocumentNumber(number)).toBe(number);
        const text = ` ${wide(prefix)} ${open}${wide(String(year), '\u200b')}${close}${lead}${wide(String(ordinal))} 号`;
        expect(cleanDocumentNumber(searched(120).parse(text))).toBe(number);
      },
    );
    fc.assert(property, drawn(200, 20_000));
  });
});

/** The schemas of texts in a schema, by the name of the member that holds them. */
const leaves = (schema: z.core.$ZodType, name = ''): { readonly name: string; readonly schema: z.core.$ZodType }[] => {
  const { def } = schema._zod;
  const parts = def as unknown as Record<string, z.core.$ZodType | undefined>;
  if (schema instanceof z.ZodObject)
    return Object.entries(schema.shape).flatMap(([member, inner]) => leaves(inner as z.core.$ZodType, member));
  if (schema instanceof z.ZodUnion) return schema.options.flatMap((option) => leaves(option as z.core.$ZodType, name));
  if (def.type === 'pipe') return [parts.in, parts.out].flatMap((each) => (each ? leaves(each, name) : []));
  const inner = parts.innerType ?? parts.element ?? parts.valueType;
  if (inner) return leaves(inner, name);
  return schema instanceof z.ZodString ? [{ name, schema }] : [];
};

const examples: readonly (readonly [RegExp, string])[] = [
  [/uscc$/i, ' ９１１１００００ma0000001\u200bｌ'],
  [/^(caseId|into)$/, '９１１１００００ma 0000001l\u2014１'],
  [/certificateIds?$|^certificates$|^removed$/i, '\ufeffｘ－2021－0001 '],
  [/documentId$|^successor$/i, '９１１１００００MA0000001L－1．\u200b2．d０３'],
];

describe('every code that a route or a step takes', () => {
  const asked = [
    ...Object.entries(endpoints).flatMap(([name, { schemas }]) =>
      Object.values(schemas).flatMap((schema) => (schema ? leaves(schema).map((leaf) => ({ ...leaf, of: name })) : [])),
    ),
    ...procedures.flatMap(({ commands }) =>
      Object.entries(commands).flatMap(([name, { input }]) => leaves(input).map((leaf) => ({ ...leaf, of: name }))),
    ),
  ].flatMap((leaf) => examples.filter(([named]) => named.test(leaf.name)).map(([, example]) => ({ ...leaf, example })));

  it('is cleaned by the one function', () => {
    const refused = asked.filter(({ schema, example }) => !z.safeParse(schema, throughDoor(example)).success);
    expect(refused.map(({ of, name }) => `${of}: ${name}`)).toEqual([]);
    expect(asked.length).toBeGreaterThan(60);
  });
});

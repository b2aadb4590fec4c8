import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { SettingsProposal } from '#functions/api/settings/settings-routes.ts';
import { named } from '#shared/domain/label.ts';
import { procedures } from '#shared/procedures/registry.ts';
import { type Field, fieldsOf, type Group, unworded } from '#templates/forms/field.ts';
import { type FilledForm, formHtml } from '#templates/forms/form-html.ts';
import { readForm } from '#templates/forms/read-form.ts';
import { writeEntries } from '#templates/forms/write-entries.ts';
import { drawn } from '#test/support/dose.ts';

const commands = [
  ...procedures.flatMap(({ commands: known }) =>
    Object.entries(known).map(([name, { input }]) => [name, fieldsOf(input)] as const),
  ),
  ['proposeSettings', fieldsOf(SettingsProposal)] as const,
];

const anyValue = (field: Field): fc.Arbitrary<unknown> => {
  switch (field.kind) {
    case 'group':
      return fc.record(Object.fromEntries(field.fields.map((one) => [one.name, anyValue(one)])));
    case 'list':
      return fc.array(
        anyValue(field.item),
        field.min === field.max ? { minLength: field.min, maxLength: field.max } : { minLength: 1, maxLength: 3 },
      );
    case 'variant':
      return fc.oneof(
        ...field.options.map(({ value, group }) =>
          anyValue(group).map((rest) => ({ [field.by]: value, ...(rest as object) })),
        ),
      );
    case 'choice':
      return fc.constantFrom(...field.options.map(({ value }) => String(value)));
    case 'flag':
      return field.required ? fc.boolean() : fc.constantFrom(true);
    case 'day':
      return fc.constantFrom('2026-01-05', '2028-02-29');
    case 'money':
      return fc.integer({ min: 0, max: 100_000_000_000 });
    case 'fixed':
      return fc.constant(field.value);
    case 'number':
      if (field.fraction) return fc.constantFrom(0.5, 0.8, 1, 0.333333);
      return fc.integer({ min: Math.max(field.min, 1), max: Math.min(field.max, 10_000) });
    default:
      return fc.constantFrom('示例', '<script>alert(1)</script>', '“引号”与 & 号', '两行\n文字');
  }
};

const shown = (fields: Group, values: unknown): string => {
  const filled: FilledForm = { fields, values, errors: new Map(), lang: 'zh' };
  return String(formHtml(filled));
};

describe.each(commands)('the form of %s', (_, form) => {
  it('has words of its own for each field and each choice', () => {
    expect(unworded(form)).toEqual([]);
  });

  it('reads back whatever was put into it, and shows it escaped', async () => {
    await fc.assert(
      fc.property(anyValue(form), (value) => {
        expect(readForm(form, writeEntries(form, value))).toEqual(value);
        const html = shown(form, value);
        expect(html).not.toContain('<script');
      }),
      drawn(15, 500),
    );
  });
});

/** A field called something. */
const labelled = <Schema extends z.ZodType>(schema: Schema): Schema => named('示例', 'Example', schema);

describe('a form', () => {
  const schema = z.strictObject({
    items: labelled(z.array(z.strictObject({ name: labelled(z.string().max(20)), pages: labelled(z.int()) })).min(1)),
    amountFen: labelled(z.int()),
    remark: labelled(z.strictObject({ text: labelled(z.string().max(300)) }).optional()),
  });
  const form = fieldsOf(schema);

  it('drops rows that nobody filled in and groups that nobody needed', () => {
    const entries = [
      ['items.0.name', ''],
      ['items.0.pages', ''],
      ['items.2.name', '示例'],
      ['items.2.pages', '3'],
      ['amountFen', '12.5'],
      ['remark.text', ' '],
    ] as const;
    expect(readForm(form, entries)).toEqual({ items: [{ name: '示例', pages: 3 }], amountFen: 1250 });
  });

  it('keeps rows left empty while it is still being filled in', () => {
    const entries = [
      ['items.0.name', ''],
      ['items.1.name', '示例'],
    ] as const;
    expect(readForm(form, entries, true)).toEqual({ items: [{}, { name: '示例' }] });
  });

  it('keeps as typed what is no number, so that it is refused in its place', () => {
    expect(
      readForm(form, [
        ['items.0.pages', '三'],
        ['amountFen', '1.234'],
      ]),
    ).toEqual({ items: [{ pages: '三' }], amountFen: '1.234' });
  });

  it('keeps each row of a list that is whole or absent in its place', () => {
    const seven = fieldsOf(z.strictObject({ texts: labelled(z.array(z.string().min(1)).length(3).optional()) }));
    expect(readForm(seven, [['texts.1', '示例']])).toEqual({ texts: ['', '示例', ''] });
    expect(
      readForm(
        seven,
        ['0', '1', '2'].map((row) => [`texts.${row}`, ' ']),
      ),
    ).toEqual({});
    const html = shown(seven, { texts: ['甲', '乙', '丙'] });
    expect(html.match(/<textarea|<input/g)).toHaveLength(3);
    expect(html).not.toContain('_more');
  });

  it('shows what is fixed and takes nothing else for it, and never sends a group for it alone', () => {
    const schema = z.strictObject({
      name: labelled(z.literal('示例会议')),
      share: labelled(z.number()),
      rest: labelled(z.strictObject({ name: labelled(z.literal('示例')), text: labelled(z.string()) }).optional()),
    });
    const fields = fieldsOf(schema);
    const entries = [
      ['name', '别的会议'],
      ['share', '0.75'],
    ] as const;
    expect(readForm(fields, entries)).toEqual({ name: '示例会议', share: 0.75 });
    expect(shown(fields, {})).not.toMatch(/name="name"/);
    expect(readForm(form, [['items.0.pages', '1.5']])).toEqual({ items: [{ pages: '1.5' }] });
  });

  it('says no field in the words of the program', () => {
    const nameless = fieldsOf(z.strictObject({ anything: z.string() }));
    expect(unworded(nameless)).toEqual(['anything']);
    expect(() => shown(nameless, {})).toThrow('anything has no label');
  });

  it('refuses a schema that it cannot show', () => {
    expect(() => fieldsOf(z.strictObject({ anything: z.unknown() }))).toThrow('no form shows');
  });
});

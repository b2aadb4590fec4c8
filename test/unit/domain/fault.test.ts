import { describe, expect, it } from 'vitest';
import { OfficeSettings } from '#shared/domain/office.ts';
import type { Words } from '#shared/domain/words.ts';
import { parseInput } from '#shared/procedure/input.ts';
import { procedures } from '#shared/procedures/registry.ts';

/** Values that fit hardly any field, each wrong in its own way. */
const misfits = [undefined, null, '', 'x'.repeat(30_000), -1, 1.5, 1e9, true, [], {}, [{}], ['']];

const schemas = [
  ...procedures.flatMap(({ name, commands }) =>
    Object.entries(commands).map(([command, { input }]) => [`${name}.${command}`, input] as const),
  ),
  ['settings', OfficeSettings] as const,
];

/** The fields that a schema asks for, as it tells itself of an input that has none. */
const faultsOf = (schema: (typeof schemas)[number][1], input: unknown): readonly { path: string; message: Words }[] => {
  const parsed = parseInput(schema, input);
  return parsed.ok || parsed.refusal.code !== 'input.invalid' ? [] : parsed.refusal.issues;
};

const allFaults = (schema: (typeof schemas)[number][1]): Words[] => {
  const asked = faultsOf(schema, {}).map(({ path }) => path);
  const inputs = [...misfits, ...misfits.map((misfit) => Object.fromEntries(asked.map((path) => [path, misfit])))];
  return [...inputs, { unknownField: 1 }].flatMap((input) => faultsOf(schema, input).map(({ message }) => message));
};

describe('what is wrong with an input', () => {
  it.each(schemas)('is said in both languages, never in the words of the schema library: %s', (_, schema) => {
    const said = allFaults(schema);
    expect(said.length).toBeGreaterThan(0);
    for (const { zh, en } of said) {
      expect(zh).toMatch(/\p{Script=Han}/u);
      expect(zh).not.toMatch(/invalid|expected|received| \/ /iu);
      expect(en).not.toMatch(/\p{Script=Han}|invalid|expected|received|undefined|[a-z][A-Z]/u);
    }
  });
});

import { describe, expect, it } from 'vitest';
import { conditionWords } from '#functions/portal/cases/steps-shown.ts';
import { basisWords } from '#shared/domain/basis.ts';
import { movesOf } from '#shared/procedure/definition.ts';
import { procedures } from '#shared/procedures/registry.ts';

describe.each(procedures)('the conditions of $name', (procedure) => {
  const asked = new Set(
    Object.values(procedure.states).flatMap((state) =>
      Object.keys(state.on ?? {}).flatMap((command) =>
        movesOf(state, command).flatMap(({ when = [], requires = [], asks = [] }) => [...when, ...requires, ...asks]),
      ),
    ),
  );

  it.each([...asked, ...procedure.invariants])('are called something else than what they rest on: %s', (guard) => {
    const { basis } = procedure.guards[guard] ?? {};
    if (!basis) throw new Error(`no guard ${guard}`);
    const said = conditionWords(procedure, { guard, basis });
    expect(said).not.toEqual(basisWords(basis));
    expect(said.zh).toMatch(/^[\p{Script=Han}、，（）]+$/u);
  });
});

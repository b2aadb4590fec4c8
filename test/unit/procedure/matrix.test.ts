import { describe, expect, it } from 'vitest';
import type { Actor } from '#shared/domain/actor.ts';
import { basisWords } from '#shared/domain/basis.ts';
import { type Role, roles } from '#shared/domain/roles.ts';
import { authorize } from '#shared/procedure/authorize.ts';
import type { Procedure } from '#shared/procedure/definition.ts';
import { matrixMarkdown, matrixOf } from '#shared/procedure/matrix.ts';
import { procedures } from '#shared/procedures/registry.ts';

const all = procedures as readonly unknown[] as readonly Procedure<unknown>[];
const everyRole = Object.keys(roles) as readonly Role[];
const only = (role: Role): Actor => ({ id: role, name: role, roles: [role] });

/** The cells of the printed tables: `state command role`, as a reader finds them. */
const printed = (markdown: string): Set<string> => {
  const cells = new Set<string>();
  let state = '';
  for (const text of markdown.split('\n')) {
    state = /^### .* `(\w+)`$/.exec(text)?.[1] ?? state;
    const [, step = '', ...rest] = text
      .split(' | ')
      .join('|')
      .split('|')
      .map((cell) => cell.trim());
    const command = /`(\w+)`$/.exec(step)?.[1];
    if (!command) continue;
    for (const [at, role] of everyRole.entries()) if (rest[at] === '●') cells.add(`${state} ${command} ${role}`);
  }
  return cells;
};

/** The cells by what the engine answers, for every role alone, every command and every state. */
const answered = (procedure: Procedure<unknown>): Set<string> => {
  const cells = new Set<string>();
  for (const state of Object.keys(procedure.states))
    for (const name of Object.keys(procedure.commands))
      for (const role of everyRole)
        if (authorize(procedure, { state, data: {} as never }, { name, actor: only(role) }).ok)
          cells.add(`${state} ${name} ${role}`);
  return cells;
};

describe.each(all.map((procedure) => [procedure.name, procedure] as const))('the matrix of %s', (_, procedure) => {
  it('is exactly what authorize answers', () => {
    const rows = matrixOf(procedure);
    const cells = rows.flatMap(({ state, command, roles: may }) => may.map((role) => `${state} ${command} ${role}`));
    expect(new Set(cells)).toEqual(answered(procedure));
    expect(new Set(cells).size).toBe(cells.length);
    for (const { state, command, moves, roles: may } of rows)
      for (const role of may) {
        const open = authorize(procedure, { state, data: {} as never }, { name: command, actor: only(role) });
        const mine = moves.filter(({ by }) => [by].flat().includes(role));
        expect(open).toEqual({ ok: true, value: mine });
      }
  });

  it('is printed as it is, with every state, every guard and what each rests on', () => {
    const markdown = matrixMarkdown(procedure);
    expect(printed(markdown)).toEqual(answered(procedure));
    for (const [state, { label }] of Object.entries(procedure.states))
      expect(markdown).toContain(`### ${label.zh} \`${state}\``);
    for (const [guard, { basis }] of Object.entries(procedure.guards))
      expect(markdown).toContain(`| \`${guard}\` | ${basisWords(basis).zh} |`);
    for (const { moves } of matrixOf(procedure))
      for (const { basis } of moves) expect(markdown).toContain(basisWords(basis).zh);
  });

  it('gives nobody without a role anything, and no person what is the system’s', () => {
    const nobody: Actor = { id: 'nobody', name: 'nobody', roles: [] };
    for (const { state, command } of matrixOf(procedure))
      expect(authorize(procedure, { state, data: {} as never }, { name: command, actor: nobody }).ok).toBe(false);
    for (const { state, command, roles: may } of matrixOf(procedure))
      if (may.every((role) => role === 'system'))
        for (const role of everyRole.filter((other) => other !== 'system'))
          expect(authorize(procedure, { state, data: {} as never }, { name: command, actor: only(role) }).ok).toBe(
            false,
          );
  });
});

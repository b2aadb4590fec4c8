import { describe, expect, it } from 'vitest';
import type { Role } from '#shared/domain/roles.ts';
import { authorize, availableTo, rolesThatMay } from '#shared/procedure/authorize.ts';
import { movesOf, rolesOf } from '#shared/procedure/definition.ts';
import { procedures } from '#shared/procedures/registry.ts';
import { voluntaryExit } from '#shared/procedures/voluntary-exit.ts';
import { somebody } from '#test/support/walk.ts';

const as = (...roles: Role[]) => ({ ...somebody('agencyClerk'), roles });

describe('who may give a command', () => {
  it.each(procedures.map((procedure) => [procedure.name, procedure] as const))(
    'is told for every state, command and role of %s by the definition alone',
    (_, procedure) => {
      const roles = new Set(Object.keys(procedure.commands).flatMap((name) => rolesThatMay(procedure, name)));
      for (const [state, { on = {} }] of Object.entries(procedure.states))
        for (const name of Object.keys(procedure.commands))
          for (const role of roles) {
            const moves = movesOf(procedure.states[state], name);
            const mine = moves.filter((move) => rolesOf(move).includes(role));
            const answer = authorize(procedure, { state, data: {} as never }, { name, actor: as(role) });
            const anywhere = rolesThatMay(procedure, name);
            if (mine.length > 0) expect(answer).toEqual({ ok: true, value: mine });
            else if (!anywhere.includes(role))
              expect(answer).toEqual({
                ok: false,
                refusal: { code: 'command.forbidden', command: name, needs: anywhere },
              });
            else if (moves.length === 0)
              expect(answer).toEqual({
                ok: false,
                refusal: {
                  ...{ code: 'command.unavailable', command: name, state },
                  available: Object.keys(on).filter((one) =>
                    movesOf(procedure.states[state], one).some((move) => rolesOf(move).includes(role)),
                  ),
                },
              });
            else
              expect(answer).toEqual({
                ok: false,
                refusal: { code: 'command.forbidden', command: name, needs: moves.flatMap(rolesOf) },
              });
          }
    },
  );

  it('is nobody where the command is none of the procedure, a name of Object’s included', () => {
    for (const name of ['fly', 'constructor', '__proto__'])
      expect(
        authorize(voluntaryExit, { state: 'received', data: {} as never }, { name, actor: as('officeHead') }),
      ).toEqual({
        ok: false,
        refusal: { code: 'command.unknown', command: name, known: Object.keys(voluntaryExit.commands) },
      });
  });

  it('is whoever signs off, and not who drafts, where the command comes by a draft', () => {
    const draftedBy = [{ id: 'clerk', name: '示例经办人' }];
    const given = { name: 'accept', draftedBy };
    expect(
      authorize(voluntaryExit, { state: 'received', data: {} as never }, { ...given, actor: as('agencyHead') }).ok,
    ).toBe(true);
    expect(
      authorize(voluntaryExit, { state: 'received', data: {} as never }, { ...given, actor: as('auditor') }),
    ).toMatchObject({
      ok: false,
      refusal: { code: 'command.forbidden' },
    });
  });

  it('gives nothing in a state that there is none of', () => {
    expect(availableTo(voluntaryExit, 'nowhere', as('officeHead'))).toEqual([]);
    expect(rolesThatMay(voluntaryExit, 'fly')).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { procedures } from '#shared/procedures/registry.ts';
import { lineKinds } from '#shared/procedures/supervision/line-kinds.ts';
import { supervisedSteps } from '#shared/procedures/supervision/supervised-steps.ts';

const beside = [
  ...['open', 'split', 'correctDocument', 'reissueDocument', 'voidPaper', 'recordService', 'strikeService'],
  'recomputeDeadlines',
];

describe('what the register for supervision tells', () => {
  it('is said of every step that a log may name, and of nothing else', () => {
    const commands = procedures.flatMap((procedure) => Object.keys(procedure.commands));
    expect(Object.keys(supervisedSteps).toSorted()).toEqual([...new Set([...commands, ...beside])].toSorted());
  });

  it('has a step, a signature or a draw for every kind of line', () => {
    const told = new Set<string>(Object.values(supervisedSteps).filter((rule) => typeof rule === 'string'));
    const byEvent = ['rowOff', 'recusalRefused', 'escalatedDissent', 'repeatedDraw', 'signed'];
    expect(Object.keys(lineKinds).filter((kind) => !told.has(kind) && !byEvent.includes(kind))).toEqual([]);
  });
});

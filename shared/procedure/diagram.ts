import { edgesOf } from './check.ts';
import { type Procedure, rolesOf } from './definition.ts';

/** The definition as a Mermaid state diagram: states by their Chinese labels, edges by command and role. */
export const diagram = <Data>(procedure: Procedure<Data>): string => {
  const { states, initial, commands } = procedure;
  const edges = edgesOf(procedure).map(
    ({ from, command, move, to }) =>
      `  ${from} --> ${to}: ${commands[command]?.label.zh ?? command}（${rolesOf(move).join('、')}）`,
  );
  return [
    'stateDiagram-v2',
    ...Object.entries(states).map(([name, { label }]) => `  state "${label.zh}" as ${name}`),
    `  [*] --> ${initial}`,
    ...new Set(edges),
    ...Object.keys(states)
      .filter((name) => states[name]?.final)
      .map((name) => `  ${name} --> [*]`),
  ].join('\n');
};

import { basisWords } from '../domain/basis.ts';
import { type Role, roles } from '../domain/roles.ts';
import { type Move, movesOf, type Procedure, rolesOf } from './definition.ts';
import { type Entering, verdicts } from './verdict.ts';

/** Who may give a command in a state: for each role the moves that are then open, under their guards. */
export type MatrixRow = {
  readonly state: string;
  readonly command: string;
  readonly moves: readonly Move[];
  readonly roles: readonly Role[];
};

/** Role × command × state of a procedure, read off its definition: what no row names is refused. */
export const matrixOf = <Data>({ states }: Procedure<Data>): MatrixRow[] =>
  Object.entries(states).flatMap(([state, { on = {} }]) =>
    Object.keys(on).map((command) => {
      const moves = movesOf(states[state], command);
      return { state, command, moves, roles: [...new Set(moves.flatMap(rolesOf))] };
    }),
  );

const rolesShown = Object.keys(roles) as readonly Role[];

const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

const head = (cells: readonly string[]): string[] => [line(cells), line(cells.map(() => '---'))];

/** Every guard by its name, with what it rests on. */
const guardLines = <Data>({ guards }: Procedure<Data>): string[] => [
  ...head(['条件', '依据']),
  ...Object.entries(guards).map(([name, { basis }]) => line([`\`${name}\``, basisWords(basis).zh])),
];

/** How an act must be judged for an entrance to take it. */
const entered = ({ act, as }: Entering): string => `\`${act}\` ${as === 'own' ? '在所属环节' : verdicts[as].zh}`;

const conditions = (move: Move): string =>
  [
    ...(move.when ?? []).map((name) => `当 \`${name}\``),
    ...[...(move.asks ?? []), ...(move.requires ?? [])].map((name) => `须 \`${name}\``),
    ...(move.despite ?? []).map((name) => `不受 \`${name}\` 限制`),
    ...(move.enters ? [entered(move.enters)] : []),
    ...(move.beneath ? ['按中止前的状态认定，案件继续中止'] : []),
  ].join('、') || '—';

/** One line for each move, so that a role kept to one of several moves shows at that one only. */
const moveLines = <Data>({ states, commands }: Procedure<Data>, { command, moves }: MatrixRow): string[] =>
  moves.map((move) => {
    const target =
      move.to === 'same'
        ? '不变'
        : ['resumed', 'stood'].includes(move.to)
          ? '回到原状态'
          : (states[move.to]?.label.zh ?? move.to);
    const { label, internal = false } = commands[command] ?? {};
    const name = label?.zh ?? command;
    const told = internal ? `${name}（随相应事项办理，不单独提交）` : name;
    const may = rolesShown.map((role) => (rolesOf(move).includes(role) ? '●' : ''));
    return line([`${told} \`${command}\``, ...may, target, conditions(move), basisWords(move.basis).zh]);
  });

const stateLines = <Data>(procedure: Procedure<Data>, state: string, rows: readonly MatrixRow[]): string[] => [
  `### ${procedure.states[state]?.label.zh} \`${state}\``,
  '',
  ...(rows.length === 0
    ? ['办结，不再受理任何步骤。']
    : [
        ...head(['步骤', ...rolesShown.map((role) => roles[role].zh), '之后', '条件', '依据']),
        ...rows.flatMap((row) => moveLines(procedure, row)),
      ]),
  '',
];

/** The matrix in Markdown, a table for each state, with guards and articles; made from the definition alone. */
export const matrixMarkdown = <Data>(procedure: Procedure<Data>): string => {
  const byState = Map.groupBy(matrixOf(procedure), ({ state }) => state);
  return [
    `# ${procedure.label.zh}：身份、步骤、状态（定义第${procedure.version}版）`,
    '',
    '● 表示该身份可以在该状态办理该步骤；没有标记的一律不能。同一步骤有多行的，按顺序取条件成立的第一行。',
    '',
    `除注明不受限制的外，各办理单位和系统的每一步骤还须：${procedure.invariants.map((name) => `\`${name}\``).join('、')}；单位、部门和公众的行为照常登记。`,
    '',
    '## 各状态',
    '',
    ...Object.keys(procedure.states).flatMap((state) => stateLines(procedure, state, byState.get(state) ?? [])),
    '## 条件的依据',
    '',
    ...guardLines(procedure),
    '',
  ].join('\n');
};

/** One entrance: an act of a term in a state, and where it leads by how it is judged (O1.2). */
export type EntranceRow = {
  readonly act: string;
  readonly state: string;
  readonly leads: Readonly<Partial<Record<NonNullable<Entering>['as'], string>>>;
};

/** Every entrance of a procedure, read off its definition: each act, in each state that the case may have come to. */
export const entrancesOf = <Data>({ acts = {}, states }: Procedure<Data>): EntranceRow[] =>
  Object.keys(acts).flatMap((act) =>
    Object.keys(states).flatMap((state) => {
      const moves = movesOf(states[state], act);
      const pairs = moves.map(({ enters, to, beneath }) => [beneath ? 'beneath' : (enters?.as ?? 'own'), to] as const);
      return moves.length === 0 ? [] : [{ act, state, leads: Object.fromEntries(pairs.toReversed()) }];
    }),
  );

const verdictsShown = ['own', 'returns', 'anew', 'effect', 'late', 'unconfirmed', 'beneath'] as const;

/** The entrances in Markdown, a table for each act (O1). */
export const entrancesMarkdown = <Data>(procedure: Procedure<Data>): string => {
  const { acts = {}, states, commands, timers, label } = procedure;
  const heads = [
    '状态',
    '所属环节',
    ...Object.values(verdicts)
      .map(({ zh }) => zh)
      .toReversed(),
    '案件中止中',
  ];
  const targetOf = (row: EntranceRow, as: (typeof verdictsShown)[number]): string => {
    const to = (row.leads as Readonly<Record<string, string>>)[as];
    if (to === undefined) return '—';
    return as === 'beneath' ? '按中止前的状态' : to === 'same' ? '不变' : (states[to]?.label.zh ?? to);
  };
  return [
    `# ${label.zh}：期限内行为的登记入口（定义第${procedure.version}版）`,
    '',
    '由定义生成：期限开始以后，每一行为在案件可能到达的每一状态（含已办结）都有入口；是否逾期由系统按行为之日认定。',
    '',
    ...Object.entries(acts).flatMap(([act, { term, basis }]) => [
      `## ${commands[act]?.label.zh} \`${act}\`（${timers[term]?.label.zh}）`,
      '',
      basisWords(basis).zh,
      '',
      ...head(heads),
      ...entrancesOf(procedure)
        .filter((row) => row.act === act)
        .map((row) =>
          line([`${states[row.state]?.label.zh} \`${row.state}\``, ...verdictsShown.map((as) => targetOf(row, as))]),
        ),
      '',
    ]),
  ].join('\n');
};

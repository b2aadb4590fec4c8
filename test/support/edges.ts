import type { CaseEvent } from '#shared/domain/case.ts';
import { edgesOf } from '#shared/procedure/check.ts';
import type { Procedure } from '#shared/procedure/definition.ts';

/**
 * An edge of a definition, `state.command.state`: the state in which a command is given, the command, and the state to
 * which it leads. Moves of one command that differ in their conditions alone and lead to the same state are one edge;
 * a move that resumes has one for each state that may have been left.
 */
export type EdgeName = `${string}.${string}.${string}`;

export const edgeOf = ({ from, command, to }: { from: string; command: string; to: string }): EdgeName =>
  `${from}.${command}.${to}`;

export const partsOfEdge = (edge: EdgeName) => {
  const [from = '', command = '', to = ''] = edge.split('.');
  return { from, command, to };
};

/** How often walks have taken each edge of a definition. */
export class EdgeCount<Data> {
  readonly #taken: Map<EdgeName, number>;
  /** What walks took and the definition does not have. */
  readonly unknown = new Set<EdgeName>();

  constructor(procedure: Procedure<Data>) {
    this.#taken = new Map(edgesOf(procedure).map((edge) => [edgeOf(edge), 0]));
  }

  /** Counts the edges of events; gives them back. */
  keep(events: readonly Pick<CaseEvent, 'from' | 'command' | 'to'>[]): readonly EdgeName[] {
    return events.map(({ from, command, to }) => {
      const edge = edgeOf({ from: from ?? '', command, to });
      const before = this.#taken.get(edge);
      if (before === undefined) this.unknown.add(edge);
      else this.#taken.set(edge, before + 1);
      return edge;
    });
  }

  of(edge: EdgeName): number {
    return this.#taken.get(edge) ?? 0;
  }

  get all(): readonly EdgeName[] {
    return [...this.#taken.keys()];
  }

  /** Those taken less often than `floor`, the rarest first, each with its count. */
  below(floor: number): readonly (readonly [EdgeName, number])[] {
    return [...this.#taken].filter(([, times]) => times < floor).toSorted(([, one], [, other]) => one - other);
  }
}

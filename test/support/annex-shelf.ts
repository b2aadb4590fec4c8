import type { Annex, AnnexKey } from '#shared/procedure/annex.ts';
import { besideNamed } from '#shared/procedure/beside.ts';
import type { GivenCommand } from '#shared/procedure/decide.ts';
import type { Decision } from '#shared/procedure/decision.ts';
import type { Procedure } from '#shared/procedure/definition.ts';

const nameOf = ({ list, no }: AnnexKey): string => `${list}#${no}`;

/** What lies beside a case that is walked in memory. */
export class AnnexShelf {
  readonly #kept = new Map<string, Annex>();

  keep({ annexes = [] }: Pick<Decision, 'annexes'>): void {
    for (const annex of annexes)
      if (annex.value) this.#kept.set(nameOf(annex), annex);
      else this.#kept.delete(nameOf(annex));
  }

  /** What a decision on a command is to know of it. */
  besideOf<Data>(procedure: Procedure<Data>, given: Pick<GivenCommand, 'name' | 'input'>): readonly Annex[] {
    return besideNamed(procedure, given).flatMap((key) => this.#kept.get(nameOf(key)) ?? []);
  }

  /** The numbers that a list has. */
  numbers(list: AnnexKey['list']): readonly number[] {
    return [...this.#kept.values()].filter((annex) => annex.list === list).map(({ no }) => no);
  }
}

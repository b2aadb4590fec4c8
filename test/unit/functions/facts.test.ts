import { describe, expect, it, vi } from 'vitest';
import { bindReference } from '#functions/casework/compose/bind-reference.ts';
import { actFacts } from '#functions/casework/letters/act-facts.ts';
import type { Drafting } from '#functions/casework/letters/drafting.ts';
import { exitFacts } from '#functions/casework/letters/exit-facts.ts';
import type { Fact } from '#functions/casework/letters/holding.ts';
import { drafts } from '#functions/casework/letters/registry.ts';
import { revocationFacts } from '#functions/casework/letters/revocation/facts.ts';
import { setAsideFacts } from '#functions/casework/letters/set-aside-facts.ts';
import type { ProcedureName } from '#shared/domain/case.ts';
import { day } from '#shared/domain/day.ts';
import { type DocumentKind, documentKinds } from '#shared/domain/document-kinds.ts';
import { documentTemplates } from '#templates/documents/registry.ts';
import { actCases } from '#test/support/act-fact-cases.ts';
import { documentText } from '#test/support/block-text.ts';
import { exitCases } from '#test/support/exit-fact-cases.ts';
import type { FactCase } from '#test/support/fact-case.ts';
import { revocationCases } from '#test/support/revocation-fact-cases.ts';
import { setAsideCases } from '#test/support/set-aside-fact-cases.ts';

type Tables<Data> = Readonly<Partial<Record<DocumentKind, Record<string, Fact<Data>>>>>;
type Asked = { readonly kind: DocumentKind; readonly fact: string };

const kinds = Object.keys(documentKinds) as DocumentKind[];
const letter = { title: '示例', issueDate: day('2026-02-02'), documentNumber: '示例〔2026〕1号' };

const factsIn = <Data>(tables: Tables<Data>): Asked[] =>
  kinds.flatMap((kind) => Object.keys(tables[kind] ?? {}).map((fact) => ({ kind, fact })));

/** The words of a letter as composed from a case; undefined where no letter can be made of it. */
const letterOf = (procedure: ProcedureName, kind: DocumentKind, drafting: Drafting<unknown>): string | undefined => {
  const { data, compose } = documentTemplates[kind];
  try {
    const read = data.safeParse(bindReference(kind, drafts[procedure][kind]?.(drafting) ?? {}, letter));
    return read.success ? documentText(compose(read.data)) : undefined;
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
};

/** The longest run of words of a passage that stands in none of its places. */
const wordsOf = ({ kind, fact }: Asked): string =>
  (documentTemplates[kind].passages[fact]?.text ?? '')
    .split(/\{[A-Za-z]+\}/u)
    .toSorted((one, other) => other.length - one.length)[0] ?? '';

const occurrences = (text: string, words: string): number => text.split(words).length - 1;

type Proved<Data> = { readonly tables: Tables<Data>; readonly cases: readonly FactCase<Data>[] };

const proves = <Data>(procedure: ProcedureName, { tables, cases }: Proved<Data>): void => {
  /** The cases in which a fact is, or is not, so: each letter as it is, and as it would be if the fact always held. */
  const lettersWhere = ({ kind, fact }: Asked, so: boolean) => {
    const table = tables[kind] ?? {};
    return cases.flatMap(({ name, drafting }) => {
      const seen = drafting(kind);
      if (table[fact]?.(seen) !== so) return [];
      const real = letterOf(procedure, kind, seen);
      const always = vi.spyOn(table, fact).mockReturnValue(true);
      const mutant = letterOf(procedure, kind, seen);
      always.mockRestore();
      return real === undefined || mutant === undefined ? [] : [{ name, real, mutant }];
    });
  };

  describe(`every fixed sentence of fact: ${procedure}`, () => {
    it.each(factsIn(tables))(
      '$kind: $fact is not said where it is not so; a predicate always true would say it',
      (asked) => {
        const letters = lettersWhere(asked, false);
        expect(letters.length).toBeGreaterThan(0);
        const words = wordsOf(asked);
        const killed = letters.filter(({ real, mutant }) => occurrences(mutant, words) > occurrences(real, words));
        expect(killed.map(({ name }) => name)).toEqual(letters.map(({ name }) => name));
      },
    );

    it.each(factsIn(tables))('$kind: $fact is said where it is so', (asked) => {
      const letters = lettersWhere(asked, true);
      expect(letters.length).toBeGreaterThan(0);
      for (const { real } of letters) expect(real).toContain(wordsOf(asked));
    });
  });
};

proves('voluntaryExit', { tables: exitFacts, cases: exitCases() });
proves('revocation', { tables: revocationFacts, cases: revocationCases() });
proves('revocation', { tables: actFacts, cases: actCases() });
proves('revocation', { tables: setAsideFacts, cases: setAsideCases() });

const passages = kinds.flatMap((kind) =>
  Object.entries(documentTemplates[kind].passages).map(([name, { fact, text }]) => ({
    name: `${kind}.${name}`,
    fact,
    text,
  })),
);

describe('the passages of the templates', () => {
  it('that state a fact are those that have a predicate', () => {
    const bound = new Set(
      [...factsIn(exitFacts), ...factsIn(revocationFacts), ...factsIn(actFacts), ...factsIn(setAsideFacts)].map(
        ({ kind, fact }) => `${kind}.${fact}`,
      ),
    );
    expect([...bound].toSorted()).toEqual(
      passages
        .filter(({ fact }) => fact)
        .map(({ name }) => name)
        .toSorted(),
    );
  });

  it('that state none claim nothing that was done', () => {
    const claims = /经研究|经会议|经专家|经调查|材料齐全|未提出申诉|已书面|未提交|均未参加|均无不同意见/u;
    const claiming = passages.filter(
      ({ fact, text }) => !fact && claims.test(text.replace(/不代表材料齐全|逾期未提出申诉的/u, '')),
    );
    expect(claiming.map(({ name }) => name)).toEqual([]);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paperBlocks } from '#templates/documents/parts/paper-blocks.ts';
import { documentTemplates } from '#templates/documents/registry.ts';
import { fitText } from '#templates/word/fit-text.ts';
import { squeezed, type TextPattern, textsIn, withTexts } from '#templates/word/free-texts.ts';
import { paperParts } from '#templates/word/paper-parts.ts';
import { paragraphsOf as told } from '#templates/word/word-part.ts';
import { wordPattern } from '#templates/word/word-pattern.ts';
import { exhibits } from '#test/golden/exhibits.ts';
import { drawn } from '#test/support/dose.ts';

type Exhibit = (typeof exhibits)[number];

const paragraphsOf = ({ kind, data }: Pick<Exhibit, 'kind' | 'data'>): readonly string[] => {
  const template = documentTemplates[kind];
  const parsed = template.data.parse(data);
  return told(paperParts(template.form(parsed).layout, paperBlocks(template, parsed)));
};

const patternOf = async ({ kind, data }: Pick<Exhibit, 'kind' | 'data'>): Promise<TextPattern> => {
  const pattern = await wordPattern(
    kind,
    data,
    textsIn(data).map(({ path }) => path),
  );
  if (!pattern.ok) throw new Error(JSON.stringify(pattern.refusal));
  return pattern.value;
};

const samples = exhibits
  .filter(({ name }) => /^D\d+[a-z]?-/u.test(name))
  .map((exhibit) => [exhibit.name, exhibit] as const);

/** Clauses that no rewording may drop, as far as the paper prints them. */
const clausesIn = (kind: Exhibit['kind'], text: string): string[] =>
  Object.values(documentTemplates[kind].passages)
    .flatMap(({ keeps }) => keeps)
    .filter((clause) => text.includes(squeezed(clause)));

const word = fc.constantFrom('示例', '另据核查', '材料三份', '第三页', '2026年', 'ABC-1');
const phrase = fc.array(word, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(''));

describe('a text document that comes back', () => {
  it.each(samples)('%s changes nothing where nothing was changed', async (_, exhibit) => {
    const pattern = await patternOf(exhibit);
    expect(fitText(pattern, paragraphsOf(exhibit))).toEqual({ outcome: 'fits', changes: [] });
    const loose = paragraphsOf(exhibit).flatMap((text) => ['', ` ${text}　`]);
    expect(fitText(pattern, loose)).toEqual({ outcome: 'fits', changes: [] });
  });

  it.each(samples)('%s brings what was edited in its free texts, and nothing else', async (_, exhibit) => {
    const pattern = await patternOf(exhibit);
    if (pattern.texts.length === 0) return;
    fc.assert(
      fc.property(fc.nat(pattern.texts.length - 1), phrase, (at, typed) => {
        const free = pattern.texts[at];
        if (!free || squeezed(free.text) === squeezed(typed)) return;
        const edited = { ...exhibit, data: withTexts(exhibit.data, [{ path: free.path, text: typed + free.end }]) };
        // What a template does not take is no text that somebody could have meant.
        if (!documentTemplates[edited.kind].data.safeParse(edited.data).success) return;
        const fitting = fitText(pattern, paragraphsOf(edited));
        if (fitting.outcome !== 'fits') throw new Error(`${free.path.join('.')}: ${fitting.outcome}`);
        expect(fitting.changes.map(({ free: changed }) => changed.path)).toEqual([free.path]);
        expect(squeezed(fitting.changes[0]?.text ?? '')).toBe(squeezed(typed));
      }),
      drawn(4, 60),
    );
  });

  it.each(samples)('%s is refused where a clause that has to be said is gone or changed', async (_, exhibit) => {
    const pattern = await patternOf(exhibit);
    const paragraphs = paragraphsOf(exhibit);
    for (const clause of clausesIn(exhibit.kind, squeezed(paragraphs.join('')))) {
      const [first = ''] = clause;
      for (const instead of ['', `${clause}不`, clause.replace(first, '甲')]) {
        const edited = paragraphs.map((text) => squeezed(text).replaceAll(squeezed(clause), squeezed(instead)));
        expect(fitText(pattern, edited).outcome, clause).toBe('changedFixed');
      }
    }
  });

  it.each(samples)('%s is refused where any paragraph of fixed words is gone', async (_, exhibit) => {
    const pattern = await patternOf(exhibit);
    const paragraphs = paragraphsOf(exhibit);
    const fixed = pattern.stretches.flatMap((stretch) => ('fixed' in stretch ? [stretch.fixed] : []));
    for (const [at, text] of paragraphs.entries()) {
      if (squeezed(text).length < 4 || !fixed.some((words) => words.includes(squeezed(text)))) continue;
      const outcome = fitText(pattern, paragraphs.toSpliced(at, 1));
      expect(outcome.outcome, text).toBe('changedFixed');
    }
  });

  it('tells which words are gone, and what stands in their place', async () => {
    const exhibit = { kind: 'supplementNotice', data: documentTemplates.supplementNotice.sample } as const;
    const pattern = await patternOf(exhibit);
    const edited = paragraphsOf(exhibit).map((text) => text.replace('视为撤回本次申请', '不视为撤回本次申请'));
    expect(fitText(pattern, edited)).toEqual({
      outcome: 'changedFixed',
      words: expect.stringContaining('视为撤回本次申请'),
      instead: expect.stringContaining('不视为撤回本次申请'),
    });
  });
});

import { chineseNumeral } from './numerals.ts';
import { type Words, words } from './words.ts';

export type Article = '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8' | '9' | '10' | '11' | '12';
/** An article of the implementation rules, or an item of one: `6(1)`. */
export type ArticleRef = Article | `${Article}(${number})`;

/** What a rule rests on: articles of the implementation rules, or a practice where the rules are silent. */
export type Basis = { readonly articles: readonly [ArticleRef, ...ArticleRef[]] } | { readonly practice: Words };

/** The basis of an event as the log holds it: in the words of its time, where bases were not data yet. */
export type RecordedBasis = Basis | { readonly told: string };

/** Articles of the implementation rules, items in parentheses: `article('4', '6(1)')`. */
export const article = (...articles: [ArticleRef, ...ArticleRef[]]): Basis => ({ articles });

/** A default where the rules are silent; the words say which. */
export const practice = (zh: string, en: string): Basis => ({ practice: words(zh, en) });

const partsOf = (ref: ArticleRef): readonly [article: number, item: number] => {
  const [number = '', item = '0'] = ref.replace(')', '').split('(');
  return [Number(number), Number(item)];
};

/** `第六条第（一）项` and `Art. 6(1)`. */
export const articleWords = (ref: ArticleRef): Words => {
  const [number, item] = partsOf(ref);
  const inside = item > 0 ? `第（${chineseNumeral(item)}）项` : '';
  return words(`第${chineseNumeral(number)}条${inside}`, `Art. ${ref}`);
};

/** The same for several, without the name of the rules. */
export const articlesWords = (refs: readonly ArticleRef[]): Words => {
  const each = refs.map(articleWords);
  return words(each.map(({ zh }) => zh).join('、'), each.map(({ en }) => en).join(', '));
};

/** A basis as it is cited: 《实施细则》第六条第（一）项, or the practice where the rules are silent. */
export const basisWords = (basis: RecordedBasis): Words => {
  if ('told' in basis) return words(basis.told, basis.told);
  if ('practice' in basis) {
    const { zh, en } = basis.practice;
    return words(`惯例（《实施细则》未规定）：${zh}`, `Practice, the Rules being silent: ${en}`);
  }
  const { zh, en } = articlesWords(basis.articles);
  return words(`《实施细则》${zh}`, `Rules, ${en}`);
};

import type { Brand } from './brand.ts';

type Article = '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8' | '9' | '10' | '11' | '12';
type ArticleRef = Article | `${Article}(${number})`;

/** What a rule rests on, in the words of the documents: 《实施细则》第六条第（一）项, or practice where the text is silent. */
export type Basis = Brand<string, 'Basis'>;

const numerals = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'];

const inChinese = (ref: ArticleRef): string => {
  const [article = '', item] = ref.replace(')', '').split('(');
  return `第${numerals[Number(article)]}条${item ? `第（${numerals[Number(item)]}）项` : ''}`;
};

/** Articles of the implementation rules, items in parentheses: `article('4', '6(1)')`. */
export const article = (...refs: [ArticleRef, ...ArticleRef[]]): Basis =>
  `《实施细则》${refs.map(inChinese).join('、')}` as Basis;

/** A default where the rules are silent; `of` says which. */
export const practice = (of: string): Basis => `惯例（《实施细则》未规定）：${of}` as Basis;

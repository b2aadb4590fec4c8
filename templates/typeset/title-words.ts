import { bondsOf } from './bonds.ts';
import { endForbidden, startForbidden } from './characters.ts';

/** Words of a title: a line may end after any of them. */
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
const clings = /^(?:[的和与與及或]|[书者人性率费处部局委办市省区县]$)/u;
/** A numeral with its measure stands before its noun, 关于 before what it is about. */
const leads = /(?:关于|对|\d[个项名份家批件])$/u;

/** What a paper is that a number names (示例公告〔2026〕8号公告): it stays with its number. */
const numbered = /〕\d+号$/u;
const named = /^(?:公告|通报|通知|报告|批复|函|文|令)/u;
const isNamed = (before: string, after: string): boolean => numbered.test(before) && named.test(after);

const pointAt = (text: string, at: number): number => text.codePointAt(at) ?? 0;

/** Whether the rule book of every block lets a line end between two texts; `bond` is how firmly they hold. */
const mayPart = (before: string, after: string, bond: number): boolean =>
  bond === 0 && !endForbidden.has(pointAt(before, before.length - 1)) && !startForbidden.has(pointAt(after, 0));

/** Segments put together wherever no line may end between them. */
const parted = (
  segments: readonly string[],
  isFree: (before: string, after: string, bond: number) => boolean,
): string[] => {
  const bonds = bondsOf(segments.join(''));
  const words: string[] = [];
  let at = 0;
  for (const segment of segments) {
    const last = words.at(-1);
    if (last !== undefined && !isFree(last, segment, bonds[at - 1] ?? 0)) words[words.length - 1] = last + segment;
    else words.push(segment);
    at += segment.length;
  }
  return words;
};

const joined = (segments: readonly string[]): string[] =>
  parted(
    segments,
    (before, after, bond) =>
      mayPart(before, after, bond) && !clings.test(after) && !leads.test(before) && !isNamed(before, after),
  );

/** The smallest pieces of a text between which a line may end at all, for a title that words alone do not break. */
export const piecesOf = (text: string): string[] =>
  parted(Array.from(text), (before, after, bond) => mayPart(before, after, bond === 3 ? 3 : 0));

/** Words of this trade that the segmenter would take apart. */
const compounds = [
  '部际联席会议',
  '职业教育',
  '职业技能等级证书',
  '职业技能',
  '等级证书',
  '职业资格',
  '联席会议',
  '培训评价组织',
  '实施资格',
  '退出申请',
  '资质',
  '清单',
  '名单',
  '情况',
  '有限责任公司',
  '股份有限公司',
  '有限公司',
  '办公室',
];

const particle = /[的和与與及或等在于为由将被向对之]/u;
const isSingle = (segment: string): boolean => /^\p{Script=Han}$/u.test(segment) && !particle.test(segment);

/** The segmenter's words; single characters side by side are a word that it does not know (扣减, 商请, 與培訓). */
const segments = (text: string): string[] => {
  const words: string[] = [];
  let before = '';
  for (const { segment } of segmenter.segment(text)) {
    if (isSingle(before) && isSingle(segment)) words[words.length - 1] += segment;
    else words.push(segment);
    before = segment;
  }
  return words;
};

const withKept = (text: string, [kept, ...others]: readonly string[]): string[] => {
  if (!kept) return segments(text);
  const parts = text.split(kept).map((part) => withKept(part, others));
  return parts.flatMap((part, at) => (at === 0 ? part : [kept, ...part]));
};

/**
 * The words of a title, between which its lines may break. The issuer before 关于 and the names in `keep` are one word
 * each unless they outgrow a line.
 */
export const wordsOf = (text: string, keep: readonly string[], most: number): string[] => {
  const [issuer = ''] = text.split('关于');
  const kept = [issuer, ...keep].filter((name) => name !== text && name !== '' && Array.from(name).length <= most);
  return joined(withKept(text, [...kept, ...compounds]).filter((word) => word !== ''));
};

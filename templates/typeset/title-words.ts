/** Words of a title: a line may end after any of them. */
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
const clings = /^[的和与及或、，。；：！？）》」』】〉”’·\d]/u;
const leads = /(?:[（《「『【〈“‘]|关于|对|\d)$/u;

const joined = (segments: readonly string[]): string[] => {
  const words: string[] = [];
  for (const segment of segments) {
    const last = words.at(-1);
    if (last !== undefined && (clings.test(segment) || leads.test(last))) words[words.length - 1] = last + segment;
    else words.push(segment);
  }
  return words;
};

/** Words of this trade that the segmenter would take apart. */
const compounds = [
  '部际联席会议',
  '职业教育',
  '职业技能等级证书',
  '培训评价组织',
  '实施资格',
  '退出申请',
  '资质',
  '清单',
  '名单',
  '情况',
  '有限公司',
  '办公室',
];

const segments = (text: string): string[] => Array.from(segmenter.segment(text), ({ segment }) => segment);

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

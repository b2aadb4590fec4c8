/** The rules by their full name, once, with the short name that follows it (shared/spec/documents.md, Genres). */
export const rulesFull = '《职业教育培训评价组织及职业技能等级证书退出目录实施细则》';
export const rulesDefined = `${rulesFull}（以下简称《实施细则》）`;
export const conferenceName = '国务院职业教育工作部际联席会议';

/** Words that the lines of a title keep whole. */
export const officeWords = [
  '国务院',
  '职业教育工作',
  '部际联席会议',
  '办公室',
  '培训评价组织资质',
  '培训评价组织',
  '实施资格',
  '职业技能等级证书',
] as const;

/** How an issuer speaks of itself in a letter. */
export const selfOf = (name: string): string => (/(办|办公室)$/u.test(name) ? '我办' : '我单位');

/** A clause as staff typed it, without the mark that the sentence around it supplies. */
export const bare = (text: string): string => text.replace(/[。；;]$/u, '');

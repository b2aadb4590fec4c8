import type { FontRole } from '#templates/fonts/font-role.ts';

/**
 * The faces of a text document by role: the one that offices have under the name that their programs know, and those
 * that stand in for it where it is missing, the house's own last.
 */
export const fontNames: Readonly<Record<FontRole, readonly [string, ...string[]]>> = {
  xiaobiaosong: ['方正小标宋简体', '方正小标宋_GBK', 'FZXiaoBiaoSong-B05S', 'Noto Serif SC'],
  fangsong: ['仿宋_GB2312', '仿宋', 'FangSong', 'FandolFang'],
  kaiti: ['楷体_GB2312', '楷体', 'KaiTi', 'FandolKai'],
  heiti: ['黑体', 'SimHei', 'Noto Sans SC'],
  songti: ['宋体', 'SimSun', 'Noto Serif SC'],
  fallback: ['宋体', 'SimSun', 'Noto Serif SC'],
};

/** Figures and Latin letters, in every role. */
export const latinName = 'Times New Roman';

/** The table of faces: a program that has not the first one looks for its other names. */
export const fontTable = (): string => {
  const faces = new Map(Object.values(fontNames).map(([name, ...others]) => [name, others]));
  const told = [...faces].map(
    ([name, others]) =>
      `<w:font w:name="${name}"><w:altName w:val="${others.join(',')}"/><w:charset w:val="86"/></w:font>`,
  );
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${told.join('')}<w:font w:name="${latinName}"><w:charset w:val="00"/></w:font></w:fonts>`;
};

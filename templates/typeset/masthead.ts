import type { FrameItem, RuleItem, TextItem } from './frame.ts';
import { lineItems, widthOfText } from './line-items.ts';
import { ascent, linePitch, millimetre, size, typeArea } from './measures.ts';
import { gridBaseline } from './row.ts';
import { type Setting, styleOf } from './setting.ts';
import { addElement } from './structure.ts';

/** What stands above the title on the first page, in page coordinates, and where the flow starts below it. */
export type Masthead = { readonly items: readonly FrameItem[]; readonly flowTop: number };

export type HeadParts = {
  readonly mark: string;
  readonly number: string;
  /** 文件 after the issuer's name, or nothing. */
  readonly suffix: string;
  readonly classification: readonly string[];
  readonly signers: readonly string[];
};

const redRule = (y: number, thickness: number, width: number): RuleItem => {
  const left = typeArea.left + typeArea.width / 2 - width / 2;
  return { kind: 'rule', from: [left, y], to: [left + width, y], thickness: thickness * millimetre, red: true };
};

/** Letterforms of a mark are never narrower than this; a longer name is set smaller. */
const narrowest = 0.62;

/** A mark that fills the type area: long names keep their height and grow narrow, as office marks do. */
const markItems = (
  setting: Setting,
  text: string,
  box: { readonly top: number; readonly points: number },
): TextItem[] => {
  const most = typeArea.width / (narrowest * Array.from(text).length);
  const points = Math.min(box.points, most);
  const style = styleOf(setting, 'xiaobiaosong', points);
  const natural = widthOfText(text, style);
  const stretch = Math.min(1, typeArea.width / natural);
  const x = typeArea.left + (typeArea.width - natural * stretch) / 2;
  const element = addElement(setting.parent, 'P');
  return lineItems(text, style, { x, y: box.top + ascent * points, element }).map((item) => ({
    ...item,
    x: x + (item.x - x) * stretch,
    glyphs: item.glyphs.map((glyph) => ({ ...glyph, x: glyph.x * stretch })),
    stretch,
    red: true,
  }));
};

const letterMark = { top: 30 * millimetre, points: 34 } as const;
const letterRule = { width: 170, thick: 0.53, thin: 0.26, apart: 0.5 } as const;
/** 7/8 of a third-size character between a rule and the text below it. */
const underRule = 0.875 * size.third;

const pair = (y: number, thicknesses: readonly [number, number]): RuleItem[] => {
  const width = letterRule.width * millimetre;
  return [redRule(y, thicknesses[0], width), redRule(y + letterRule.apart * millimetre + 1, thicknesses[1], width)];
};

/** Letter format (信函格式): mark 30 mm from the edge, double rule 4 mm below it, number at the right under the rule. */
export const letterHead = (setting: Setting, parts: HeadParts): Masthead => {
  const ruleY = letterMark.top + letterMark.points + 4 * millimetre;
  const style = styleOf(setting, 'fangsong');
  const top = ruleY + letterRule.apart * millimetre + 1 + underRule;
  const x = typeArea.left + typeArea.width - widthOfText(parts.number, style);
  const mark = markItems(setting, parts.mark, letterMark);
  const number = lineItems(parts.number, style, { x, y: top + gridBaseline, element: addElement(setting.parent, 'P') });
  const classified = classificationItems(setting, parts.classification, top);
  const lines = Math.max(1, parts.classification.length);
  const lastBottom = top + (lines - 1) * linePitch + size.third;
  // The title's em box starts two lines down; its baseline is that of the grid, 5.28 pt higher than its size asks for.
  const flowTop = lastBottom + 2 * linePitch + ascent * (size.second - size.third);
  const bottom = pair(297 * millimetre - 20 * millimetre, [letterRule.thin, letterRule.thick]);
  return {
    items: [...mark, ...pair(ruleY, [letterRule.thick, letterRule.thin]), ...bottom, ...number, ...classified],
    flowTop,
  };
};

/** 份号, 紧急程度: flush left, one a line. */
const classificationItems = (setting: Setting, lines: readonly string[], top: number): TextItem[] =>
  lines.flatMap((text, at) => {
    const style = styleOf(setting, /^\d+$/.test(text) ? 'fangsong' : 'heiti');
    const y = top + at * linePitch + gridBaseline;
    return lineItems(text, style, { x: typeArea.left, y, element: addElement(setting.parent, 'P') });
  });

const headMark = { top: typeArea.top + 35 * millimetre, points: 48 } as const;

/** Red head: mark 35 mm below the type area's top, number two lines below, rule 4 mm below the number. */
export const redHead = (setting: Setting, parts: HeadParts): Masthead => {
  const style = styleOf(setting, 'fangsong');
  const upward = parts.signers.length > 0;
  const numberTop = headMark.top + headMark.points + 2 * linePitch;
  const signedTop = numberTop + Math.max(0, Math.ceil(parts.signers.length / 2) - 1) * linePitch;
  const width = widthOfText(parts.number, style);
  const x = upward ? typeArea.left + size.third : typeArea.left + (typeArea.width - width) / 2;
  const signed = signerItems(setting, parts.signers, numberTop);
  // The number stands on the line of the last signer; where a long name leaves it no room, on the next.
  const crowded = signed.some((item) => item.y > signedTop && item.x < x + width + size.third);
  const lastTop = crowded ? signedTop + linePitch : signedTop;
  const ruleY = lastTop + size.third + 4 * millimetre;
  return {
    items: [
      ...classificationItems(setting, parts.classification, typeArea.top),
      ...markItems(setting, `${parts.mark}${parts.suffix}`, headMark),
      ...lineItems(parts.number, style, { x, y: lastTop + gridBaseline, element: addElement(setting.parent, 'P') }),
      ...signed,
      redRule(ruleY, 0.5, typeArea.width),
    ],
    flowTop: ruleY + 2 * linePitch + ascent * (size.second - size.third),
  };
};

/** “签发人：” and the names in 楷体, two a line, one character in from the right. */
const signerItems = (setting: Setting, names: readonly string[], top: number): TextItem[] => {
  if (names.length === 0) return [];
  const element = addElement(setting.parent, 'P');
  const label = styleOf(setting, 'fangsong');
  const kaiti = styleOf(setting, 'kaiti');
  const lines = Array.from({ length: Math.ceil(names.length / 2) }, (_, at) =>
    names.slice(2 * at, 2 * at + 2).join('　'),
  );
  const widest = Math.max(...lines.map((line) => widthOfText(line, kaiti)));
  const x = typeArea.left + typeArea.width - size.third - widest;
  const lead = '签发人：';
  return lines.flatMap((line, at) => {
    const y = top + at * linePitch + gridBaseline;
    const named = lineItems(line, kaiti, { x, y, element });
    return at > 0 ? named : [...lineItems(lead, label, { x: x - widthOfText(lead, label), y, element }), ...named];
  });
};

import type { FrameItem, RuleItem, TextItem } from './frame.ts';

/** Above the baseline through what is struck out, below it under what is new; in ems. */
const heights = { deleted: 0.33, inserted: -0.14 } as const;
const thickness = 0.7;

const marksOf = (item: TextItem): RuleItem[] => {
  const last = item.glyphs.at(-1);
  if (!item.change || !last) return [];
  const y = item.y - heights[item.change] * item.size;
  const end = item.x + last.x + (item.face.advanceOf(last.id) * item.size) / 1000;
  return [{ kind: 'rule', from: [item.x, y], to: [end, y], thickness, red: true }];
};

/** Text that one version has alone in red, struck out or underlined, as the red lines of a 花脸稿 are. */
export const withMarks = (items: readonly TextItem[]): FrameItem[] =>
  items.flatMap((item): FrameItem[] => (item.change ? [{ ...item, red: true }, ...marksOf(item)] : [item]));

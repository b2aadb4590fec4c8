import type { Printer } from './block.ts';
import { type FrameItem, moveItem, type RuleItem } from './frame.ts';
import { lineItems, widthOfText } from './line-items.ts';
import { linePitch, millimetre, size } from './measures.ts';
import { flowRows } from './paragraph-rows.ts';
import type { Row } from './row.ts';
import { type Setting, styleOf } from './setting.ts';
import { addElement } from './structure.ts';

/** Height and contents of the imprint (版记), from its own top; it stands at the foot of the last page. */
export type Imprint = { readonly height: number; readonly items: readonly FrameItem[] };

type ImprintParts = {
  readonly copies: readonly string[];
  readonly printer?: Printer | undefined;
  readonly mainRecipients?: string;
};

const thick = 0.35 * millimetre;
const thin = 0.25 * millimetre;
const inset = size.fourth;

/** “抄送：” or “主送：”, continuation under the first name, a full stop at the end. */
const namesRows = (setting: Setting, label: string, names: string | undefined): Row[] => {
  if (!names) return [];
  const style = styleOf(setting, 'fangsong', size.fourth);
  const element = addElement(setting.parent, 'P');
  const start = inset + widthOfText(label, style);
  const shape = { first: start, rest: start, right: inset, points: size.fourth, element };
  const [first, ...others] = flowRows(setting, [{ text: `${names}。` }], shape);
  return first
    ? [{ ...first, items: [...lineItems(label, style, { x: inset, element }), ...first.items] }, ...others]
    : [];
};

/** The printer at the left, over more than one line where its name is long, and the date at the right of the first. */
const printerRows = (setting: Setting, { name, date }: Printer): Row[] => {
  const style = styleOf(setting, 'fangsong', size.fourth);
  const dated = date.endsWith('印发') ? date : `${date}印发`;
  const width = widthOfText(dated, style);
  const element = addElement(setting.parent, 'P');
  const shape = { first: inset, rest: inset, right: 2 * inset + width, points: size.fourth, element };
  const [first, ...others] = flowRows(setting, [{ text: name }], shape);
  const x = setting.width - inset - width;
  const dateItems = lineItems(dated, style, { x, element: addElement(setting.parent, 'P') });
  return first ? [{ ...first, items: [...first.items, ...dateItems] }, ...others] : [];
};

const line = (setting: Setting, y: number, thickness: number): RuleItem => ({
  kind: 'rule',
  from: [0, y],
  to: [setting.width, y],
  thickness,
});

const lineHeight = linePitch * 0.9;
const lead = 3;

/** Lines thick at top and bottom and thin between; a letter's imprint has none (10.1). */
export const imprintOf = (setting: Setting, { copies, printer, mainRecipients }: ImprintParts): Imprint => {
  const rows = [...namesRows(setting, '主送：', mainRecipients), ...namesRows(setting, '抄送：', copies.join('，'))];
  const printed = printer ? printerRows(setting, printer) : [];
  const items: FrameItem[] = [...rows, ...printed].flatMap((row, at) =>
    row.items.map((item) => moveItem(item, 0, lead + at * lineHeight)),
  );
  const copiesEnd = rows.length * lineHeight;
  const height = copiesEnd + printed.length * lineHeight;
  // A letter names no printer, and its imprint has no lines.
  if (printer) {
    items.push(line(setting, 0, thick), line(setting, height, thick));
    if (rows.length > 0) items.push(line(setting, copiesEnd, thin));
  }
  return { height, items };
};

import { lineItems, widthOfText } from './line-items.ts';
import { cell } from './measures.ts';
import { flowRows } from './paragraph-rows.ts';
import { blankRows, type Row } from './row.ts';
import { type Setting, styleOf } from './setting.ts';
import { addElement } from './structure.ts';

const label = '附件：';

/** “附件：1.…”: continuation lines start under the first character of the name (7.3.4). */
export const annexNoteRows = (setting: Setting, names: readonly string[]): Row[] => {
  const style = styleOf(setting, 'fangsong');
  const list = addElement(setting.parent, 'L');
  const start = 2 * cell + widthOfText(label, style);
  const rows = names.flatMap((name, at): Row[] => {
    const element = addElement(addElement(list, 'LI'), 'LBody');
    const ordinal = names.length > 1 ? `${at + 1}.` : '';
    const lead = `${at === 0 ? label : ''}${ordinal}`;
    const x = at === 0 ? 2 * cell : start;
    const hanging = start + widthOfText(ordinal, style);
    const [first, ...others] = flowRows(setting, [{ text: name }], { first: hanging, rest: hanging, element });
    return first ? [{ ...first, items: [...lineItems(lead, style, { x, element }), ...first.items] }, ...others] : [];
  });
  return [...blankRows(setting, 1), ...rows];
};

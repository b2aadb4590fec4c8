import { annexNoteRows } from './annex-note-rows.ts';
import type { Block } from './block.ts';
import { formRows } from './form-rows.ts';
import { lineItems, widthOfText } from './line-items.ts';
import { cell, size } from './measures.ts';
import { flowRows, headingRows, paragraphRows } from './paragraph-rows.ts';
import { blankRows, lineRow, type Row, tie } from './row.ts';
import { type Setting, styleOf } from './setting.ts';
import { signatureRows } from './signature-rows.ts';
import { stampedSignatureRows } from './stamped-signature-rows.ts';
import { addElement } from './structure.ts';
import { tableRows } from './table-rows.ts';
import { centredRows } from './title-rows.ts';

type BlockOf<Type extends Block['type']> = Extract<Block, { readonly type: Type }>;

/** The number of a plain paper: labelled ones at the right, others centred below the title. */
const numberRows = (setting: Setting, text: string): Row[] => {
  const style = styleOf(setting, 'fangsong');
  const width = widthOfText(text, style);
  const x = text.includes('编号：') ? setting.width - cell - width : (setting.width - width) / 2;
  return [lineRow(setting, lineItems(text, style, { x, element: addElement(setting.parent, 'P') }), true)];
};

const handSignatureRows = (setting: Setting, { lines, date }: BlockOf<'handSignature'>): Row[] => {
  const style = styleOf(setting, 'fangsong');
  const signed = lines.flatMap((text) => flowRows(setting, [{ text }], { first: 2 * cell, rest: 2 * cell }));
  if (date === undefined) return tie([...blankRows(setting, 1, { holdsNext: true }), ...signed]);
  const x = setting.width - 4 * cell - widthOfText(date, style);
  const dated = lineRow(setting, lineItems(date, style, { x, element: addElement(setting.parent, 'P') }));
  return tie([...blankRows(setting, 1, { holdsNext: true }), ...signed, dated]);
};

const recipientRows = (setting: Setting, text: string): Row[] => flowRows(setting, [{ text }], { first: 0, rest: 0 });

/** “附件1” in 黑体 on the first line, the title on the third (GB/T 9704-2012, 7.3.7). */
const annexRows = (setting: Setting, { label, title }: BlockOf<'annex'>): Row[] => [
  ...flowRows(setting, [{ text: label, role: 'heiti' }], { first: 0, rest: 0, holdsNext: true }),
  ...blankRows(setting, 1, { holdsNext: true, gap: false }),
  ...centredRows(setting, { text: title, tag: 'H2' }),
  ...blankRows(setting, 1, { holdsNext: true, gap: false }),
];

const noteRows = (setting: Setting, text: string): Row[] => flowRows(setting, [{ text }], { first: 2 * cell, rest: 0 });

/** The rows of a block in the flow; what belongs to the head or the foot of the paper has none here. */
export const blockRows = (setting: Setting, block: Block): Iterable<Row> => {
  switch (block.type) {
    case 'title':
      return centredRows(setting, { text: block.text, points: size.second, keep: block.keep });
    case 'number':
      return numberRows(setting, block.text);
    case 'recipient':
      return recipientRows(setting, block.text);
    case 'paragraph':
      return paragraphRows(setting, block.text);
    case 'compared': {
      const first = block.indent ? 2 * setting.cell : 0;
      return flowRows(setting, block.spans, { first, rest: 0 });
    }
    case 'heading':
      return headingRows(setting, block.level, block.text);
    case 'attachments':
      return annexNoteRows(setting, block.names);
    case 'signature':
      return signatureRows(setting, block.signers, block.date);
    case 'handSignature':
      return handSignatureRows(setting, block);
    case 'stampedSignature':
      return stampedSignatureRows(setting, block.stamps, block.date);
    case 'note':
      return noteRows(setting, block.text);
    case 'annex':
      return annexRows(setting, block);
    case 'table':
      return tableRows(setting, block);
    case 'form':
      return formRows(setting, block.rows);
    case 'mark':
    case 'classification':
    case 'signer':
    case 'imprint':
    case 'verification':
    case 'sheet':
      return [];
  }
};

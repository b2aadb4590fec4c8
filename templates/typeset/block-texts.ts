import type { Block } from './block.ts';

/** What a block prints, text by text, apart from the fixed words that the typesetter adds (附件：, 抄送：, 印发). */
export const blockTexts = (block: Block): readonly string[] => {
  switch (block.type) {
    case 'attachments':
    case 'signer':
      return block.names;
    case 'classification':
      return block.lines;
    case 'handSignature':
      return block.date === undefined ? block.lines : [...block.lines, block.date];
    case 'signature':
      return [
        ...block.signers.flatMap(({ name, sealHolder }) => (sealHolder ? [name, sealHolder] : [name])),
        block.date,
      ];
    case 'stampedSignature':
      // A stamp that is pressed shows its name as a picture.
      return [...block.stamps.flatMap(({ title, name, pressed }) => (pressed ? [title] : [title, name])), block.date];
    case 'imprint':
      return [
        ...block.copies,
        ...(block.mainRecipients === undefined ? [] : [block.mainRecipients]),
        ...(block.printer ? [block.printer.name, block.printer.date] : []),
      ];
    case 'verification':
      return [block.code, block.page];
    case 'compared':
      return [block.spans.map(({ text }) => text).join('')];
    case 'sheet':
      return [];
    case 'annex':
      return [block.label, block.title];
    case 'table':
      return [...block.columns.map(({ head }) => head), ...block.rows.flat()];
    case 'form':
      return block.rows.flatMap((row) => row.flatMap(({ label, value }) => [label, value]));
    default:
      return [block.text];
  }
};

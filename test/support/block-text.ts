import type { Block } from '#templates/typeset/block.ts';

/** Everything that a block prints, in one string. */
const blockText = (block: Block): string => {
  switch (block.type) {
    case 'attachments':
      return block.names.join('\n');
    case 'classification':
    case 'handSignature':
      return block.lines.join('\n');
    case 'signer':
      return block.names.join('\n');
    case 'signature':
      return [...block.signers.flatMap(({ name, sealHolder }) => [name, sealHolder ?? '']), block.date].join('\n');
    case 'stampedSignature':
      return [...block.stamps.flatMap(({ title, name }) => [title, name]), block.date].join('\n');
    case 'imprint':
      return block.copies.join('\n');
    case 'verification':
      return [block.code, block.page].join('\n');
    case 'annex':
      return `${block.label}\n${block.title}`;
    case 'table':
      return [...block.columns.map(({ head }) => head), ...block.rows.flat()].join('\n');
    case 'form':
      return block.rows.flatMap((row) => row.map(({ label, value }) => `${label}\n${value}`)).join('\n');
    default:
      return block.text;
  }
};

export const documentText = (blocks: readonly Block[]): string => blocks.map(blockText).join('\n');

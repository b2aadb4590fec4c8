import type { Block } from '#templates/typeset/block.ts';
import type { IssuedData } from './document-data.ts';

/** The paper that the issuer prints on, where it is other than blank paper bound at the left. */
export const sheetBlock = ({ issuer: { letterhead, binding } }: IssuedData): Block[] => {
  const sheet = { preprinted: letterhead === 'preprinted', mirrored: binding === 'mirrored' };
  return sheet.preprinted || sheet.mirrored ? [{ type: 'sheet', ...sheet }] : [];
};

import { printedCode, verificationUrl } from '#shared/domain/verification-code.ts';
import type { Block } from '#templates/typeset/block.ts';
import type { IssuedData } from './document-data.ts';

/** How to verify an issued document; nothing on a draft. */
export const verificationBlock = ({ verification }: IssuedData): Block[] => {
  if (!verification) return [];
  const { code, address } = verification;
  return [
    { type: 'verification', code: printedCode(code), page: `${address}/verify`, url: verificationUrl(verification) },
  ];
};

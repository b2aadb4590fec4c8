import type { Signer } from './block.ts';

/** What stands where the seal is pressed: the place of the issuer's own, or of the body's that seals for it (代章). */
export const sealMark = ({ seal, sealHolder }: Signer): string =>
  seal === 'proxy' ? `（${sealHolder ?? ''}代章）` : '（印章）';

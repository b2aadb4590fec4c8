import type { Signer } from './block.ts';

/**
 * What is written where the seal is pressed: the place of the issuer's own, nothing where an image of it is at hand or it
 * is pressed by hand; and in any case the body that seals for it (代章).
 */
export const sealMark = ({ seal, sealHolder, pressed }: Signer): string => {
  if (seal === 'proxy') return `（${sealHolder ?? ''}代章）`;
  return pressed || seal !== 'own' ? '' : '（印章）';
};

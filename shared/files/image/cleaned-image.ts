import { limits } from '../../domain/limits.ts';

/** An image with nothing in it but the picture; or that it is none that can be read, or larger than is taken. */
export type CleanedImage = { readonly bytes: Uint8Array } | { readonly flaw: 'broken' | 'tooLarge' };

export const broken: CleanedImage = { flaw: 'broken' };

/** Whether a picture of a width and height is one, and no larger than `limits.imagePixels`. */
export const sizeFlaw = (width: number, height: number): CleanedImage | undefined => {
  if (width < 1 || height < 1) return broken;
  return width * height > limits.imagePixels ? { flaw: 'tooLarge' } : undefined;
};

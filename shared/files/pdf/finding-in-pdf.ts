import type { PdfFinding } from './active-content.ts';
import { actsIn, hasPages } from './acts-in-pdf.ts';
import { readPdf } from './read-pdf.ts';

/** What a PDF does or carries that is not taken; what cannot be read whole is broken. */
export const findingInPdf = async (bytes: Buffer): Promise<PdfFinding> => {
  try {
    const contents = await readPdf(bytes);
    return actsIn(contents) ?? (hasPages(contents) ? 'none' : 'broken');
  } catch {
    // What is encrypted hides what it packs, which then reads as broken.
    return bytes.includes('/Encrypt') ? 'Encrypted' : 'broken';
  }
};

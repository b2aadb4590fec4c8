import { ensureFonts } from '#templates/fonts/ensure-fonts.ts';
import { type FontSet, openFonts } from '#templates/fonts/open-fonts.ts';
import { readFonts } from '#templates/fonts/read-fonts.ts';

let opened: Promise<FontSet> | undefined;

/** The built fonts, opened once in a test process. */
export const testFonts = (): Promise<FontSet> => {
  opened ??= ensureFonts().then(readFonts).then(openFonts);
  return opened;
};

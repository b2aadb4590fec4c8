import { testFonts } from '#test/support/fonts.ts';
import type { Exhibit } from './exhibits.ts';
import { type Golden, makeGolden } from './make-golden.ts';

const made = new Map<string, Promise<Golden>>();

/** Each document once for all that a process asks of it. */
export const goldenOf = (exhibit: Exhibit): Promise<Golden> => {
  const making = made.get(exhibit.name) ?? testFonts().then((fonts) => makeGolden(fonts, exhibit));
  made.set(exhibit.name, making);
  return making;
};

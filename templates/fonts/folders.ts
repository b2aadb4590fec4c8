import { join } from 'node:path';

const root = join(import.meta.dirname, '..', '..');

/** Where the build writes the fonts that documents are set in. */
export const builtFonts = join(root, 'out', 'fonts');
/** Where faces fetched from Debian are kept between builds. */
export const fetchedFonts = join(root, '.local', 'fonts');
export const packageFolder = (name: string): string => join(root, 'node_modules', ...name.split('/'));

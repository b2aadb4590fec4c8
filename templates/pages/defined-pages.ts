import type { DefinedPage } from './define-page.ts';
import { workPage } from './work-page.ts';

/** Every page that is a pure view of its data; the others follow as they are redrawn. */
export const definedPages: readonly DefinedPage[] = [workPage.defined];

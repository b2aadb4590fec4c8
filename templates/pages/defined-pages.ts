import { casePage } from './case-page.ts';
import type { DefinedPage } from './define-page.ts';
import { listPage } from './list-page.ts';
import { stepPage } from './step-page.ts';
import { supervisionPage } from './supervision-page.ts';
import { takeoverPage, takeoversPage } from './takeover-pages.ts';
import { workPage } from './work-page.ts';

/** Every page that is a pure view of its data; the others follow as they are redrawn. */
export const definedPages: readonly DefinedPage[] = [
  workPage.defined,
  casePage.defined,
  stepPage.defined,
  takeoversPage.defined,
  takeoverPage.defined,
  supervisionPage.defined,
  listPage.defined,
];

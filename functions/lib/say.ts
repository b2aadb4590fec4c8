import type { Refusal, RefusalCode } from '#shared/domain/refusal.ts';
import { roles } from '#shared/domain/roles.ts';

type Sentence = { readonly title: string; readonly detail: string };
export type Wording = { readonly zh: Sentence; readonly en: Sentence };
export type Words = { readonly [Code in RefusalCode]: (refusal: Extract<Refusal, { code: Code }>) => Wording };

/** A refusal in both languages. */
export const say = (zhTitle: string, enTitle: string, detail: { zh: string; en: string }): Wording => ({
  zh: { title: zhTitle, detail: detail.zh },
  en: { title: enTitle, detail: detail.en },
});

export const labels = (needed: readonly (keyof typeof roles)[]): string =>
  [...new Set(needed)].map((role) => roles[role]).join('、');

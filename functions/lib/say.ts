import type { Refusal, RefusalCode } from '#shared/domain/refusal.ts';

type Sentence = { readonly title: string; readonly detail: string };
export type Wording = { readonly zh: Sentence; readonly en: Sentence };
export type Wordings = { readonly [Code in RefusalCode]: (refusal: Extract<Refusal, { code: Code }>) => Wording };

/** A refusal in both languages. */
export const say = (zhTitle: string, enTitle: string, detail: { zh: string; en: string }): Wording => ({
  zh: { title: zhTitle, detail: detail.zh },
  en: { title: enTitle, detail: detail.en },
});

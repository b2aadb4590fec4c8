import type { z } from 'zod';
import type { Html, Lang, Words } from './words.ts';

/** The cases that every page is looked at in. */
export const sampleNames = ['none', 'one', 'many', 'refused', 'anotherReader'] as const;

export type SampleName = (typeof sampleNames)[number];

/** What a page holds that is made elsewhere, such as a form; nothing of it is data. */
export type Slots = Readonly<Record<string, Html>>;

type Made<Schema extends z.ZodType> = {
  readonly name: string;
  readonly data: Schema;
  readonly samples: Readonly<Record<SampleName, z.output<Schema>>>;
  readonly title: (data: z.output<Schema>) => Words;
  readonly view: (lang: Lang, data: z.output<Schema>, slots?: Slots) => Html;
};

/** A page that can be looked at without a server: in each of its samples, in each language. */
export type DefinedPage = {
  readonly name: string;
  readonly title: (sample: SampleName) => Words;
  readonly look: (lang: Lang, sample: SampleName) => Html;
};

/** A page as a pure view of its data; its samples are parsed as the data are. */
export const definePage = <Schema extends z.ZodType>(page: Made<Schema>): Made<Schema> & DefinedPageOf => ({
  ...page,
  defined: {
    name: page.name,
    title: (sample) => page.title(page.data.parse(page.samples[sample])),
    look: (lang, sample) => page.view(lang, page.data.parse(page.samples[sample])),
  },
});

type DefinedPageOf = { readonly defined: DefinedPage };

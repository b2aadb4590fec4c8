import { html } from 'hono/html';
import type { Html } from './words.ts';

export type FeedEntry = {
  /** The address of its page, which is its id for good. */
  readonly href: string;
  readonly title: string;
  readonly author: string;
  /** RFC 3339. */
  readonly published: string;
  readonly updated: string;
  readonly summary: string;
  /** The document itself. */
  readonly file?: string | undefined;
};

export type Feed = {
  /** The address of the feed, which is its id for good. */
  readonly self: string;
  readonly page: string;
  readonly title: string;
  /** What it was last changed at where it has no entry. */
  readonly since: string;
  readonly entries: readonly FeedEntry[];
};

const entryXml = ({ href, title, author, published, updated, summary, file }: FeedEntry): Html => html`<entry>
<id>${href}</id>
<title>${title}</title>
<author><name>${author}</name></author>
<published>${published}</published>
<updated>${updated}</updated>
<link rel="alternate" type="text/html" href="${href}"/>
${file ? html`<link rel="enclosure" type="application/pdf" href="${file}"/>` : ''}
<summary>${summary}</summary>
</entry>
`;

/** A feed in the Atom format (RFC 4287); every value is escaped as the pages' are, which XML reads alike. */
export const atomFeed = ({ self, page, title, since, entries }: Feed): string => {
  const updated =
    entries
      .map((entry) => entry.updated)
      .toSorted()
      .at(-1) ?? since;
  return `<?xml version="1.0" encoding="utf-8"?>
${html`<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">
<id>${self}</id>
<title>${title}</title>
<updated>${updated}</updated>
<link rel="self" type="application/atom+xml" href="${self}"/>
<link rel="alternate" type="text/html" href="${page}"/>
${entries.map(entryXml)}</feed>
`}`;
};

import type { Visitor } from './visit-pages.ts';

/** Links that lead to a file, to data, or out of a session. */
const noPage =
  /^\/(?:assets|feeds|oidc|sign-in|sign-out|language|api|local)\b|\.(?:json|csv|xlsx|pdf|ics|atom)\b|\/(?:file|preview)\b/;

/** The addresses of the pages that a page leads to. */
export const linksIn = (html: string): string[] =>
  [...html.matchAll(/<a\b[^>]*\bhref="([^"#]+)/g)]
    .map(([, href = '']) => href.replaceAll('&amp;', '&'))
    .filter((href) => href.startsWith('/') && !noPage.test(href));

export type Crawled = { readonly path: string; readonly status: number; readonly html: string };

/** What two addresses have in common of which only one is read. */
export type ShapeOf = (href: string) => string;

/** Pages that go on without end, a month or a year after the other, and lists with other questions, are read once. */
const shapeOf: ShapeOf = (href) => {
  const [path = '', query = ''] = href.split('?');
  const period = path.replace(/^\/(windows|calendar|ledgers)\/[\d-]+/, '/$1/');
  return `${period}?${query.replace(/=[^&]*/g, '')}`;
};

type Crawl = {
  readonly starts: readonly string[];
  readonly lang?: 'en';
  readonly most?: number;
  /** Tells shapes apart more coarsely than by path; `known` ones were read by somebody else. */
  readonly shape?: ShapeOf;
  readonly known?: Set<string>;
};

/** Every page that somebody reaches by following links from some, each once, up to so many. */
export const crawl = async (visitor: Visitor, asked: Crawl): Promise<readonly Crawled[]> => {
  const { starts, lang, most = 2000, shape = shapeOf, known = new Set() } = asked;
  const seen = new Map(starts.map((path) => [shape(path), path]));
  const found: Crawled[] = [];
  for (const path of seen.values()) {
    if (found.length >= most) throw new Error(`more than ${most} pages are linked from ${starts.join(', ')}`);
    const { status, text } = await visitor.get(path, lang ? { lang } : {});
    found.push({ path, status, html: text });
    for (const link of linksIn(text)) {
      const one = shape(shapeOf(link));
      if (seen.has(one) || known.has(one)) continue;
      known.add(one);
      seen.set(one, link);
    }
  }
  return found;
};

/** What a page says to who reads it or has it read: its text, and the attributes that are spoken or shown. */
export const saidBy = (html: string): string => {
  const spoken = [...html.matchAll(/\b(?:title|alt|placeholder|aria-label)="([^"]*)"/g)].map(([, text = '']) => text);
  const typed = [...html.matchAll(/<input(?![^>]*\btype="(?:hidden|radio|checkbox)")[^>]*\bvalue="([^"]*)"/g)].map(
    ([, text = '']) => text,
  );
  const text = html.replace(/<(script|style|template)\b[\s\S]*?<\/\1>/g, ' ').replace(/<[^>]+>/g, ' ');
  return [text, ...spoken, ...typed]
    .join(' \n ')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
};

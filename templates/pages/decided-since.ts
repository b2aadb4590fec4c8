import { html } from 'hono/html';
import { dayText, message } from './parts.ts';
import { type Html, type Lang, say, unsaid, type Words, words } from './words.ts';

/** A paper by which something else was decided on what an announcement announced: it names that by its number. */
export type DecidedSince = {
  readonly documentId: string;
  readonly documentNumber: string | null;
  readonly title: string;
  readonly issueDate: string;
  readonly issuedAt: string;
  readonly becomes: keyof typeof becoming;
};

const becoming = {
  setAside: words('撤销有关决定', 'set aside what it decided'),
  stayed: words('停止执行', 'stays its effect'),
  resumed: words('恢复执行', 'lets its effect go on'),
} as const satisfies Record<string, Words>;

const marks = {
  setAside: words('有关决定已撤销', 'Set aside'),
  stayed: words('停止执行', 'Stayed'),
} as const;

/** How an announced decision stands by what was decided last; nothing where it stands as announced. */
export const sinceMark = (lang: Lang, since: readonly DecidedSince[]): string | undefined => {
  if (since.some(({ becomes }) => becomes === 'setAside')) return say(lang, marks.setAside);
  return since.at(-1)?.becomes === 'stayed' ? say(lang, marks.stayed) : undefined;
};

/** One such paper in words: its day, its number, and what it decides. */
export const sinceText = (lang: Lang, { issueDate, documentNumber, title, becomes }: DecidedSince): string => {
  const paper = documentNumber ?? title;
  const decides = becoming[becomes];
  return say(
    lang,
    words(`${dayText('zh', issueDate)}以${paper}${decides.zh}`, `${dayText('en', issueDate)}: ${paper} ${decides.en}`),
  );
};

/** The note at the first announcement, which stays as it was published (O4.5). */
export const sinceNote = (lang: Lang, since: readonly DecidedSince[]): Html =>
  since.length === 0
    ? unsaid
    : message(
        'doubt',
        say(lang, words('公告之后另有决定', 'Something else was decided since')),
        html`${since.map(
          (one, place) =>
            html`${place > 0 ? '；' : ''}<a href="/announcements/${one.documentId}">${sinceText(lang, one)}</a>`,
        )}`,
      );

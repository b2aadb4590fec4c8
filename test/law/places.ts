import { wording } from '#functions/lib/wording.ts';
import { hintsFor } from '#functions/portal/cases/command-hints.ts';
import { signInPage } from '#infra/local/oidc/sign-in-page.ts';
import { basisWords } from '#shared/domain/basis.ts';
import { publishedCalendar } from '#shared/domain/calendar.ts';
import type { CaseSnapshot } from '#shared/domain/case.ts';
import { day } from '#shared/domain/day.ts';
import type { DirectoryEntry } from '#shared/domain/directory.ts';
import { type DocumentKind, documentKinds } from '#shared/domain/document-kinds.ts';
import { type Lang, langs, type Words } from '#shared/domain/words.ts';
import type { Guard, Procedure } from '#shared/procedure/definition.ts';
import { matrixMarkdown } from '#shared/procedure/matrix.ts';
import { revocation } from '#shared/procedures/revocation.ts';
import { voluntaryExit } from '#shared/procedures/voluntary-exit.ts';
import type { Table } from '#shared/store/connect.ts';
import { documentTemplates } from '#templates/documents/registry.ts';
import { documentText } from '#test/support/block-text.ts';
import { saidBy } from '#test/support/crawl.ts';
import { crawlDocket } from '#test/support/crawl-docket.ts';
import { entryWith } from '#test/support/examples.ts';
import { openedRevocation } from '#test/support/revocation-walk.ts';
import { morning, settings, somebody, Walk } from '#test/support/walk.ts';

/** Somewhere that people read: what it is, and what it says. */
export type Place = { readonly where: string; readonly says: string };

/** The texts of a sample without what somebody could have typed into them: what is left is the template's own. */
const blank = (sample: unknown, typed: RegExp): unknown =>
  JSON.parse(
    JSON.stringify(sample, (name, value) =>
      /days$/i.test(name) && typeof value === 'number' ? value + 50 : value,
    ).replace(new RegExp(typed.source, `g${typed.flags}`), '示例'),
  );

/** Variations of samples that have another paragraph about a figure. */
const varied: Partial<Record<DocumentKind, readonly object[]>> = {
  exitApprovalReply: [{}, { banLastDay: undefined }, { barred: false }],
  appealNonAcceptanceNotice: [{}, { term: { receivedOn: '2026-07-01', lastDay: '2026-07-22' } }],
};

/** Every letter as its template composes the sample, free of `typed` in what the sample itself holds. */
const letters = (typed: RegExp): Place[] =>
  (Object.keys(documentKinds) as DocumentKind[]).flatMap((kind) => {
    const { data, sample, compose } = documentTemplates[kind];
    const texts = (varied[kind] ?? [{}]).map((change) => {
      const { success, data: parsed } = data.safeParse({ ...(blank(sample, typed) as object), ...change });
      if (!success) throw new Error(`${kind} has a sample that the changed figure spoils`);
      return documentText(compose(parsed));
    });
    return [{ where: `letter ${documentKinds[kind].id} ${kind}`, says: texts.join('\n') }];
  });

const both = ({ zh, en }: Words): string => `${zh}\n${en}`;

type Standing<Data> = { readonly subject: CaseSnapshot<Data>; readonly entry: DirectoryEntry };

const messageOf = <Data>(guard: Guard<Data>, { subject, entry }: Standing<Data>): string => {
  const facts = { entry, calendar: publishedCalendar, settings };
  const today = day('2026-03-05');
  const seen = { before: subject, data: subject.data, input: { papers: {} }, actor: somebody('agencyClerk') };
  return both(guard.message({ ...seen, at: morning(today), today, facts }));
};

/** What a procedure says: bases, refusals of its guards, hints of its forms. A refusal that needs more than a case just opened says nothing. */
const rulesOf = <Data>(procedure: Procedure<Data>, standing: Standing<Data>): Place[] => [
  { where: `matrix of ${procedure.name}`, says: matrixMarkdown(procedure) },
  ...Object.entries(procedure.guards).map(([name, guard]) => {
    const says = both(basisWords(guard.basis));
    try {
      return { where: `refusal ${procedure.name}.${name}`, says: `${says}\n${messageOf(guard, standing)}` };
    } catch {
      return { where: `refusal ${procedure.name}.${name}`, says };
    }
  }),
  ...Object.keys(procedure.commands).map((name) => ({
    where: `hints of ${name}`,
    says: langs.flatMap((lang) => Object.values(hintsFor(lang, name))).join('\n'),
  })),
];

const rules = (): Place[] => {
  const walk = new Walk(entryWith('X-1001', 'X-1002'));
  const opened = openedRevocation();
  const closed = wording({ code: 'window.closed', on: day('2026-03-05'), nextWindow: '示例' });
  return [
    ...rulesOf(voluntaryExit, walk),
    ...rulesOf(revocation, opened),
    { where: 'refusal window.closed', says: `${closed.zh.detail}\n${closed.en.detail}` },
    { where: 'sign-in page of this machine', says: signInPage('示例', 0) },
  ];
};

/** Every kind of page over the examples' docket in one language, as each role finds it. */
export const pagesOf = async (table: Table, lang: Lang): Promise<readonly Place[]> =>
  (await crawlDocket(table, { lang })).map(({ path, html }) => ({ where: `page ${path}`, says: saidBy(html) }));

/** What is read without a case: letters, refusals, hints; `typed` is taken out of what the letters' samples hold. */
export const papersOf = (typed: RegExp): readonly Place[] => [...letters(typed), ...rules()];

import { references } from '#functions/casework/compose/bind-reference.ts';
import { drafts } from '#functions/casework/letters/registry.ts';
import { type DocumentKind, documentKinds } from '#shared/domain/document-kinds.ts';
import { check } from '#shared/procedure/check.ts';
import { movesOf } from '#shared/procedure/definition.ts';
import { procedures } from '#shared/procedures/registry.ts';
import { documentTemplates } from '#templates/documents/registry.ts';
import { fieldsOf, unworded } from '#templates/forms/field.ts';
import { toBeWritten } from './to-be-written.ts';

const kindsOf = (table: object) => new Set(Object.keys(table) as DocumentKind[]);
const [templates, referring] = [kindsOf(documentTemplates), kindsOf(references)];

/** What is wrong with the definitions, with what they need for their documents and forms, a sentence each. */
export const procedureProblems = (): readonly string[] =>
  procedures.flatMap((procedure) => [
    ...check(procedure, { templates, referring, composers: kindsOf(drafts[procedure.name]) }).map(
      (problem) => `${procedure.name}: ${problem}`,
    ),
    ...Object.entries(procedure.commands).flatMap(([command, { input }]) =>
      unworded(fieldsOf(input)).map((path) => `${procedure.name}: ${command} has no words for ${path}`),
    ),
  ]);

/** Printed by staff from the ledger, and drawn up by hand: no step of a procedure issues them. */
const issuedBeside: readonly DocumentKind[] = ['clueLedger', 'banExpiryNote'];

const issued = new Set<DocumentKind>([
  ...issuedBeside,
  ...procedures.flatMap(({ states }) =>
    Object.values(states).flatMap((state) =>
      Object.keys(state.on ?? {}).flatMap((name) => movesOf(state, name).flatMap(({ issues = [] }) => issues)),
    ),
  ),
]);

/** Whether somebody still has to write of its text: the sample as printed, and every passage. */
const isUnwritten = (kind: DocumentKind): boolean => {
  const { data, sample, compose, passages } = documentTemplates[kind];
  const parsed = data.safeParse(sample);
  return JSON.stringify([parsed.success ? compose(parsed.data) : [], passages, sample]).includes(toBeWritten);
};

const lacking = (kind: DocumentKind): readonly string[] => [
  ...(isUnwritten(kind) ? [`its template has ${toBeWritten} where its text goes`] : []),
  ...(issued.has(kind) ? [] : ['no step of a procedure issues it']),
];

/** Every kind of document that is not finished, with what is missing. */
export const unfinishedDocuments = (): readonly string[] =>
  [...kindsOf(documentKinds)].flatMap((kind) =>
    lacking(kind).map((missing) => `${documentKinds[kind].id} ${kind}: ${missing}`),
  );

/** What is missing of a kind of document before a case can have one, a sentence each. */
export const missingOf = (kind: DocumentKind): readonly string[] => [
  ...lacking(kind),
  ...procedureProblems().filter((problem) => problem.split(/\W+/).includes(kind)),
];

import { references } from '#functions/casework/compose/bind-reference.ts';
import { drafts } from '#functions/casework/letters/registry.ts';
import type { DocumentKind } from '#shared/domain/document-kinds.ts';
import { check } from '#shared/procedure/check.ts';
import { procedures } from '#shared/procedures/registry.ts';
import { documentTemplates } from '#templates/documents/registry.ts';

/** `npm run check:procedures`: proves every definition sound, or says what is wrong and ends with 1. */
const kindsOf = (table: object) => new Set(Object.keys(table) as DocumentKind[]);
const [templates, referring] = [kindsOf(documentTemplates), kindsOf(references)];
const problems = procedures.flatMap((procedure) =>
  check(procedure, { templates, referring, composers: kindsOf(drafts[procedure.name]) }).map(
    (problem) => `${procedure.name}: ${problem}`,
  ),
);

for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exit(1);
for (const {
  label: { zh },
  name,
  states,
  commands,
  guards,
} of procedures)
  console.log(
    `${name} ${zh}: ${Object.keys(states).length} states, ${Object.keys(commands).length} commands, ${Object.keys(guards).length} guards, sound`,
  );

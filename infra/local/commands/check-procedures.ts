import { procedures } from '#shared/procedures/registry.ts';
import { takeNothing } from '../print-help.ts';
import { procedureProblems, unfinishedDocuments } from '../scaffold/unfinished.ts';

takeNothing(
  'npm run check:procedures   proves every definition sound and every document finished, or says what is wrong',
);

/** `npm run check:procedures`: proves every definition sound and every document finished, or says what is wrong and ends with 1. */
const problems = [...procedureProblems(), ...unfinishedDocuments()];

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

import { diagram } from '#shared/procedure/diagram.ts';
import { procedures } from '#shared/procedures/registry.ts';
import { printHelp } from '../print-help.ts';

printHelp('npm run diagram [-- voluntaryExit]   a procedure, or each of them, as a Mermaid state diagram');

/** `npm run diagram [name]`: a procedure, or all of them, as Mermaid state diagrams. */
const [wanted] = process.argv.slice(2);
const chosen = procedures.filter(({ name }) => !wanted || name === wanted);

if (chosen.length === 0) {
  console.error(`no procedure ${wanted}: there are ${procedures.map(({ name }) => name).join(', ')}`);
  process.exit(2);
}
console.log(chosen.map((procedure) => diagram(procedure)).join('\n\n'));

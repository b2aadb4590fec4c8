import { differencesOf } from '#shared/procedure/differences.ts';
import { procedures } from '#shared/procedures/registry.ts';
import { printHelp } from '../print-help.ts';

printHelp('npm run diff-procedure -- EARLIER LATER   what the later version of each procedure has otherwise');

/** `npm run diff-procedure -- 1 2`: what the later version of each procedure has otherwise than the earlier one. */
const [earlier = '', later = ''] = process.argv.slice(2);

const named = (name: string, version: string) =>
  procedures.find((procedure) => procedure.name === name && procedure.version === version);

const versionsOf = (name: string): string[] =>
  procedures.filter((procedure) => procedure.name === name).map(({ version }) => version);

const tell = (name: string): boolean => {
  const [was, now] = [named(name, earlier), named(name, later)];
  if (!was || !now) {
    console.error(`${name}: there are the versions ${versionsOf(name).join(', ')}, not both ${earlier} and ${later}`);
    return false;
  }
  const differences = differencesOf(was, now);
  console.log(`${name}: ${differences.length} differences between the versions ${earlier} and ${later}`);
  for (const difference of differences) {
    console.log(`\n${difference.path}`);
    if (difference.was !== undefined) console.log(`- ${difference.was}`);
    if (difference.now !== undefined) console.log(`+ ${difference.now}`);
  }
  return true;
};

const told = [...new Set(procedures.map(({ name }) => name))].map(tell);
if (!told.some(Boolean)) {
  console.error('usage: npm run diff-procedure -- EARLIER LATER');
  process.exitCode = 2;
}

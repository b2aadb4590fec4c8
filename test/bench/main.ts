import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { printHelp } from '#infra/local/print-help.ts';
import type { Bench } from './bench.ts';
import { benches } from './benches.ts';
import { printFindings } from './print-figures.ts';
import { reasonOf } from './reason-of.ts';
import { readSurroundings } from './surroundings.ts';

printHelp(
  'npm run bench [-- NAME …]   the measurements named, or all of them, printed and in out/bench; --list names them',
);

const target = join(import.meta.dirname, '..', '..', 'out', 'bench');

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => name !== '--list' && !Object.hasOwn(benches, name));
const list = Object.entries(benches).map(([name, { about }]) => `  ${name.padEnd(14)}${about}`);
if (asked.includes('--list')) {
  console.log(list.join('\n'));
  process.exit(0);
}
if (unknown.length > 0) {
  console.error(`There is no bench ${unknown.join(', ')}. The benches:\n${list.join('\n')}`);
  process.exit(2);
}

const runBench = async (name: string, { about, run }: Bench): Promise<void> => {
  console.log(`\n== ${name}: ${about}`);
  const before = await readSurroundings();
  const findings = await run();
  printFindings(findings);
  const { at: endedAt, loadAverage: loadAverageAfter } = await readSurroundings();
  const report = { bench: name, ...before, endedAt, loadAverageAfter, ...findings };
  await mkdir(target, { recursive: true });
  await writeFile(join(target, `${name}.json`), `${JSON.stringify(report, null, 2)}\n`);
  const load = [before.loadAverage, loadAverageAfter].map(([minute = 0]) => minute.toFixed(1)).join(' to ');
  console.log(`\nall samples: out/bench/${name}.json; load average ${load} on ${before.cpuCount} cores`);
};

for (const [name, bench] of Object.entries(benches)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  try {
    await runBench(name, bench);
  } catch (fault) {
    // One bench that cannot run here takes nothing from the others, but the whole run has failed.
    console.error(`\n${name} was not measured: ${reasonOf(fault)}`);
    process.exitCode = 1;
  }
}

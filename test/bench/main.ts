import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { benches } from './benches.ts';
import { printFindings } from './print-figures.ts';
import { readSurroundings } from './surroundings.ts';

const target = join(import.meta.dirname, '..', '..', 'out', 'bench');

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !Object.hasOwn(benches, name));
if (unknown.length > 0) {
  console.error(`no bench ${unknown.join(', ')}; there are:`);
  for (const [name, { about }] of Object.entries(benches)) console.error(`  ${name.padEnd(14)}${about}`);
  process.exit(2);
}

await mkdir(target, { recursive: true });
for (const [name, { about, run }] of Object.entries(benches)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  console.log(`\n== ${name}: ${about}`);
  const before = await readSurroundings();
  const findings = await run();
  printFindings(findings);
  const after = await readSurroundings();
  const file = join(target, `${name}.json`);
  const report = { bench: name, ...before, endedAt: after.at, loadAverageAfter: after.loadAverage, ...findings };
  await writeFile(file, `${JSON.stringify(report, null, 2)}\n`);
  console.log(
    `\nall samples: out/bench/${name}.json (load average ${before.loadAverage[0]?.toFixed(1)} on ${before.cpuCount} cores)`,
  );
}

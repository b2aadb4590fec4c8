import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chooseEngine } from '#infra/local/dynamo/choose-engine.ts';

/** The store's tests and the demonstration on each table engine: as many tests, none failed, and the same documents. */
const root = join(import.meta.dirname, '..', '..');
const told = process.env.EXIT_DOCKET_DYNOXIDE ?? 'dynoxide';

type Counts = { readonly passed: number; readonly failed: number; readonly seconds: number; readonly demo: boolean };

const run = async (args: readonly string[], engine: string): Promise<boolean> => {
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: { ...process.env, EXIT_DOCKET_ENGINE: engine },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const [code] = await once(child, 'exit');
  return code === 0;
};

const judge = async (name: string, engine: string): Promise<Counts> => {
  const report = join('out', 'prove', `engines-${name}.json`);
  const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
  const begun = performance.now();
  await run([vitest, 'run', 'test/store', '--silent', '--reporter=json', `--outputFile.json=${report}`], engine);
  const seconds = Math.round((performance.now() - begun) / 1000);
  const { numPassedTests, numFailedTests } = JSON.parse(await readFile(join(root, report), 'utf8'));
  const demo = await run(['infra/local/commands/demo.ts', '--out', join('out', 'prove', `demo-${name}`)], engine);
  return { passed: numPassedTests, failed: numFailedTests, seconds, demo };
};

chooseEngine(join(root, 'out', 'prove', 'none'), told);
const engines = { 'dynamodb-local': 'dynamodb-local', dynoxide: told };
const counts: Counts[] = [];
for (const [name, engine] of Object.entries(engines)) {
  const found = await judge(name, engine);
  counts.push(found);
  console.log(
    `${name}: store ${found.passed} passed, ${found.failed} failed, ${found.seconds} s; demo ${found.demo ? 'walked' : 'FAILED'}`,
  );
}
const alike = counts.every(({ passed, failed, demo }) => demo && failed === 0 && passed === counts[0]?.passed);
process.exitCode = alike ? 0 : 1;

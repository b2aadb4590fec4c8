import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * What a run finds in the temporary and the home folder, and who runs it, changes no result: the same tests in each
 * surrounding, in mounts of their own on a bare machine, and the table of their counts.
 */
const root = join(import.meta.dirname, '..', '..');
const report = join('out', 'prove', 'poisoned.json');

const selection = [
  ...['test/journeys/portal-office.test.ts', 'test/journeys/desk.test.ts', 'test/infra/local-system.test.ts'],
  ...['test/golden', 'test/unit/templates/fonts', 'test/infra/bundle-functions.test.ts'],
  'test/unit/domain/term.test.ts',
];

const temporary = tmpdir();
const home = homedir();

/** What other programs are known to leave behind, and what a tool would read if it looked there. */
const poison = [
  `cd ${temporary} && mkdir -p fonts chromium al2023/lib swiftshader ${home}/.cache/fontconfig`,
  `echo "<broken" >fonts/fonts.conf; echo "registry=http://no-registry.invalid" | tee .npmrc >${home}/.npmrc`,
  `echo no-library >libGLESv2.so; echo "{" >package.json; echo "{" >${home}/package.json; cd "$OLDPWD"`,
].join('; ');

/** Each surrounding as the shell makes it before the tests, and how it calls them. */
const surroundings: Readonly<Record<string, { readonly before: string; readonly call: string }>> = {
  plain: { before: ':', call: 'sh -c' },
  poisoned: { before: poison, call: 'sh -c' },
  'no temporary folder to write to': {
    before: `mount -t tmpfs -o ro tmpfs ${temporary}; mount -t tmpfs -o ro tmpfs /var/tmp`,
    call: 'sh -c',
  },
  'no home': { before: `rm -rf ${home}; : >${home}`, call: 'env -u HOME sh -c' },
  'an ordinary user in New York': {
    before: 'useradd --no-create-home --home-dir /nonexistent somebody; chown -R somebody .',
    call: 'setpriv --reuid somebody --regid somebody --clear-groups env HOME=/nonexistent TZ=America/New_York sh -c',
  },
};

const shell = (line: string, file = '/bin/bash'): Promise<number> => {
  const child = spawn(file, ['-c', line], { cwd: root, stdio: 'inherit' });
  return once(child, 'exit').then(([code]) => Number(code ?? 1));
};

type Row = {
  readonly surrounding: string;
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** What the run ended with: not 0 also where a file of tests could not be read, which counts no test. */
  readonly status: number;
};

/** One surrounding: nothing that an earlier one made is there, and its mounts end with it. */
const runIn = async (surrounding: string, own: { readonly before: string; readonly call: string }): Promise<Row> => {
  const json = 'out/surrounding.json';
  for (const made of ['.local', 'out/fonts', 'out/bundles', 'out/assemblies', json])
    rmSync(join(root, made), { recursive: true, force: true });
  const tests = `DOSE=whole node_modules/.bin/node node_modules/vitest/vitest.mjs run ${selection.join(' ')} --silent --reporter=json --outputFile.json=${json}`;
  const status = await shell(`unshare --mount /bin/bash -c '${own.before}; ${own.call} "${tests}"'`);
  const file = join(root, json);
  const counts = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  const { numPassedTests: passed = 0, numFailedTests: failed = 0, numPendingTests: skipped = 0 } = counts;
  return { surrounding, passed, failed, skipped, status };
};

const runAll = async (): Promise<void> => {
  const rows: Row[] = [];
  for (const [surrounding, own] of Object.entries(surroundings)) {
    rows.push(await runIn(surrounding, own));
    console.log(JSON.stringify(rows.at(-1)));
    mkdirSync(join(root, 'out', 'prove'), { recursive: true });
    writeFileSync(join(root, report), JSON.stringify(rows, null, 2));
  }
};

const onBareMachine = process.env.EXIT_DOCKET_ON_BARE_MACHINE === '1';
if (onBareMachine) await runAll();
else {
  const line = 'npm ci --no-audit --no-fund && node_modules/.bin/node test/prove/poisoned.ts';
  const code = await shell(`.ci/bare-machine --bring ${report} '${line}'`);
  const rows = code === 0 ? (JSON.parse(readFileSync(join(root, report), 'utf8')) as Row[]) : [];
  console.table(rows);
  const [first] = rows;
  const alike = rows.every(
    ({ passed, skipped, status }) => passed === first?.passed && skipped === first.skipped && status === 0,
  );
  process.exitCode = first && first.passed > 0 && alike ? 0 : 1;
}

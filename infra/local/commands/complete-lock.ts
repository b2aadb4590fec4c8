import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { defined } from '#shared/domain/defined.ts';
import { takeNothing } from '../print-help.ts';

takeNothing(
  'npm run lock:complete   names in the lock files what npm install left out for other platforms; takes nothing',
);

/**
 * `npm run lock:complete`, after every `npm install`: names in the lock files the packages of other platforms that a
 * registry did not serve, with the checksums that it has of them. npm leaves them out, and then `npm ci` refuses the
 * lock file as incomplete.
 */
type Locked = {
  readonly version?: string;
  readonly dev?: boolean;
  /** It comes inside another package, under that one's checksum. */
  readonly inBundle?: boolean;
  readonly integrity?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
};
type Lock = { packages: Record<string, Locked> };

const root = join(import.meta.dirname, '..', '..', '..');
const files = ['package-lock.json', 'test/bench/peers/package-lock.json', 'test/mutation/package-lock.json'];
const run = promisify(execFile);

const systems = ['android', 'darwin', 'freebsd', 'linux', 'openharmony', 'sunos', 'netbsd', 'openbsd', 'aix', 'win32'];
const processors: Readonly<Record<string, string>> = { arm: 'arm', x64: 'x64', ia32: 'ia32', arm64: 'arm64' };
const others = ['loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'ppc64le', 'wasm32'];

/** System and processor by the package's name, as all these packages are named. */
const platform = (name: string) => {
  const words = name.split(/[-/]/);
  const os = words.filter((word) => systems.includes(word));
  const cpu = words.flatMap((word) => processors[word] ?? (others.includes(word) ? word : []));
  const libc = words.includes('musl') || words.includes('musleabihf') ? ['musl'] : [];
  return { ...(os.length > 0 ? { os } : {}), ...(cpu.length > 0 ? { cpu } : {}), ...(libc.length > 0 ? { libc } : {}) };
};

/** Names what is missing; answers how many packages that were. */
const nameMissing = (lock: Lock): number => {
  const wanted = Object.entries(lock.packages).flatMap(([path, { dev, optionalDependencies }]) =>
    path === '' ? [] : Object.entries(optionalDependencies ?? {}).map(([name, version]) => ({ name, version, dev })),
  );
  const missing = wanted.filter(
    ({ name }) => !Object.keys(lock.packages).some((path) => path.endsWith(`node_modules/${name}`)),
  );
  for (const { name, version, dev } of missing)
    lock.packages[`node_modules/${name}`] = {
      version: version.replace(/^[\^~]/, ''),
      ...platform(name),
      ...(dev ? { dev } : {}),
      optional: true,
    } as Locked;
  lock.packages = Object.fromEntries(
    Object.entries(lock.packages).toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)),
  );
  return missing.length;
};

/** Asks the registry for the checksum of each package that has none; answers how many there were. */
const addChecksums = async (lock: Lock): Promise<number> => {
  const bare = Object.entries(lock.packages).filter(
    ([path, { integrity, inBundle }]) => path !== '' && !integrity && !inBundle,
  );
  for (const [path, { version, ...rest }] of bare) {
    const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
    const { stdout } = await run('npm', ['view', `${name}@${version}`, 'dist.integrity', '--json'], { cwd: root });
    const integrity: unknown = JSON.parse(stdout || 'null');
    if (typeof integrity !== 'string') throw new Error(`The registry has no checksum of ${name}@${version}.`);
    lock.packages[path] = { ...defined({ version }), integrity, ...rest };
  }
  return bare.length;
};

for (const name of files) {
  const file = join(root, name);
  const lock = JSON.parse(readFileSync(file, 'utf8')) as Lock;
  const [named, checked] = [nameMissing(lock), await addChecksums(lock)];
  writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
  console.log(`${name}: ${named} packages of other platforms named, ${checked} checksums added`);
}

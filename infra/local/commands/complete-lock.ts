import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * `npm run lock:complete`, after every `npm install`: names in the lock file the packages of other platforms that a
 * registry did not serve. npm leaves them out, and then `npm ci` refuses the lock file as incomplete.
 */
type Locked = {
  readonly version?: string;
  readonly dev?: boolean;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
};
type Lock = { packages: Record<string, Locked> };

const file = join(import.meta.dirname, '..', '..', '..', 'package-lock.json');
const lock = JSON.parse(readFileSync(file, 'utf8')) as Lock;

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

lock.packages = Object.fromEntries(Object.entries(lock.packages).toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
console.log(`${missing.length} packages of other platforms named in package-lock.json`);

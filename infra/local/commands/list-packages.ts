import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { takeNothing } from '../print-help.ts';

takeNothing('npm run check:packages   lists what the product consists of, with licences, in out/packages');

/** `npm run check:packages`: a bill of what the product consists of (CycloneDX), and under which licence each part is. */
type Licence = { readonly license?: { readonly id?: string; readonly name?: string }; readonly expression?: string };
type Part = { readonly name: string; readonly version: string; readonly licenses?: readonly Licence[] };

const root = join(import.meta.dirname, '..', '..', '..');
const folder = join(root, 'out', 'packages');

/** Packages whose licence stands in a file of theirs alone, as read there. */
const inFile: Readonly<Record<string, string>> = { 'png-js': 'MIT' };

const licenceOf = ({ name, licenses = [] }: Part): string =>
  licenses.map(({ license, expression }) => expression ?? license?.id ?? license?.name ?? '').join(' AND ') ||
  (inFile[name] ?? '');

const { stdout } = await promisify(execFile)(
  'npm',
  ['sbom', '--package-lock-only', '--omit=dev', '--sbom-format=cyclonedx'],
  { cwd: root, maxBuffer: 64 * 1024 * 1024 },
);
const { components } = JSON.parse(stdout) as { readonly components: readonly Part[] };
const lines = components.map((part) => `${part.name}\t${part.version}\t${licenceOf(part)}`).toSorted();
const unlicensed = components.filter((part) => licenceOf(part) === '').map(({ name }) => name);
await mkdir(folder, { recursive: true });
await writeFile(join(folder, 'sbom.cdx.json'), stdout);
await writeFile(join(folder, 'licences.tsv'), `${lines.join('\n')}\n`);
if (unlicensed.length > 0) console.error(`Without a licence: ${unlicensed.join(', ')}`);
console.log(`${components.length} packages in out/packages/sbom.cdx.json and licences.tsv`);
process.exitCode = unlicensed.length > 0 ? 1 : 0;

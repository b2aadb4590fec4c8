import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..', '..');
const read = <T>(file: string): T => JSON.parse(readFileSync(join(root, file), 'utf8')) as T;

type Versions = Readonly<Record<string, string>>;
type Manifest = { readonly dependencies?: Versions; readonly devDependencies?: Versions };
type Locked = {
  readonly version?: string;
  readonly integrity?: string;
  readonly inBundle?: boolean;
  readonly resolved?: string;
} & Manifest;
type Lock = { readonly packages: Readonly<Record<string, Locked>> };

const exact = /^\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?$/;

describe.each(['.', 'test/bench/peers', 'test/mutation'])('the packages of %s', (folder) => {
  const manifest = read<Manifest>(join(folder, 'package.json'));
  const { '': top, ...packages } = read<Lock>(join(folder, 'package-lock.json')).packages;
  const named = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });

  it('are pinned, each to one version, and locked at that version', () => {
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter(([, version]) => !exact.test(version))).toEqual([]);
    const locked = named.map(([name]) => [name, packages[`node_modules/${name}`]?.version]);
    expect(locked).toEqual(named);
    const { dependencies, devDependencies } = top ?? {};
    expect({ ...dependencies, ...devDependencies }).toEqual({ ...manifest.dependencies, ...manifest.devDependencies });
  });

  it('are locked with a checksum, every one that is fetched, those of other platforms too', () => {
    const fetched = Object.entries(packages).filter(([, { inBundle }]) => !inBundle);
    expect(fetched.length).toBeGreaterThan(50);
    const unchecked = fetched.filter(([, { integrity }]) => !/^sha512-[0-9A-Za-z+/]{86}==$/.test(integrity ?? ''));
    expect(unchecked.map(([path]) => path)).toEqual([]);
  });

  it('name no registry, so that they come from whichever the machine has', () => {
    expect(Object.entries(packages).filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
  });
});

it('lets the product stand on dependencies, and only the tools stand beside it', () => {
  const { dependencies = {}, devDependencies = {} } = read<Manifest>('package.json');
  expect(Object.keys(dependencies)).toContain('jose');
  expect(Object.keys(dependencies).filter((name) => name in devDependencies)).toEqual([]);
});

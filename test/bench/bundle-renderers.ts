import { mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { addColourProfile, bundleOptions } from '#infra/bundles/bundle-options.ts';
import { leaveOut } from '#infra/bundles/leave-out.ts';
import { lettersFile } from './renderers/letter.ts';
import { letterText } from './renderers/letter-data.ts';
import { inJavaScript, type RendererName } from './renderers/names.ts';

/** Where `npm ci --prefix test/bench/peers` puts the packages of other renderers. */
export const peerPackages = join(import.meta.dirname, 'peers', 'node_modules');

const entry = (name: string): string => join(import.meta.dirname, 'renderers', `${name}.ts`);

/** The script of a renderer with its packages beside it, as their authors ship them, or all in one bundle. */
export type Packing = 'shipped' | 'bundled';

export const scriptOf = (folder: string, name: RendererName, packing: Packing): string =>
  join(folder, packing, name, `${name}.js`);

/** A script without its types, so that no process spends time on taking them off. */
const plain = (entryPoint: string, outdir: string) =>
  build({
    entryPoints: [entryPoint],
    outdir,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node24',
  });

/** What runs one renderer and measures it. */
export const harnessIn = (folder: string): string => join(folder, 'measure-renderer.js');

/** As the functions are bundled; what those leave out of packages is this project's own doing and no peer's. */
const bundled = async (folder: string, name: RendererName): Promise<void> => {
  const outdir = join(folder, 'bundled', name);
  const plugins = name === 'exit-docket' ? [leaveOut] : [];
  await build({
    ...bundleOptions,
    entryPoints: [entry(name)],
    outdir,
    splitting: true,
    plugins,
    nodePaths: [peerPackages],
  });
  await addColourProfile(outdir);
};

/** Scripts of every renderer under `folder`, and the letters that the peers set, one for each run. */
export const bundleRenderers = async (folder: string, runs: number, names: readonly RendererName[]): Promise<void> => {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  // What is not there is looked for further up, where this project's own packages lie.
  await symlink(peerPackages, join(folder, 'node_modules'));
  const letters = JSON.stringify(await Promise.all(Array.from({ length: runs }, (_, run) => letterText(run))));
  await plain(join(import.meta.dirname, 'measure-renderer.ts'), folder);
  for (const name of names) {
    await plain(entry(name), join(folder, 'shipped', name));
    if (inJavaScript(name)) await bundled(folder, name);
    for (const packing of ['shipped', 'bundled'] as const) {
      await mkdir(join(folder, packing, name), { recursive: true });
      await writeFile(join(folder, packing, name, lettersFile), letters);
    }
  }
};

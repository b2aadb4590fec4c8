import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type BuildContext, type BuildOptions, context } from 'esbuild';
import { bundleOptions } from '../../bundles/bundle-options.ts';
import { type FunctionName, folderOfFunction } from '../../bundles/function-names.ts';
import { leaveOut } from '../../bundles/leave-out.ts';
import type { LocalFunction } from '../functions/local-function.ts';

/** What became of a change: functions that run anew from now on, and those whose sources cannot be bundled. */
export type Rebuilt = {
  readonly replaced: readonly FunctionName[];
  readonly failed: readonly FunctionName[];
};

export type Rebuilder = {
  /** Bundles anew what these files, below the root, are part of; without files, everything. */
  rebuild(files?: ReadonlySet<string>): Promise<Rebuilt>;
  stop(): Promise<void>;
};

export type RebuilderNeeds = {
  readonly root: string;
  readonly functions: readonly LocalFunction[];
  /** Told of each function whose bundle was replaced. */
  readonly renew: (arn: string) => void;
};

/** Readable, with a source map beside it, so that a debugger shows the sources. */
const optionsOf = (root: string, name: FunctionName, outfile: string) =>
  ({
    ...bundleOptions,
    entryPoints: [join(root, 'functions', name, 'main.ts')],
    outfile,
    minify: false,
    sourcemap: 'linked',
    sourcesContent: false,
    plugins: [leaveOut],
    absWorkingDir: root,
    write: false,
    metafile: true,
  }) as const satisfies BuildOptions;

type Kept = {
  readonly name: FunctionName;
  readonly arn: string;
  readonly building: BuildContext<ReturnType<typeof optionsOf>>;
  inputs: ReadonlySet<string>;
  broken: boolean;
};

const keep = async (root: string, { name: logicalName, arn, bundle }: LocalFunction): Promise<Kept[]> => {
  const name = folderOfFunction(logicalName);
  if (!name) return [];
  return [{ name, arn, building: await context(optionsOf(root, name, bundle)), inputs: new Set(), broken: true }];
};

/** Written beside and renamed: a thread that starts meanwhile reads the old bundle or the new one, whole. */
const replaceFile = async (path: string, contents: Uint8Array): Promise<void> => {
  const beside = `${path}.${process.pid}.part`;
  await writeFile(beside, contents);
  await rename(beside, path);
};

/** Whether the bundle was replaced; where its sources cannot be bundled, esbuild has said why, and the old one stays. */
const replace = async (kept: Kept): Promise<boolean> => {
  const built = await kept.building.rebuild().catch(() => undefined);
  kept.broken = built === undefined;
  if (!built) return false;
  kept.inputs = new Set(Object.keys(built.metafile.inputs));
  // The source map first: the code names it.
  for (const { path, contents } of built.outputFiles.toSorted((one, other) => other.path.length - one.path.length))
    await replaceFile(path, contents);
  return true;
};

/** Bundles the functions of a running system again, each from where the last bundling left off. */
export const openRebuilder = async ({ root, functions, renew }: RebuilderNeeds): Promise<Rebuilder> => {
  const all = (await Promise.all(functions.map((one) => keep(root, one)))).flat();
  const concerns = ({ inputs, broken }: Kept, files: ReadonlySet<string> | undefined): boolean =>
    broken || files === undefined || [...files].some((file) => inputs.has(file));
  return {
    rebuild: async (files) => {
      const concerned = all.filter((kept) => concerns(kept, files));
      const done = await Promise.all(concerned.map(async (kept) => ({ ...kept, replaced: await replace(kept) })));
      for (const { arn, replaced } of done) if (replaced) renew(arn);
      const names = (wanted: boolean) => done.filter(({ replaced }) => replaced === wanted).map(({ name }) => name);
      return { replaced: names(true), failed: names(false) };
    },
    stop: async () => void (await Promise.all(all.map(({ building }) => building.dispose()))),
  };
};

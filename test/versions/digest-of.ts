import { readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { build, type Plugin, transform } from 'esbuild';
import { sha256 } from '#shared/domain/hash.ts';
import { procedures } from '#shared/procedures/registry.ts';
import { documentTemplates } from '#templates/documents/registry.ts';

const root = join(import.meta.dirname, '..', '..');

/** Another text of a file of the project, by its path: as a change of it would be. */
export type Changes = Readonly<Record<string, (text: string) => string>>;

/** Types are taken out before the minifier sees a file: it chooses its short names by the letters that it reads. */
export const withoutTypes = (changes: Changes): Plugin => ({
  name: 'without types',
  setup: ({ onLoad }) =>
    onLoad({ filter: /\.ts$/ }, async ({ path }) => {
      const text = await readFile(path, 'utf8');
      const change = changes[relative(root, path)];
      const changed = change ? change(text) : text;
      if (change && changed === text) throw new Error(`nothing of ${path} is changed`);
      const { code } = await transform(changed, { loader: 'ts', target: 'node24', legalComments: 'none' });
      return { contents: code, loader: 'js' };
    }),
});

const packages: Plugin = {
  name: 'packages',
  setup: ({ onResolve }) =>
    onResolve({ filter: /^[^.#/]/ }, ({ path, kind }) =>
      kind === 'entry-point' ? undefined : { path, external: true },
    ),
};

/**
 * What the modules do, each as one digest: the hash of its minified bundle with packages left out. Comments,
 * types and the place of a file do not move it; a constant, a guard or a sentence does, in whatever file it stands.
 */
export const digestsOf = async (
  modules: Readonly<Record<string, string>>,
  changes: Changes = {},
): Promise<Readonly<Record<string, string>>> => {
  const { outputFiles } = await build({
    entryPoints: Object.entries(modules).map(([out, file]) => ({ in: join(root, file), out })),
    ...{ bundle: true, minify: true, format: 'esm', platform: 'node', target: 'node24', treeShaking: true },
    ...{
      legalComments: 'none',
      write: false,
      outdir: 'digests',
      outbase: root,
      absWorkingDir: root,
      logLevel: 'error',
    },
    plugins: [withoutTypes(changes), packages],
  });
  const found = outputFiles.map(({ path, contents }) => [
    relative(join(root, 'digests'), path).replace(/\.js$/, ''),
    sha256(contents),
  ]);
  return Object.fromEntries(found);
};

const kebab = (name: string): string => name.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`);

/** The module of every version of a procedure, and of every template, by its name and version. */
export const versioned: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    procedures.map(({ name, version }) => [`${name} ${version}`, `shared/procedures/${kebab(name)}.ts`]),
  ),
  ...Object.fromEntries(
    Object.values(documentTemplates).map(({ kind, version }) => [
      `${kind} ${version}`,
      `templates/documents/${kebab(kind)}.ts`,
    ]),
  ),
};

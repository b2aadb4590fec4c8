import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Bundles, bundleFunctions, bundleInto } from '#infra/bundles/bundle-functions.ts';
import { functionNames } from '#infra/bundles/function-names.ts';
import { sourceRecipe } from '#infra/bundles/source-recipe.ts';
import { scratchFolder } from '#infra/local/own-folders.ts';
import { exampleStage } from '#infra/stages/example.ts';
import { ensureFonts } from '#templates/fonts/ensure-fonts.ts';

const run = promisify(execFile);
const root = join(import.meta.dirname, '..', '..');
let bundles: Bundles;

beforeAll(async () => {
  bundles = await bundleFunctions();
}, 120_000);

const env = {
  AWS_REGION: 'cn-north-1',
  TABLE_NAME: 'cases',
  SEAL_KEY: 'arn:aws-cn:kms:cn-north-1:000000000000:key/seal',
  PUBLIC_ADDRESS: 'https://verify.example.cn',
  DOCUMENT_BUCKET: 'documents',
  STAGING_BUCKET: 'staging',
  ISSUANCE_STATE_MACHINE_ARN: 'arn:aws-cn:states:cn-north-1:000000000000:stateMachine:issuance',
  SIGN_IN_ISSUER: 'https://sign-in.example.cn',
  SIGN_IN_CLIENT: 'exit-docket-portal',
  SIGN_IN_AUDIENCE: 'exit-docket',
  OFFICE_SETTINGS: JSON.stringify(exampleStage.settings),
  NODE_OPTIONS: '--enable-source-maps',
};

/** Loads a bundle in a process of its own, which has nothing but the variables of the template. */
const load = async (file: string) => {
  const code = `const { handler } = await import(${JSON.stringify(pathToFileURL(file).href)}); console.log(typeof handler, process.version);`;
  const { stdout, stderr } = await run(process.execPath, ['--input-type=module', '--eval', code], { env, cwd: '/' });
  return { stdout: stdout.trim(), stderr };
};

describe.each(functionNames)('the bundle of %s', (name) => {
  it('starts alone under Node 24 and gives a handler', async () => {
    const { stdout, stderr } = await load(join(bundles[name], 'main.mjs'));
    expect(stdout).toMatch(/^function v24\./);
    expect(stderr).toBe('');
  }, 30_000);

  it('comes with a source map that leads back to main.ts', async () => {
    const map: { sources: string[] } = JSON.parse(await readFile(join(bundles[name], 'main.mjs.map'), 'utf8'));
    expect(map.sources.some((source) => source.endsWith(`functions/${name}/main.ts`))).toBe(true);
  });

  it('keeps its code under 5 MiB', async () => {
    expect((await stat(join(bundles[name], 'main.mjs'))).size).toBeLessThan(5 * 1024 ** 2);
  });
});

describe('the fonts', () => {
  it.each(['issuance', 'preview'] as const)('lie beside %s, every face of the manifest', async (name) => {
    const folder = join(bundles[name], 'fonts');
    const manifest: { faces: { file: string }[] } = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8'));
    expect(manifest.faces.length).toBeGreaterThan(0);
    for (const { file } of manifest.faces) expect((await stat(join(folder, file))).size).toBeGreaterThan(0);
  });
});

const codeOf = (all: Bundles): Promise<string[]> =>
  Promise.all(functionNames.map((name) => readFile(join(all[name], 'main.mjs'), 'utf8')));

describe('bundling again', () => {
  it('gives the same bytes, so that nothing unchanged is deployed', async () => {
    const outDir = await mkdtemp(join(root, 'out', 'test-bundles-'));
    try {
      expect(await codeOf(await bundleInto(outDir, await ensureFonts()))).toEqual(await codeOf(bundles));
    } finally {
      await rm(outDir, { recursive: true });
    }
  }, 60_000);

  it('is not done while the sources stay as they are', async () => {
    const made = (await stat(join(bundles.api, 'main.mjs'))).mtimeMs;
    expect(await bundleFunctions()).toEqual(bundles);
    expect((await stat(join(bundles.api, 'main.mjs'))).mtimeMs).toBe(made);
  });

  it.each([
    'functions/api/main.ts',
    'shared/domain/day.ts',
    'templates/fonts/face.ts',
    'infra/bundles/options.ts',
    'infra/stacks/api-stack.ts',
    'package-lock.json',
    'tsconfig.json',
  ])('is done where %s is another', async (changed) => {
    const tree = scratchFolder('sources');
    const write = async (file: string, content: string) => {
      await mkdir(dirname(join(tree, file)), { recursive: true });
      await writeFile(join(tree, file), content);
    };
    try {
      for (const folder of ['functions', 'shared', 'templates', 'infra']) await write(`${folder}/a.ts`, '');
      for (const file of ['package.json', 'package-lock.json', 'tsconfig.json']) await write(file, '{}');
      await write(changed, '1');
      const before = await sourceRecipe(tree, 'fonts');
      expect(await sourceRecipe(tree, 'fonts')).toBe(before);
      await write(changed, '2');
      expect(await sourceRecipe(tree, 'fonts')).not.toBe(before);
      expect(await sourceRecipe(tree, 'other fonts')).not.toBe(await sourceRecipe(tree, 'fonts'));
    } finally {
      await rm(tree, { recursive: true });
    }
  });
});

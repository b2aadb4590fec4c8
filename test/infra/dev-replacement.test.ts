import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openRebuilder, type Rebuilder } from '#infra/local/dev/rebuild-functions.ts';
import { watchSources } from '#infra/local/dev/watch-sources.ts';
import { type FunctionPools, openFunctionPools } from '#infra/local/functions/function-pool.ts';
import type { LocalFunction } from '#infra/local/functions/local-function.ts';

const out = join(import.meta.dirname, '..', '..', 'out');
let root: string;
let rebuilder: Rebuilder;
let pools: FunctionPools;

const write = (path: string, text: string): void => {
  mkdirSync(join(root, path, '..'), { recursive: true });
  writeFileSync(join(root, path), text);
};
const definition = (name: string): LocalFunction => ({
  ...{ name: `stack-${name}function1A2B`, arn: `arn:${name}`, bundle: join(root, 'bundles', name, 'main.mjs') },
  ...{ handler: 'handler', environment: {}, timeoutSeconds: 20, memorySize: 128, concurrency: undefined },
});
const says = (word: string): string =>
  `export const word = '${word}';\nexport const started: number = performance.now();\n`;
const main = `import { word, started } from '../lib/word.ts';
export const handler = async ({ ms = 0 }: { ms?: number }) => {
  await new Promise((resolve) => setTimeout(resolve, ms));
  return { word, started };
};\n`;

type Answer = { readonly word: string; readonly started: number };
const ask = async (name: string, event: object = {}): Promise<Answer> => {
  const outcome = await pools.invoke(`arn:${name}`, event);
  if (!outcome.ok) throw new Error(outcome.error.errorMessage);
  return outcome.value as Answer;
};

beforeAll(async () => {
  mkdirSync(out, { recursive: true });
  root = mkdtempSync(join(out, 'dev-test-'));
  write('functions/lib/word.ts', says('one'));
  write('functions/api/main.ts', main);
  write(
    'functions/portal/main.ts',
    "export const handler = async () => ({ word: 'portal', started: performance.now() });\n",
  );
  const functions = ['api', 'portal'].map(definition);
  for (const name of ['api', 'portal']) mkdirSync(join(root, 'bundles', name), { recursive: true });
  const log = new PassThrough().resume();
  pools = openFunctionPools(functions, { clock: new SharedArrayBuffer(8), log, platform: {} });
  rebuilder = await openRebuilder({ root, functions, renew: pools.renew });
  expect((await rebuilder.rebuild()).replaced).toEqual(['api', 'portal']);
}, 60_000);
afterAll(async () => {
  await rebuilder?.stop();
  await pools?.stop();
  rmSync(root, { recursive: true, force: true });
});

describe('a source that changes under a running system', () => {
  it('replaces the thread of each function that it is part of, in less than three seconds, and no other', async () => {
    const before = await ask('api');
    expect(await ask('api')).toEqual(before);
    write('functions/lib/word.ts', says('two'));
    const begun = performance.now();
    expect(await rebuilder.rebuild(new Set(['functions/lib/word.ts']))).toEqual({ replaced: ['api'], failed: [] });
    expect((await ask('api')).word).toBe('two');
    expect(performance.now() - begun).toBeLessThan(3000);
    expect(await rebuilder.rebuild(new Set(['templates/nobody-reads.ts']))).toEqual({ replaced: [], failed: [] });
  });

  it('lets what is under way come to its end as it began', async () => {
    const slow = ask('api', { ms: 400 });
    await wait(50);
    write('functions/lib/word.ts', says('three'));
    await rebuilder.rebuild(new Set(['functions/lib/word.ts']));
    expect((await ask('api')).word).toBe('three');
    expect((await slow).word).toBe('two');
    expect((await ask('api')).word).toBe('three');
  });

  it('changes nothing where it cannot be bundled, and is tried again with whatever changes next', async () => {
    write('functions/lib/word.ts', 'export const word = ;\n');
    expect(await rebuilder.rebuild(new Set(['functions/lib/word.ts']))).toEqual({ replaced: [], failed: ['api'] });
    expect((await ask('api')).word).toBe('three');
    write('functions/lib/word.ts', "export { word, started } from './other.ts';\n");
    expect((await rebuilder.rebuild(new Set(['functions/lib/word.ts']))).failed).toEqual(['api']);
    write('functions/lib/other.ts', says('four'));
    expect(await rebuilder.rebuild(new Set(['functions/lib/other.ts']))).toEqual({ replaced: ['api'], failed: [] });
    expect((await ask('api')).word).toBe('four');
  });

  it('is what a debugger finds by the source map beside the bundle', () => {
    const code = readFileSync(join(root, 'bundles', 'api', 'main.mjs'), 'utf8');
    expect(code).toContain('//# sourceMappingURL=main.mjs.map');
    const { sources } = JSON.parse(readFileSync(join(root, 'bundles', 'api', 'main.mjs.map'), 'utf8')) as {
      readonly sources: readonly string[];
    };
    expect(sources.map((source) => join(root, 'bundles', 'api', source))).toContain(
      join(root, 'functions/lib/other.ts'),
    );
  });
});

describe('the watch over the sources', () => {
  it('tells of the files that were saved together, once, and not of what editors leave beside them', async () => {
    const told: string[][] = [];
    const stop = watchSources({ root, places: ['functions'] }, (files) => void told.push([...files].toSorted()));
    await wait(100);
    write('functions/lib/word.ts', says('five'));
    write('functions/api/main.ts', main);
    write('functions/api/main.ts~', main);
    await expect.poll(() => told, { timeout: 5000 }).toEqual([['functions/api/main.ts', 'functions/lib/word.ts']]);
    stop();
  });
});

import { execFile } from 'node:child_process';
import { readdir, readFile, rm } from 'node:fs/promises';
import { dirname, extname, join } from 'node:path';
import { promisify } from 'node:util';
import { deflateRawSync } from 'node:zlib';
import { z } from 'zod';
import { folderOfFunction } from '#infra/bundles/function-names.ts';
import type { LocalFunction } from '#infra/local/functions/local-function.ts';
import { scratchFolder } from '#infra/local/own-folders.ts';
import { platformEnvironment } from '#infra/local/platform.ts';
import { synthesizeSystem } from '#infra/local/template/synthesize-system.ts';
import type { Bench } from './bench.ts';
import { median } from './quantile.ts';

const run = promisify(execFile);
const script = join(import.meta.dirname, 'import-bundle.ts');
const runs = 7;

/** Nothing listens there: INIT asks nobody. */
const nowhere = 'http://127.0.0.1:9';
const platform = platformEnvironment({ dynamodb: nowhere, s3: nowhere, sfn: nowhere, ses: nowhere, kms: nowhere });

/** Milliseconds from the start of the process, then from the start of the import. */
const Init = z.object({ runtime: z.number(), imported: z.number(), settled: z.number(), peakRssMiB: z.number() });

/** One INIT in a fresh process, with nothing in its environment but the platform's and the template's variables. */
const initOnce = async ({ name, bundle, environment }: LocalFunction): Promise<z.infer<typeof Init>> => {
  const env = { ...platform, ...environment, AWS_LAMBDA_FUNCTION_NAME: name };
  const { stdout } = await run(process.execPath, [script, bundle], { env });
  return Init.parse(JSON.parse(stdout));
};

const kinds: Readonly<Record<string, 'code' | 'map'>> = { '.mjs': 'code', '.map': 'map' };

/** Bytes of the folder by kind of file (the code, its source map, everything else), and of all as a zip holds them. */
const sizesOf = async (folder: string) => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const sizes = { code: 0, map: 0, files: 0, zipped: 0 };
  for (const entry of entries.filter((found) => found.isFile())) {
    const bytes = await readFile(join(entry.parentPath, entry.name));
    const kind = kinds[extname(entry.name)] ?? 'files';
    sizes[kind] += bytes.length;
    sizes.zipped += deflateRawSync(bytes).length;
  }
  return sizes;
};

const measure = async (definition: LocalFunction) => {
  const inits: z.infer<typeof Init>[] = [];
  for (let count = 0; count < runs; count += 1) inits.push(await initOnce(definition));
  const name = folderOfFunction(definition.name) ?? definition.name;
  return {
    name,
    memoryMiB: definition.memorySize,
    ...(await sizesOf(dirname(definition.bundle))),
    inits,
  };
};

const kib = (bytes: number): string => `${Math.round(bytes / 1024).toLocaleString('en')} KiB`;

const rowOf = ({ name, code, map, files, zipped, inits }: Awaited<ReturnType<typeof measure>>) => [
  name,
  kib(code),
  kib(map),
  kib(files),
  kib(zipped),
  ...(['imported', 'settled', 'peakRssMiB'] as const).map((figure) => median(inits.map((init) => init[figure]))),
];

/** Every function of the template: how large its bundle is and how long it takes to be ready for a first event. */
export const bundles: Bench = {
  about: "size of every function's bundle and its INIT in a fresh process",
  run: async () => {
    const folder = scratchFolder('exit-docket-bench');
    try {
      const { functions } = await synthesizeSystem(folder, { signal: new AbortController().signal });
      const measured: Awaited<ReturnType<typeof measure>>[] = [];
      for (const definition of functions) measured.push(await measure(definition));
      const columns = [
        'function',
        'main.mjs',
        'source map',
        'other files',
        'zipped',
        'import ms',
        'settled ms',
        'peak RSS MiB',
      ];
      return {
        tables: [{ title: `bundles (medians of ${runs} processes)`, columns, rows: measured.map(rowOf) }],
        remarks: [
          'import: from the start of the import to its end, the modules of Node included; the start of Node itself is not',
          'settled: until what INIT set off is done, which for issuance is the opening of its fonts',
        ],
        samples: measured,
      };
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
};

import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { toBeWritten } from '#infra/local/scaffold/to-be-written.ts';

const root = join(import.meta.dirname, '..', '..');

const tracked = execFileSync('git', ['ls-files'], { cwd: root, encoding: 'utf8' }).split('\n').filter(Boolean);
const sources = tracked.filter((file) => file.endsWith('.ts'));
const lines = (file: string): string[] => readFileSync(join(root, file), 'utf8').trimEnd().split('\n');

const forbidden = /^(util|utils|helper|helpers|manager|service|common|base|impl|misc)$/;

type Lock = { readonly packages: Record<string, { readonly optionalDependencies?: Record<string, string> }> };

/** Service of documents (送达) is a term of the field. */
const terms = /proof-of-service/;

/** The rules of the house that no other tool runs. */
describe('the house', () => {
  it('keeps its top level to five rooms and what tools insist on', () => {
    const folders = new Set(tracked.filter((file) => file.includes('/')).map((file) => file.split('/')[0]));
    expect([...folders].toSorted()).toEqual(['.ci', 'functions', 'infra', 'shared', 'templates', 'test']);
  });
  it('keeps files under 250 lines, and half of those that are not tests under 80', () => {
    const counted = sources.map((file) => ({ file, count: lines(file).length }));
    expect(counted.filter(({ count }) => count > 250)).toEqual([]);
    const sizes = counted.filter(({ file }) => !file.startsWith('test/')).map(({ count }) => count);
    const median = sizes.toSorted((a, b) => a - b)[Math.floor(sizes.length / 2)];
    expect(median).toBeLessThanOrEqual(80);
  });
  it('names files in kebab case, and nothing by a word that says nothing', () => {
    const odd = sources.filter((file) => !/^[a-z0-9]+(-[a-z0-9]+)*(\.test|\.d|\.config)?\.ts$/.test(basename(file)));
    expect(odd).toEqual([]);
    const vague = sources.filter((file) =>
      file
        .replace(/\.ts$/, '')
        .replace(terms, '')
        .split(/[/-]/)
        .some((word) => forbidden.test(word)),
    );
    expect(vague).toEqual([]);
  });
  it('exports by name', () => {
    const unnamed = sources.filter(
      (file) => !/\.(config|d)\.ts$/.test(file) && lines(file).some((line) => /^export default/.test(line)),
    );
    expect(unnamed).toEqual([]);
  });
  it('forces no type in product code', () => {
    const forced = /\bas (unknown as|never)\b/;
    const product = sources.filter((file) => /^(shared|functions|templates|infra)\//.test(file));
    const found = product.filter((file) => lines(file).some((line) => forced.test(line)));
    expect(found).toEqual([]);
  });
  it('leaves no note to itself, no silenced check, no test set aside', () => {
    const marks = [
      /\bTO[D]O\b/,
      /\bFIX[M]E\b/,
      /@ts-[i]gnore/,
      /biome-[i]gnore/,
      /\bas [a]ny\b/,
      /\b(it|test|describe)\.(only|skip|todo)\b/,
    ];
    const left = sources.flatMap((file) =>
      lines(file).flatMap((line, index) => (marks.some((mark) => mark.test(line)) ? [`${file}:${index + 1}`] : [])),
    );
    expect(left).toEqual([]);
  });
  it('keeps no link, and of packages nothing: whoever merges a link loses the folder that it stands for', () => {
    const kept = execFileSync('git', ['ls-files', '--stage'], { cwd: root, encoding: 'utf8' }).split('\n');
    expect(kept.filter((line) => line.startsWith('120000 '))).toEqual([]);
    expect(tracked.filter((file) => /^node_modules(\/|$)/.test(file))).toEqual([]);
  });
  it('keeps what it makes below the checkout: commands that start engines or browsers, or make fonts, say so first', () => {
    const making = /\/(start-system|start-dynamo|open-browser|ensure-fonts)\.ts'/;
    const commands = sources.filter((file) => /^infra\/local\/(commands|worker\/run-dev)/.test(file));
    const made = commands.filter((file) => lines(file).some((line) => making.test(line)));
    expect(made.length).toBeGreaterThan(5);
    expect(made.filter((file) => lines(file)[0] !== "import '../keep-to-own-folders.ts';")).toEqual([]);
  });
  it('leaves nothing to be written where a scaffold has put its mark', () => {
    const written = tracked.filter((file) => /\.(ts|md)$/.test(file));
    expect(written.filter((file) => lines(file).some((line) => line.includes(toBeWritten)))).toEqual([]);
  });
  it('gives back what a test has replaced: the files of a run share their processes', () => {
    const replacing = /\b(mockClient|vi\.spyOn|vi\.stub\w+)\(/;
    const kept = sources.filter((file) => {
      const text = lines(file).join('\n');
      return replacing.test(text) && !/\b(restore|mockRestore|unstubAll\w+)\(\)/.test(text);
    });
    expect(kept).toEqual([]);
  });
  it('asks for batches and transactions in one place each, which wait and give up when the table is busy', () => {
    const asking = /\bnew (Batch(?:Get|Write)|Transact(?:Get|Write)|BatchExecuteStatement|ExecuteTransaction)\w*\(/;
    const product = sources.filter((file) => !file.startsWith('test/'));
    const found = product.flatMap((file) =>
      lines(file).flatMap((line) => asking.exec(line)?.[1]?.concat(' in ', file) ?? []),
    );
    expect(found).toEqual(['BatchGet in shared/store/read-items.ts', 'TransactWrite in shared/store/transaction.ts']);
    for (const file of ['shared/store/read-items.ts', 'shared/store/transaction.ts'])
      expect(lines(file).join('\n')).toMatch(/throughThrottling\([\s\S]{0,200}new (BatchGet|TransactWrite)Command\(/);
  });
  it('names every optional package in its lock file, so that npm ci takes it on any machine', () => {
    const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as Lock;
    const paths = Object.keys(packages);
    const wanted = Object.values(packages).flatMap(({ optionalDependencies }) =>
      Object.keys(optionalDependencies ?? {}),
    );
    expect(wanted.filter((name) => !paths.some((path) => path.endsWith(`node_modules/${name}`)))).toEqual([]);
  });
  it('records no address of a registry in its lock file', () => {
    expect(readFileSync(join(root, 'package-lock.json'), 'utf8')).not.toMatch(/"resolved"\s*:/);
  });
});

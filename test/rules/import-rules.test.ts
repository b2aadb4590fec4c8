import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { cruise, type ICruiseOptions, type IForbiddenRuleType } from 'dependency-cruiser';
import { afterAll, expect, test } from 'vitest';

type Configuration = {
  readonly forbidden: (IForbiddenRuleType & { name: string })[];
  readonly options: ICruiseOptions;
};
const place = new URL('../../.dependency-cruiser.mjs', import.meta.url).href;
const { forbidden, options } = ((await import(place)) as { default: Configuration }).default;

/** For each rule an import that it forbids: the file that imports, and what it imports. */
const trespasses: Readonly<Record<string, readonly [string, string]>> = {
  'no-circle': ['shared/domain/day.ts', 'shared/domain/term.ts'],
  'no-missing': ['shared/domain/day.ts', 'shared/domain/gone.ts'],
  'domain-first': ['shared/domain/day.ts', 'shared/procedure/decide.ts'],
  engine: ['shared/procedure/decide.ts', 'shared/procedures/registry.ts'],
  definitions: ['shared/procedures/registry.ts', 'shared/store/cases.ts'],
  store: ['shared/store/cases.ts', 'shared/procedure/decide.ts'],
  files: ['shared/files/bucket.ts', 'shared/store/cases.ts'],
  seal: ['shared/seal/check-seal.ts', 'shared/files/bucket.ts'],
  templates: ['templates/documents/registry.ts', 'functions/lib/world.ts'],
  functions: ['functions/lib/world.ts', 'infra/app.ts'],
  infra: ['infra/app.ts', 'functions/lib/world.ts'],
  'one-trigger': ['functions/schedule/main.ts', 'functions/api/views.ts'],
  portal: ['functions/portal/main.ts', 'functions/issuance/main.ts'],
  lib: ['functions/lib/world.ts', 'functions/casework/access.ts'],
  casework: ['functions/casework/access.ts', 'functions/api/views.ts'],
  letters: ['functions/casework/letters/review.ts', 'shared/store/cases.ts'],
  pages: ['templates/pages/page.ts', 'templates/documents/registry.ts'],
  typesetter: ['templates/typeset/paint.ts', 'templates/documents/registry.ts'],
  parts: ['shared/procedures/parts/panel.ts', 'shared/procedures/revocation/data.ts'],
  'no-other-procedure': ['shared/procedures/voluntary-exit/data.ts', 'shared/procedures/revocation/data.ts'],
  'nor-the-other-way': ['shared/procedures/revocation/data.ts', 'shared/procedures/voluntary-exit/data.ts'],
  'local-no-handlers': ['infra/local/clock.ts', 'functions/api/views.ts'],
  'pure-tests': ['test/unit/domain/term.test.ts', 'test/support/table.ts'],
  'pure-no-aws': ['shared/domain/day.ts', 'node_modules/@aws-sdk/client-dynamodb/index.ts'],
  'pure-no-system': ['shared/domain/day.ts', 'node:fs'],
};

const ground = join(import.meta.dirname, '../../out/import-rules', String(process.pid));
afterAll(() => rm(ground, { recursive: true, force: true }));

/** The rules that an import breaks, in a tree of its own. The tool remembers files by name: each rule has names of its own. */
const rulesBroken = async (name: string): Promise<string[]> => {
  const [from, to] = (trespasses[name] ?? []).map((path) => path.replace('.ts', `.${name}.ts`));
  if (!from || !to) throw new TypeError(`no import shows that ${name} holds`);
  const folder = join(ground, name);
  const lay = async (path: string, imports: string) => {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), `export * from '${imports}';\n`);
  };
  await lay(from, to.startsWith('node:') ? to : join(folder, to));
  if (!to.startsWith('node:') && name !== 'no-missing')
    await lay(to, name === 'no-circle' ? join(folder, from) : 'zod');
  const { output } = await cruise(
    [from.split('/')[0] ?? ''],
    { ...options, baseDir: folder, validate: true, ruleSet: { forbidden } },
    {},
  );
  if (typeof output === 'string') throw new TypeError(output);
  return output.summary.violations.map(({ rule }) => rule.name);
};

test('each direction of imports has an import that it forbids', () => {
  expect(Object.keys(trespasses).sort()).toEqual(forbidden.map(({ name }) => name).sort());
});

test.each(Object.keys(trespasses))('%s forbids what it is there to forbid', async (name) => {
  expect(await rulesBroken(name)).toContain(name);
});

import { execFileSync } from 'node:child_process';
import { cp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { scratchFolder } from '#infra/local/own-folders.ts';
import { toBeWritten } from '#infra/local/scaffold/to-be-written.ts';
import { runCommand } from '#test/support/run-command.ts';

const root = join(import.meta.dirname, '..', '..');
let copy: string;

/** The sources without goldens, in a folder of their own: what a scaffold writes is written there. */
beforeAll(async () => {
  copy = scratchFolder('scaffolds');
  for (const part of ['functions', 'infra', 'shared', 'templates', 'package.json', 'tsconfig.json', 'biome.json'])
    await cp(join(root, part), join(copy, part), { recursive: true });
  await cp(join(root, 'test', 'rules'), join(copy, 'test', 'rules'), { recursive: true });
  await symlink(join(root, 'node_modules'), join(copy, 'node_modules'));
}, 120_000);
afterAll(() => rm(copy, { recursive: true, force: true }));

const run = (command: string, ...given: string[]) =>
  runCommand('node', [join(copy, 'infra/local/commands', `${command}.ts`), ...given], copy);

const textOf = (file: string) => readFile(join(copy, file), 'utf8');

const rewrite = async (file: string, change: (text: string) => string): Promise<void> => {
  const text = await textOf(file);
  const changed = change(text);
  expect(changed).not.toBe(text);
  await writeFile(join(copy, file), changed);
};

/** What the type checker says of some files of the copy and of what they import. */
const typeErrors = async (...files: string[]): Promise<string> => {
  const settings = {
    extends: './tsconfig.json',
    include: [],
    files: [...files, 'templates/fonts/fontkit.d.ts'],
    compilerOptions: { incremental: false },
  };
  await writeFile(join(copy, 'tsconfig.some.json'), JSON.stringify(settings));
  return (await runCommand('tsc', ['-p', 'tsconfig.some.json'], copy)).stdout;
};

const template = 'templates/documents/transfer-letter.ts';
const composer = 'functions/casework/letters/revocation/transfer-letter.ts';
const moves = 'shared/procedures/revocation/investigation-states.ts';

const addressees = 'shared/procedures/revocation/addressees.ts';
const form = 'shared/procedures/voluntary-exit/form.ts';
const commands = 'shared/procedures/revocation/notice-commands.ts';

describe('npm run new:document', () => {
  it('says how it is asked, and writes nothing, where it is asked otherwise', async () => {
    const before = await textOf('shared/domain/document-kinds.ts');
    const { code, stderr } = await run('new-document', 'D70', 'transferLetter', 'Transfer');
    expect([code, stderr]).toEqual([2, expect.stringMatching(/Chinese/)]);
    expect(await textOf('shared/domain/document-kinds.ts')).toBe(before);
  }, 60_000);

  it('begins one that the checks refuse, by what is missing', async () => {
    const given = ['D99', 'transferLetter', '移送函', '--genre', 'letter', '--procedure', 'revocation'];
    const begun = await run('new-document', ...given);
    expect([begun.code, begun.stderr]).toEqual([0, '']);
    expect(begun.stdout).toContain(composer);
    expect(await textOf(template)).toContain(toBeWritten);
    const checked = await run('check-procedures');
    expect([checked.code, checked.stderr.split('\n')]).toEqual([
      1,
      [
        expect.stringMatching(/^D99 transferLetter: its template has/),
        'D99 transferLetter: no step of a procedure issues it',
        '',
      ],
    ]);
    expect(await run('new-document', 'D99')).toMatchObject({
      code: 1,
      stdout: expect.stringMatching(/still missing:\n {2}its template.*\n {2}no step/),
    });
  }, 240_000);

  it('is finished once its text is written, a step issues it and somebody gets it', async () => {
    for (const file of [template, composer]) await rewrite(file, (text) => text.replaceAll(toBeWritten, '示例文字'));
    await rewrite(moves, (text) => text.replace("issues: ['investigationNotice'", "$&, 'transferLetter'"));
    expect(await run('new-document', 'D99')).toMatchObject({
      code: 1,
      stdout: 'D99 transferLetter, still missing:\n  revocation: transferLetter is issued and has no addressee\n',
    });
    await rewrite(addressees, (text) =>
      text.replace('  investigationNotice: toOrganization', '  transferLetter: toOrganization,\n$&'),
    );
    const checked = await run('check-procedures');
    expect([checked.code, checked.stderr]).toEqual([0, '']);
  }, 60_000);
});

describe('npm run new:field', () => {
  it('refuses a member that is there, and writes nothing', async () => {
    const before = await textOf(form);
    const { code, stderr } = await run('new-field', form, 'ExitForm', 'reason');
    expect([code, stderr]).toEqual([2, expect.stringMatching(/a member reason already/)]);
    expect(await textOf(form)).toBe(before);
  }, 60_000);

  it('adds an optional member, and a label that is still to be written', async () => {
    const added = await run('new-field', form, 'ExitForm', 'plannedEnd', '--kind', 'day');
    expect([added.code, added.stderr]).toEqual([0, '']);
    expect(added.stdout).toMatch(/still to be written beside it/);
    expect(await textOf(form)).toContain(
      `    plannedEnd: named('${toBeWritten}', '${toBeWritten}', Day.optional()),\n`,
    );
  }, 240_000);

  it('adds one to the input of a command, under a label of its own', async () => {
    const given = [commands, 'noticeCommands.withdrawOpinion'];
    const own = await run('new-field', ...given, 'place', '--zh', '存放地点', '--en', 'Where it is kept');
    expect(own.stdout).toContain('It is called 存放地点 / Where it is kept');
    expect(await textOf(commands)).toContain("place: named('存放地点', 'Where it is kept', text(500).optional()),\n");
  }, 60_000);

  it('leaves what the house finds unwritten', async () => {
    execFileSync('git', ['init', '-q'], { cwd: copy });
    execFileSync('git', ['add', '-A', '--', 'functions', 'infra', 'shared', 'templates', 'test'], { cwd: copy });
    const config = join(copy, 'vitest.config.ts');
    await writeFile(config, "export default { test: { include: ['test/rules/house.test.ts'] } };\n");
    const { code, stdout, stderr } = await runCommand('vitest', ['run', '--root', copy, '-t', 'scaffold'], copy);
    expect(code).toBe(1);
    expect(stdout + stderr).toContain('voluntary-exit/form.ts');
  }, 120_000);
});

describe('what the scaffolds write', () => {
  it('is taken by the compiler', async () => {
    expect(await typeErrors(template, composer, form, commands)).toBe('');
  }, 240_000);
});

import { execFileSync } from 'node:child_process';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { roads } from '#infra/local/demo/roads.ts';
import { routes } from '#shared/domain/routes.ts';
import { packageScripts } from '#test/support/read-readme.ts';
import { tableRows } from '#test/support/read-spec.ts';

const root = join(import.meta.dirname, '..', '..');
const tracked = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], { cwd: root, encoding: 'utf8' })
  .split('\n')
  .filter((file) => file !== '' && existsSync(join(root, file)));

/** The pages written for people: what they name must be there. */
const pages = tracked
  .filter((file) => /^(README|CONTRIBUTING|CHANGELOG)\.md$|^shared\/.*\.md$/.test(file))
  .map((file) => ({ file, text: readFileSync(join(root, file), 'utf8') }));

const codeIn = (text: string): readonly string[] => [...text.matchAll(/`([^`\n]+)`/g)].map(([, code = '']) => code);

const top = new Set(tracked.map((file) => file.split('/')[0] ?? ''));

/** Paths below the checkout that a page names, without the name after `#`; several by one pattern stay as they are. */
const pathsIn = (text: string): readonly string[] =>
  codeIn(text)
    .map((code) => code.replace(/#.*$/s, ''))
    .filter((code) => /^[\w.@{},*/-]+$/.test(code) && code !== '')
    .filter((code) =>
      code.includes('/') ? top.has(code.split('/')[0] ?? '') : /^[A-Za-z][A-Za-z.-]*\.(md|json)$/.test(code),
    );

/** Every address that a door answers: those of the API, and those of the portal as they stand in its sources. */
const answered = new Set([
  ...Object.values(routes).map(({ path }): string => path),
  ...tracked
    .filter((file) => /^functions\/portal\/.*\.ts$/.test(file))
    .flatMap((file) => [...readFileSync(join(root, file), 'utf8').matchAll(/'(\/[a-z][\w/.-]*)'/g)])
    .map(([, address = '']) => address),
]);

/** What runs make, and not the checkout. */
const made = new Set(['summary.json', 'manifest.json', 'data.json']);

const isThere = (path: string): boolean =>
  made.has(path) || existsSync(join(root, path)) || globSync(path, { cwd: root }).length > 0;

describe.each(pages)('$file', ({ file, text }) => {
  it('names only paths that there are', () => {
    expect(pathsIn(text).filter((path) => !isThere(path))).toEqual([]);
  });
  it('links only to pages that there are', () => {
    const links = [...text.matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map(([, target = '']) => target);
    expect(links.filter((target) => !existsSync(join(root, dirname(file), target)))).toEqual([]);
  });
  it('names only commands that package.json has', () => {
    const commands = [...text.matchAll(/\bnpm run (?:-s )?([a-z][\w:-]*)/g)].map(([, name = '']) => name);
    expect(commands.filter((name) => !Object.hasOwn(packageScripts(), name))).toEqual([]);
  });
  it('names only addresses that the pages of the portal or the API have', () => {
    const addresses = codeIn(text).filter((code) => /^\/[a-z][\w/.-]*$/.test(code));
    expect(addresses.filter((address) => !answered.has(address))).toEqual([]);
  });
});

describe('the pages for people', () => {
  it('are there', () => {
    const files = pages.map(({ file }) => file);
    expect(files).toEqual(
      expect.arrayContaining(['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'shared/architecture.md']),
    );
    expect(pages.flatMap(({ text }) => pathsIn(text)).length).toBeGreaterThan(100);
  });
  it('count the stories of the demonstration as they are', () => {
    const words = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
    const row = readFileSync(join(root, 'README.md'), 'utf8').match(/^\| `npm run demo .*$/m)?.[0];
    expect(row).toContain(`| ${words[roads.length]} stories over HTTP`);
  });
  it('list every decision in the index, each by its own number and title', () => {
    const listed = tableRows('shared/decisions/README.md', /^\[\d{4}\]/).map(([link = '', title]) => {
      const [, , file] = /^\[(\d{4})\]\((\1-[a-z0-9-]+\.md)\)$/.exec(link) ?? [];
      return `${file} ${title}`;
    });
    const decisions = tracked.filter((file) => /^shared\/decisions\/\d/.test(file));
    const heads = decisions.map((file) => {
      const [, title] = /^# \d{4} (.+)$/m.exec(readFileSync(join(root, file), 'utf8')) ?? [];
      return `${file.split('/').at(-1)} ${title}`;
    });
    expect(listed).toEqual(heads.toSorted());
  });
});

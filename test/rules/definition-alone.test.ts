import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { procedures } from '#shared/procedures/registry.ts';

const root = join(import.meta.dirname, '..', '..');
const rooms = ['shared/procedure', 'functions/casework', 'functions/schedule', 'functions/issuance'];
const letters = 'functions/casework/letters/';

const files = execFileSync('git', ['ls-files', ...rooms], { cwd: root, encoding: 'utf8' })
  .split('\n')
  .filter((file) => file.endsWith('.ts') && !file.startsWith(letters));

/** Names that only a definition may know: of procedures, commands, guards and clocks. */
const defined = new Set(
  procedures.flatMap(({ name, commands, guards, timers }) => [
    ...[name, ...Object.keys(commands), ...Object.keys(guards), ...Object.keys(timers)],
  ]),
);

/** Every such name that a file says as a text of its own. */
const saidIn = (source: string): string[] =>
  [...source.matchAll(/'([A-Za-z]+)'/g)].flatMap(([, name = '']) => (defined.has(name) ? [name] : []));

describe('the definition alone', () => {
  it('says what a command may do: engine, decisions, schedule and issuance name no procedure, command, guard or clock', () => {
    const said = files.flatMap((file) =>
      saidIn(readFileSync(join(root, file), 'utf8')).map((name) => ({ file, name })),
    );
    expect(files.length).toBeGreaterThan(60);
    expect(said).toEqual([]);
  });
  it('would be found out: a rule keyed by the name of a command', () => {
    expect(saidIn("if (given.name === 'publish') return checkReceipt(given);")).toEqual(['publish']);
  });
});

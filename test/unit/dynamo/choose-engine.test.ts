import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isComplaint } from '#infra/complaint.ts';
import { chooseEngine } from '#infra/local/dynamo/choose-engine.ts';
import { scratchFolder } from '#infra/local/own-folders.ts';

let folder: string;
let data: string;
const before = process.env.PATH;
beforeEach(() => {
  folder = scratchFolder('engines');
  data = join(folder, 'data');
  for (const name of ['with', 'without', 'data']) mkdirSync(join(folder, name));
  writeFileSync(join(folder, 'with', 'dynoxide'), '#!/bin/sh\n', { mode: 0o755 });
  writeFileSync(join(folder, 'without', 'dynoxide'), 'no program', { mode: 0o644 });
});
afterEach(() => {
  process.env.PATH = before;
  rmSync(folder, { recursive: true, force: true });
});

const nameOf = (told?: string): string => {
  try {
    return chooseEngine(data, told).name;
  } catch (refused) {
    if (!isComplaint(refused)) throw refused;
    return refused.message.split(':')[0] ?? '';
  }
};

const files = { 'dynamodb-local': 'shared-local-instance.db', dynoxide: 'dynoxide.db' } as const;

describe('the engine of the tables', () => {
  it.each([
    { path: 'with', expected: 'dynoxide' },
    { path: 'without', expected: 'dynamodb-local' },
  ])('is, for new data and untold, what a PATH $path it brings', ({ path, expected }) => {
    process.env.PATH = join(folder, path);
    expect(nameOf()).toBe(expected);
  });

  it.each(['dynamodb-local', 'dynoxide'] as const)(
    'stays %s for data that it wrote, and no other opens them',
    (name) => {
      process.env.PATH = join(folder, 'with');
      writeFileSync(join(data, files[name]), '');
      expect(nameOf()).toBe(name);
      expect(nameOf(name)).toBe(name);
      const other = name === 'dynoxide' ? 'dynamodb-local' : 'dynoxide';
      expect(nameOf(other)).toMatch(/^The data in .* were written by (DynamoDB Local|dynoxide)$/);
    },
  );

  it('is told by the path of its program, and a word on what to do where that is none', () => {
    process.env.PATH = join(folder, 'without');
    expect(nameOf(join(folder, 'with', 'dynoxide'))).toBe('dynoxide');
    for (const told of ['dynoxide', 'sqlite', join(folder, 'without', 'dynoxide')])
      expect(nameOf(told)).toBe(`There is no engine ${told}`);
  });
});

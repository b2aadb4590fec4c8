import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { requirements } from '#test/trace/requirements.ts';

const root = join(import.meta.dirname, '..', '..');
const domain = join(root, '..', 'shared', 'domain');

/** Every requirement of the specification: its articles and the letters of their parts. */
const ids = [
  ...['R0.1', 'R0.2', 'R1.1', 'R1.2', 'R1.3', 'R1.4', 'R2.1', 'R2.2', 'R2.3', 'R2.4', 'R2.5', 'R2.6', 'R3.1', 'R3.2'],
  ...['R3.3', 'R3.4', 'R4.1', 'R4.2', 'R4.3', 'R4.4', 'R4.5', 'R5.1', 'R5.2', 'R5.3', 'R5.4', 'R5.5', 'R5.6', 'R5.7'],
  ...[
    'R5.8',
    'R5.9',
    'R6.1a',
    'R6.1b',
    'R6.1c',
    'R6.2a',
    'R6.2b',
    'R6.3a',
    'R6.3b',
    'R6.3c',
    'R6.4a',
    'R6.4b',
    'R6.5a',
  ],
  ...[
    'R6.5b',
    'R6.5c',
    'R6.5d',
    'R7.1a',
    'R7.1b',
    'R7.2a',
    'R7.2b',
    'R7.3a',
    'R7.3b',
    'R7.3c',
    'R7.4',
    'R7.5a',
    'R7.5b',
  ],
  ...['R7.6a', 'R7.6b', 'R7.6c', 'R8.1', 'R8.2', 'R8.3', 'R8.4', 'R9.1', 'R9.2', 'R10.1', 'R10.2', 'R10.3', 'R10.4'],
  ...['R11.1', 'R11.2', 'R12.1', 'R12.2'],
];

const holds = (place: string): boolean => {
  const [path = '', ...name] = place.split('#');
  const file = join(root, path);
  return existsSync(file) && readFileSync(file, 'utf8').includes(name.join('#'));
};

describe('the trace of the rules', () => {
  it('maps every requirement once, and none that the rules do not have', () => {
    expect(requirements.map(([id]) => id).toSorted()).toEqual(ids.toSorted());
  });
  it.each(requirements)('%s (%s) has its rule in code and its test', (_, __, ___, rule, test) => {
    expect({ rule, found: holds(rule) }).toEqual({ rule, found: true });
    expect({ test, found: holds(test) }).toEqual({ test, found: true });
  });
  // The specification lies beside the project where it is developed; elsewhere the list above stands for it.
  it.runIf(existsSync(domain))('agrees with the specification, and quotes the law in its own words', () => {
    const specified = readFileSync(join(domain, 'regulation.md'), 'utf8').match(/^\| R\d+\.\d+[a-z]?(?=[ |])/gm) ?? [];
    expect(specified.map((row) => row.slice(2)).toSorted()).toEqual(ids.toSorted());
    const plain = (text: string) =>
      text.replace(/\s/g, '').replace(/\(/g, '（').replace(/\)/g, '）').replace(/,/g, '，');
    const law = plain(readFileSync(join(domain, '细则原文.txt'), 'utf8'));
    expect(requirements.filter(([, , words]) => !law.includes(plain(words))).map(([id]) => id)).toEqual([]);
  });
});

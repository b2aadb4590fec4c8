import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..', '..');

/** A page of the project as text, by its path below the checkout. */
export const pageText = (path: string): string => readFileSync(join(root, path), 'utf8');

/** The rows of the tables of a page whose first cell `opens` matches, cell by cell. */
export const tableRows = (path: string, opens: RegExp): readonly (readonly string[])[] =>
  pageText(path)
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .map((line) =>
      line
        .replace(/^\| | \|$/g, '')
        .split(' | ')
        .map((cell) => cell.trim()),
    )
    .filter(([first = '']) => opens.test(first));

/** The tests that a page names as `path#title`. */
export const namedTests = (text: string): readonly string[] =>
  [...text.matchAll(/`(test\/[^`#]+\.test\.ts#[^`]+)`/g)].map(([, place = '']) => place);

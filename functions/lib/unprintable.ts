import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Coverage, notCovered } from '#templates/fonts/coverage.ts';

/** Names the characters of a text that no font has; empty for a text that can be printed. */
export type Unprintable = (text: string) => readonly string[];

/** By the list of characters that lies beside the bundle, made from the fonts that render. */
export const readUnprintable = (): Unprintable => {
  const coverage: Coverage = JSON.parse(readFileSync(join(import.meta.dirname, 'coverage.json'), 'utf8'));
  return (text) => notCovered(coverage, text);
};

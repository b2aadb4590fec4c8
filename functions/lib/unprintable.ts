import { readFileSync } from 'node:fs';
import type { Coverage } from '#templates/fonts/coverage.ts';
import { unprintable } from '#templates/typeset/printable.ts';
import { besideCode } from './beside-code.ts';

/** Names the characters of a text that the typesetter cannot set; empty for a text that can be printed. */
export type Unprintable = (text: string) => readonly string[];

/** By the list of characters that lies beside the bundle, made from the fonts that render. */
export const readUnprintable = (): Unprintable => {
  const coverage: Coverage = JSON.parse(readFileSync(besideCode('coverage.json'), 'utf8'));
  return (text) => unprintable(coverage, text);
};

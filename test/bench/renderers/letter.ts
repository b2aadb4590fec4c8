import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Turns the `run`-th letter into a PDF; no two letters of a bench are the same, so nothing can be kept from the last. */
export type Render = (run: number) => Promise<Uint8Array>;

/** The same letter as every peer sees it: titles, paragraphs and the table, in reading order. */
export type Letter = {
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly table: readonly (readonly string[])[];
};

/** Written beside the bundled scripts, so that no peer has to load this project's templates for its text. */
export const lettersFile = 'letters.json';

let letters: readonly Letter[] | undefined;

export const letterOf = (run: number): Letter => {
  letters ??= JSON.parse(readFileSync(join(import.meta.dirname, lettersFile), 'utf8')) as readonly Letter[];
  const letter = letters[run];
  if (!letter) throw new Error(`no letter ${run}`);
  return letter;
};

type Manifest = { readonly faces: readonly { readonly role: string; readonly file: string }[] };

/** Files of the faces that every peer sets the letter in. */
export const facePaths = async (
  folder: string,
): Promise<{ readonly body: string; readonly title: string; readonly table: string }> => {
  const { faces } = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')) as Manifest;
  const pathOf = (role: string): string => join(folder, faces.find((face) => face.role === role)?.file ?? '');
  return { body: pathOf('fangsong'), title: pathOf('xiaobiaosong'), table: pathOf('songti') };
};

import { type Words, words } from '#shared/domain/words.ts';
import { procedures } from '#shared/procedures/registry.ts';

type Named = Readonly<Record<string, { readonly label: Words }>>;

/** The words of a name, whichever definition has it; the newest definition comes first. */
const wordsIn =
  (defined: readonly Named[], unknown: Words) =>
  (name: string): Words =>
    defined.find((all) => Object.hasOwn(all, name))?.[name]?.label ?? unknown;

const newestFirst = procedures.toReversed();

export const stateWords = wordsIn(
  newestFirst.map(({ states }) => states),
  words('以前版本的状态', 'a state of an earlier version'),
);
export const commandWords = wordsIn(
  newestFirst.map(({ commands }) => commands),
  words('以前版本的步骤', 'a step of an earlier version'),
);

/** Several commands in a sentence. */
export const commandsWords = (names: readonly string[]): Words => {
  const each = names.map(commandWords);
  return words(each.map(({ zh }) => zh).join('、'), each.map(({ en }) => en).join('; '));
};

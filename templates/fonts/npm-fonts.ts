import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageFolder } from './folders.ts';
import type { FontSource } from './font-source.ts';
import type { Role } from './role.ts';

const serif = '@expo-google-fonts/noto-serif-sc';
const sans = '@expo-google-fonts/noto-sans-sc';

export const versionOf = (name: string): string =>
  JSON.parse(readFileSync(join(packageFolder(name), 'package.json'), 'utf8')).version;

type Choice = Pick<FontSource, 'family' | 'substitute' | 'cut'> & { readonly from: string; readonly file: string };

const regular = { family: 'Noto Serif SC', from: serif, file: '400Regular/NotoSerifSC_400Regular.ttf' } as const;
const bold = { family: 'Noto Serif SC Bold', from: serif, file: '700Bold/NotoSerifSC_700Bold.ttf' } as const;
const heavy = { family: 'Noto Sans SC Medium', from: sans, file: '500Medium/NotoSansSC_500Medium.ttf' } as const;

const choices: Record<Role, Choice> = {
  fangsong: { ...regular, substitute: true, cut: 'list' },
  kaiti: { ...regular, substitute: true, cut: 'list' },
  heiti: { ...heavy, substitute: false, cut: 'list' },
  xiaobiaosong: { ...bold, substitute: false, cut: 'list' },
  // The fallback of every role: it keeps every character it has.
  songti: { ...regular, substitute: false, cut: 'whole' },
};

/** The face under the Open Font License that every machine has for a role. */
export const npmFont = (role: Role): FontSource => {
  const { from, file, ...choice } = choices[role];
  const version = versionOf(from);
  return { ...choice, role, path: join(packageFolder(from), file), source: `npm ${from}`, version, licence: 'OFL-1.1' };
};

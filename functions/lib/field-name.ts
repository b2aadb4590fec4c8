import type { InputIssue } from '#shared/domain/refusal.ts';
import { type Lang, say, type Words, words } from '#shared/domain/words.ts';
import { memberWords as ofRevocations } from '#shared/procedures/revocation/member-words.ts';
import { memberWords as ofExits } from '#shared/procedures/voluntary-exit/member-words.ts';

const known: ReadonlyMap<string, Words> = new Map(Object.entries({ ...ofExits, ...ofRevocations }));

const whole = words('整体', 'As a whole');
const anyField = words('所填内容', 'What was filled in');

/**
 * A faulty field in words: by the label beside its schema, otherwise by what the records call a member of its name, with
 * the row where it lies in a list. The path itself is for programs.
 */
export const fieldName = (lang: Lang, { path, called }: Pick<InputIssue, 'path' | 'called'>): string => {
  if (path === '') return say(lang, whole);
  const steps = path.split('.');
  const name = steps.findLast((step) => !/^\d+$/.test(step)) ?? '';
  const label = say(lang, called ?? known.get(name) ?? anyField);
  const row = steps.findLast((step) => /^\d+$/.test(step));
  if (row === undefined) return label;
  const place = Number(row) + 1;
  return `${label}${say(lang, words(`（第${place}项）`, ` (No. ${place})`))}`;
};

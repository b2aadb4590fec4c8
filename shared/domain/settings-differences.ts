import { canonicalJson } from './hash.ts';
import type { OfficeSettings } from './office.ts';

/** One member that differs, by its path; `before` or `after` is absent where the member is. */
export type SettingsDifference = { readonly path: string; readonly before?: unknown; readonly after?: unknown };

const isRecord = (value: unknown): value is Record<string, unknown> =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

const differ = (before: unknown, after: unknown, path: readonly string[]): SettingsDifference[] => {
  if (isRecord(before) && isRecord(after)) {
    const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
    return names.flatMap((name) => differ(before[name], after[name], [...path, name]));
  }
  if (before !== undefined && after !== undefined && canonicalJson(before) === canonicalJson(after)) return [];
  return [
    {
      path: path.join('.'),
      ...(before === undefined ? {} : { before }),
      ...(after === undefined ? {} : { after }),
    },
  ].filter(() => before !== after);
};

/** What differs between two versions of the settings, member by member; a list counts as one member. */
export const differencesBetween = (before: OfficeSettings, after: OfficeSettings): readonly SettingsDifference[] =>
  differ(before, after, []);

import type { FontEntry } from './font-file.ts';
import type { Role } from './role.ts';

/** A face found for a role: where it is, what it is, and whether the build may cut it. */
export type FontSource = Omit<FontEntry, 'sha256' | 'file'> & {
  readonly path: string;
  /** `keep`: as it is; `whole`: every glyph, without hints and layout tables; `list`: the list of characters only. */
  readonly cut: 'keep' | 'whole' | 'list';
};

export type FontSources = Partial<Record<Role, FontSource>>;

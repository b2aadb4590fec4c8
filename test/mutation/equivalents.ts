/** A change that nobody could notice: the code, what takes its place, and why nothing comes of it. */
export type Equivalent = { readonly file: string; readonly code: string; readonly as: string; readonly why: string };

export const equivalents: readonly Equivalent[] = [];

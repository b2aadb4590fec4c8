/** The lists of what is kept beside a case, each of its items under a number. */
export type AnnexList = 'objection' | 'objectionAnswer' | 'openObjection';
export type AnnexKey = { readonly list: AnnexList; readonly no: number };

/** Something of a case that is kept beside it; without a value, it is taken away. */
export type Annex = AnnexKey & { readonly value?: object };

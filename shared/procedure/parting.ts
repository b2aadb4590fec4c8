/** People who see a case because the case names them. */
export type Participants = { readonly experts: readonly string[]; readonly departments: readonly string[] };

/** A case that parts from another: its data, the state it starts in and the clocks that start there. */
export type Sibling<Data> = { readonly data: Data; readonly startsIn: string; readonly starts: readonly string[] };

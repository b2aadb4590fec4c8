import type { Table } from '#shared/store/connect.ts';

type Send = (command: unknown) => Promise<unknown>;

/** After which call of the table the process is gone, and whether that one still went out. */
export type Blow = { readonly at: number; readonly when: 'before' | 'after' };

/** A table in which every call is counted; after the blow every further one fails, as nothing goes on in a killed process. */
export const struck = (table: Table, blow?: Blow) => {
  let [calls, dead] = [0, false];
  const inner = table.client.send.bind(table.client) as Send;
  const send: Send = async (command) => {
    if (dead) throw new Error('the process was killed');
    const at = calls;
    calls += 1;
    dead = at === blow?.at;
    if (dead && blow?.when === 'before') throw new Error('killed before the call');
    const answer = await inner(command);
    if (dead) throw new Error('killed after the call');
    return answer;
  };
  const client = new Proxy(table.client, { get: (held, name) => (name === 'send' ? send : Reflect.get(held, name)) });
  return { table: { ...table, client }, calls: () => calls };
};

/** Every blow that a run of so many calls can be dealt. */
export const blowsOf = (calls: number): readonly Blow[] =>
  Array.from({ length: calls }, (_, at) => at).flatMap((at) =>
    (['before', 'after'] as const).map((when) => ({ at, when })),
  );

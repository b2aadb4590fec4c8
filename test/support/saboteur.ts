import type { Issuing } from '#functions/issuance/issuing.ts';
import type { Mailer } from '#functions/lib/mail.ts';
import type { SealSigner } from '#shared/seal/seal-pdf.ts';

/** Which call of an invocation is hit, counted from 0, and whether its effect has happened by then. */
export type Blow = { readonly at: number; readonly when: 'before' | 'after' };

/** What the tasks call: the table, the bucket, the key, the timestamp authority and the mail. */
export type Part = 'dynamodb' | 's3' | 'kms' | 'tsa' | 'ses';

type Send = (...given: never[]) => Promise<unknown>;

/** Stands between the tasks and everything outside, notes every call, and strikes where it is told. */
export type Saboteur = {
  readonly world: Issuing;
  /** Runs one invocation; after the blow every further call fails, as nothing goes on in a process that was killed. */
  invoke<T>(
    work: () => Promise<T>,
    blow?: Blow,
  ): Promise<{ readonly calls: readonly string[]; readonly killed: boolean }>;
  /** Refuses every call to these for as many calls as told. */
  refuse(part: Part, calls: number): void;
};

const nameOf = (command: unknown): string => String((command as object).constructor.name).replace(/Command$/, '');

export const openSaboteur = (world: Issuing): Saboteur => {
  let calls: string[] = [];
  let blow: Blow | undefined;
  let dead = false;
  const refusals: Record<Part, number> = { dynamodb: 0, s3: 0, kms: 0, tsa: 0, ses: 0 };
  const guarded =
    (part: Part, name: (given: unknown) => string, send: Send) =>
    async (...given: unknown[]): Promise<unknown> => {
      if (dead) throw new Error('the process was killed');
      if (refusals[part] > 0) {
        refusals[part] -= 1;
        throw Object.assign(new Error(`${part} refuses`), {
          name: 'ServiceUnavailable',
          ...(part === 'ses' ? { $metadata: { httpStatusCode: 503 } } : {}),
        });
      }
      const at = calls.push(`${part}:${name(given[0])}`) - 1;
      const struck = blow?.at === at ? blow.when : undefined;
      if (struck) dead = true;
      if (struck === 'before') throw new Error('killed before the call');
      const answer = await send(...(given as never[]));
      if (struck === 'after') throw new Error('killed after the call');
      return answer;
    };
  const { table, bucket, staging, signer, post } = world;
  const wrap = <T extends { send: unknown }>(part: 'dynamodb' | 's3', client: T): T =>
    ({ send: guarded(part, nameOf, (client.send as Send).bind(client)) }) as unknown as T;
  const guardedSigner = async (): Promise<SealSigner> => {
    const own = await signer();
    const { timestamp } = own;
    return {
      ...own,
      sign: guarded('kms', () => 'Sign', own.sign as Send) as SealSigner['sign'],
      ...(timestamp
        ? { timestamp: guarded('tsa', () => 'Timestamp', timestamp as Send) as NonNullable<SealSigner['timestamp']> }
        : {}),
    };
  };
  return {
    world: {
      ...world,
      table: { ...table, client: wrap('dynamodb', table.client) },
      bucket: { ...bucket, client: wrap('s3', bucket.client) },
      staging: { ...staging, client: wrap('s3', staging.client) },
      signer: guardedSigner,
      ...(post
        ? {
            post: {
              ...post,
              mailer: { send: guarded('ses', () => 'SendEmail', post.mailer.send as Send) as Mailer['send'] },
            },
          }
        : {}),
    },
    invoke: async (work, given) => {
      [calls, blow, dead] = [[], given, false];
      const failed = await work().then(
        () => undefined,
        (fault: unknown) => fault as Error,
      );
      const killed = dead;
      dead = false;
      if (failed && !killed) throw failed;
      return { calls, killed };
    },
    refuse: (part, count) => {
      refusals[part] = count;
    },
  };
};

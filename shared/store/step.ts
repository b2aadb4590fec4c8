import type { TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb';

export type Write = NonNullable<TransactWriteCommandInput['TransactItems']>[number];

/** One write of a transaction; `guards` is the name under which its failed condition is reported. */
export type Step<Name extends string> = { readonly guards?: Name; readonly write: (tableName: string) => Write };

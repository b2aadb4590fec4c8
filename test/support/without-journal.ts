import type { TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb';
import { headPrefix, journalPrefix } from '#shared/store/table.ts';

type Writes = NonNullable<TransactWriteCommandInput['TransactItems']>;

/** The writes of a transaction but those by which the journal tells of them. */
export const withoutJournal = (writes: Writes): Writes =>
  writes.filter(({ Put, Update }) => {
    const pk = String((Put?.Item ?? Update?.Key)?.pk);
    return !pk.startsWith(journalPrefix) && !pk.startsWith(headPrefix);
  });

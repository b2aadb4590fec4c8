/**
 * The shape of the one table, as data: CDK, the embedded engine and the tests all read it here.
 * What each key and index serves is in decisions/0002-one-table.md.
 */
export const caseTable = {
  partitionKey: 'pk',
  sortKey: 'sk',
  /** Attribute with the epoch second after which DynamoDB may delete an item; idempotency records, sessions and forms being filled in carry it. */
  timeToLive: 'expiresAt',
  stream: 'NEW_IMAGE',
  indexes: {
    /** What belongs to something: the cases of an organization, the directory's entries. */
    byOwner: { name: 'byOwner', partitionKey: 'ownerPk', sortKey: 'ownerSk' },
    /** What stands in a queue: cases by state, open tasks, open outbox entries. Sparse. */
    byQueue: { name: 'byQueue', partitionKey: 'queuePk', sortKey: 'queueSk' },
    /** Deadlines that still run, by the day they are due. Sparse. */
    byDue: { name: 'byDue', partitionKey: 'duePk', sortKey: 'dueSk' },
  },
} as const;

/** The sort-key prefix of outbox entries: the stream's filter lets only their insertion through. */
export const outboxPrefix = 'OUTBOX#';

/** The partition-key prefix of audit entries: IAM denies every role to change or delete under it. */
export const auditPrefix = 'AUDIT#';

/** The journal, which tells of every item written, lies under the same protection. */
export const journalPrefix = `${auditPrefix}JOURNAL#`;

/** Where the chains of the journal end. */
export const headPrefix = 'HEAD#';

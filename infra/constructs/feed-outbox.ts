import { Duration } from 'aws-cdk-lib';
import type { ITable, Table } from 'aws-cdk-lib/aws-dynamodb';
import { FilterCriteria, FilterRule, StartingPosition } from 'aws-cdk-lib/aws-lambda';
import { DynamoEventSource, SqsDlq } from 'aws-cdk-lib/aws-lambda-event-sources';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { caseTable, outboxPrefix } from '#shared/store/table.ts';
import { accept, reasons } from './accept.ts';
import type { TypescriptFunction } from './typescript-function.ts';

type Feed = { readonly table: Table; readonly left: Queue };

const newEntries = FilterCriteria.filter({
  eventName: FilterRule.isEqual('INSERT'),
  dynamodb: { Keys: { [caseTable.sortKey]: { S: FilterRule.beginsWith(outboxPrefix) } } },
});

/** Feeds the outbox function with new outbox entries of the table's stream; what it cannot start goes to `left`. */
export const feedOutbox = (outbox: TypescriptFunction, { table, left }: Feed): void => {
  outbox.lambda.addEventSource(
    new DynamoEventSource(table as ITable, {
      startingPosition: StartingPosition.TRIM_HORIZON,
      batchSize: 10,
      filters: [newEntries],
      bisectBatchOnError: true,
      reportBatchItemFailures: true,
      retryAttempts: 10,
      maxRecordAge: Duration.hours(6),
      onFailure: new SqsDlq(left),
    }),
  );
  accept(outbox.role, 'AwsSolutions-IAM5[Resource::*]', reasons.listStreams);
};

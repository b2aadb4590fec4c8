import { Duration } from 'aws-cdk-lib';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { accept, reasons } from './accept.ts';

/** A queue for what could not be delivered: kept for two weeks, watched by an alarm. */
export const leftOverQueue = (scope: Construct, id: string): Queue => {
  const queue = new Queue(scope, id, {
    encryption: QueueEncryption.SQS_MANAGED,
    enforceSSL: true,
    retentionPeriod: Duration.days(14),
  });
  accept(queue, 'AwsSolutions-SQS3', reasons.lastStop);
  return queue;
};

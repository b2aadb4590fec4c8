import { Stack, type StackProps } from 'aws-cdk-lib';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import type { Bundles } from '../bundles/bundle-functions.ts';
import type { CaseTable } from '../constructs/case-table.ts';
import type { DocumentBucket } from '../constructs/document-bucket.ts';
import { feedOutbox } from '../constructs/feed-outbox.ts';
import { IssuanceMachine } from '../constructs/issuance-machine.ts';
import { leftOverQueue } from '../constructs/left-over-queue.ts';
import { officeSettings } from '../constructs/office-settings.ts';
import { publicAddress } from '../constructs/public-address.ts';
import type { SealKey } from '../constructs/seal-key.ts';
import { sendingMail } from '../constructs/sending-mail.ts';
import { timestamping } from '../constructs/timestamping.ts';
import { Timetable } from '../constructs/timetable.ts';
import { TypescriptFunction } from '../constructs/typescript-function.ts';
import type { Stage } from '../stages/stage.ts';

type Props = StackProps & {
  readonly stage: Stage;
  readonly bundles: Bundles;
  readonly cases: CaseTable;
  readonly documents: DocumentBucket;
  readonly sealKey: SealKey;
};

/** What follows a decision without anybody asking: issuance from the outbox, and the runs by the clock. */
export class ProcedureStack extends Stack {
  readonly bounces: TypescriptFunction;
  readonly issuance: TypescriptFunction;
  readonly outbox: TypescriptFunction;
  readonly schedule: TypescriptFunction;
  readonly issuing: IssuanceMachine;
  readonly left: Queue;

  constructor(scope: Construct, id: string, props: Props) {
    super(scope, id, props);
    const { stage, bundles, cases, documents, sealKey } = props;
    const add = (name: 'bounces' | 'issuance' | 'outbox' | 'schedule', description: string) =>
      new TypescriptFunction(this, { name, description, bundle: bundles[name], stage });

    this.left = leftOverQueue(this, 'left-over');
    this.bounces = add('bounces', 'Enters into the ledger what mail came back').bind(cases.writing);
    this.issuance = add('issuance', 'Numbers, renders, seals, stores and serves documents')
      .bind(cases.writing)
      .bind(documents.writing)
      .bind(documents.staging)
      .bind(sealKey.signing)
      .bind(publicAddress(stage));
    for (const binding of timestamping(stage)) this.issuance.bind(binding);
    const returned = { target: this.bounces.lambda, left: this.left };
    for (const binding of sendingMail(this, stage.mail, returned)) this.issuance.bind(binding);
    this.issuing = new IssuanceMachine(this, 'issuing', { tasks: this.issuance.lambda, logDays: stage.logDays });
    this.outbox = add('outbox', 'Starts the issuance of what a decision ordered').bind(this.issuing.starting);
    this.schedule = add('schedule', 'Gives the commands of the clock and restarts issuances left over')
      .bind(cases.writing)
      .bind(documents.reading)
      .bind(this.issuing.starting)
      .bind(officeSettings(stage.settings));
    feedOutbox(this.outbox, { table: cases.table, left: this.left });
    new Timetable(this, 'timetable', { target: this.schedule.lambda, left: this.left });
  }
}

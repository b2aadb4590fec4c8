import { Duration, Stack } from 'aws-cdk-lib';
import { EventBus, Rule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { ConfigurationSet, EmailSendingEvent, EventDestination } from 'aws-cdk-lib/aws-ses';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';

type Props = { readonly target: IFunction; readonly left: Queue };

/** Tells a function of mail that came back: SES to the account's bus, from there mail of this configuration set alone. */
export class MailEvents extends Construct {
  readonly configurationSetName: string;

  constructor(scope: Construct, id: string, { target, left }: Props) {
    super(scope, id);
    const set = new ConfigurationSet(this, 'set', { configurationSetName: `${Stack.of(this).stackName}-mail` });
    this.configurationSetName = set.configurationSetName;
    set.addEventDestination('bounces', {
      destination: EventDestination.eventBus(EventBus.fromEventBusName(this, 'bus', 'default')),
      events: [EmailSendingEvent.BOUNCE],
    });
    new Rule(this, 'bounced', {
      eventPattern: {
        source: ['aws.ses'],
        detailType: ['Email Bounced'],
        detail: { mail: { tags: { 'ses:configuration-set': [this.configurationSetName] } } },
      },
      targets: [
        new LambdaFunction(target, { deadLetterQueue: left, retryAttempts: 24, maxEventAge: Duration.hours(6) }),
      ],
    });
  }
}

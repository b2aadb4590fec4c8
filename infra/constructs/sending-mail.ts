import { Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { Stage } from '../stages/stage.ts';
import type { MailEvents } from './mail-events.ts';
import type { Binding } from './typescript-function.ts';

/** Sends mail from the stage's own address through SES, and is told what came back. */
export const sendingMail = (
  scope: Construct,
  mail: NonNullable<Stage['mail']>,
  events: MailEvents,
): readonly Binding[] => {
  const domain = mail.from.slice(mail.from.indexOf('@') + 1);
  const arn = (resourceName: string) =>
    Stack.of(scope).formatArn({ service: 'ses', resource: 'identity', resourceName });
  const set = Stack.of(scope).formatArn({
    service: 'ses',
    resource: 'configuration-set',
    resourceName: events.configurationSetName,
  });
  const conditions = { StringEquals: { 'ses:FromAddress': mail.from } };
  return [
    {
      variable: { name: 'MAIL_FROM', value: mail.from },
      grants: [{ actions: ['ses:SendEmail'], resources: [arn(domain), arn(mail.from), set], conditions }],
    },
    { variable: { name: 'MAIL_EVENTS', value: events.configurationSetName }, grants: [] },
  ];
};

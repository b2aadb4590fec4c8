import { Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { Stage } from '../stages/stage.ts';
import type { Binding } from './typescript-function.ts';

/** Sends mail from the stage's own address through SES, with links to its pages; nothing where the stage sends none. */
export const sendingMail = (scope: Construct, { mail }: Stage): readonly Binding[] => {
  if (!mail) return [];
  const domain = mail.from.slice(mail.from.indexOf('@') + 1);
  const arn = (resourceName: string) =>
    Stack.of(scope).formatArn({ service: 'ses', resource: 'identity', resourceName });
  const conditions = { StringEquals: { 'ses:FromAddress': mail.from } };
  return [
    {
      variable: { name: 'MAIL_FROM', value: mail.from },
      grants: [{ actions: ['ses:SendEmail'], resources: [arn(domain), arn(mail.from)], conditions }],
    },
    { variable: { name: 'DOCUMENT_PAGES', value: mail.pages }, grants: [] },
  ];
};

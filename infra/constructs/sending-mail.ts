import { Stack } from 'aws-cdk-lib';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import type { Stage } from '../stages/stage.ts';
import { MailEvents } from './mail-events.ts';
import type { Binding } from './typescript-function.ts';

type Mail = Exclude<Stage['mail'], 'none'>;
type Returned = { readonly target: IFunction; readonly left: Queue };

/** SES sends from the stage's own address, and tells `target` what came back. */
const bySes = (scope: Construct, from: string, returned: Returned): readonly Binding[] => {
  const events = new MailEvents(scope, 'mail-events', returned);
  const arn = (resource: string, resourceName: string) =>
    Stack.of(scope).formatArn({ service: 'ses', resource, resourceName });
  const domain = from.slice(from.indexOf('@') + 1);
  const identities = [arn('identity', domain), arn('identity', from)];
  const set = arn('configuration-set', events.configurationSetName);
  const conditions = { StringEquals: { 'ses:FromAddress': from } };
  return [
    {
      variable: { name: 'MAIL_FROM', value: from },
      grants: [{ actions: ['ses:SendEmail'], resources: [...identities, set], conditions }],
    },
    { variable: { name: 'MAIL_EVENTS', value: events.configurationSetName }, grants: [] },
  ];
};

/** The office's own server takes mail; the function may read the one secret that signs it in there. */
const bySmtp = ({ from, host, port, secretArn }: Extract<Mail, { by: 'smtp' }>): readonly Binding[] => [
  { variable: { name: 'MAIL_FROM', value: from }, grants: [] },
  { variable: { name: 'MAIL_SERVER', value: `smtp://${host}:${port}` }, grants: [] },
  {
    variable: { name: 'MAIL_SECRET', value: secretArn },
    grants: [{ actions: ['secretsmanager:GetSecretValue'], resources: [secretArn] }],
  },
];

/** What the function that tells recipients needs for it; nothing where the stage sends no mail. */
export const sendingMail = (scope: Construct, mail: Stage['mail'], returned: Returned): readonly Binding[] => {
  if (mail === 'none') return [];
  return mail.by === 'ses' ? bySes(scope, mail.from, returned) : bySmtp(mail);
};

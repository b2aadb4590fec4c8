import { SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2';

export type Mail = { readonly to: string; readonly subject: string; readonly text: string };

/** What sends mail: answers the message's id, or throws. */
export type Mailer = { readonly send: (mail: Mail) => Promise<string> };

const utf8 = (text: string) => ({ Data: text, Charset: 'UTF-8' });

/** SES. It is asked once: a request that the SDK sent again by itself could send the mail twice. */
export const openMailer = (from: string): Mailer => {
  const client = new SESv2Client({ maxAttempts: 1 });
  return {
    send: async ({ to, subject, text }) => {
      const { MessageId } = await client.send(
        new SendEmailCommand({
          FromEmailAddress: from,
          Destination: { ToAddresses: [to] },
          Content: { Simple: { Subject: utf8(subject), Body: { Text: utf8(text) } } },
        }),
      );
      return MessageId ?? '';
    },
  };
};

/** Whether a failed sending was certainly not taken: the other side answered, and the answer was no. */
export const wasRefused = (fault: unknown): boolean => {
  const { $metadata } = fault as { $metadata?: { httpStatusCode?: number } };
  const status = $metadata?.httpStatusCode;
  return status !== undefined && (status === 429 || (status >= 400 && status < 500) || status === 503);
};

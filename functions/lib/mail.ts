import { SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2';
import { DocumentId } from '#shared/domain/ids.ts';

/** A mail, and the document and the recipient that it is about: what SES tells of it later names them. */
export type Mail = {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly about: About;
};

type About = { readonly documentId: DocumentId; readonly recipient: number };

/** Tags of a mail take letters, figures, dashes and underscores only; an id has no underscore of its own. */
const tagsOf = ({ documentId, recipient }: About) => [
  { Name: 'document', Value: documentId.replaceAll('.', '_') },
  { Name: 'recipient', Value: String(recipient) },
];

/** The document and the recipient that a mail was about, by its tags; undefined for mail about none. */
export const documentIn = (tags: Readonly<Record<string, readonly string[]>>): About | undefined => {
  const documentId = DocumentId.safeParse(tags.document?.[0]?.replaceAll('_', '.'));
  const recipient = Number(tags.recipient?.[0]);
  return documentId.success && Number.isInteger(recipient) ? { documentId: documentId.data, recipient } : undefined;
};

/** What sends mail: answers the message's id, or throws. */
export type Mailer = { readonly send: (mail: Mail) => Promise<string> };

const utf8 = (text: string) => ({ Data: text, Charset: 'UTF-8' });

/** SES. It is asked once: a request that the SDK sent again by itself could send the mail twice. */
export const openMailer = (from: string, configurationSet?: string): Mailer => {
  const client = new SESv2Client({ maxAttempts: 1 });
  return {
    send: async ({ to, subject, text, about }) => {
      const { MessageId } = await client.send(
        new SendEmailCommand({
          FromEmailAddress: from,
          Destination: { ToAddresses: [to] },
          EmailTags: tagsOf(about),
          ...(configurationSet ? { ConfigurationSetName: configurationSet } : {}),
          Content: { Simple: { Subject: utf8(subject), Body: { Text: utf8(text) } } },
        }),
      );
      return MessageId ?? '';
    },
  };
};

/** What SDK and SMTP tell of a failure: the status or code of the answer, or the call of the network that failed. */
type Failure = {
  readonly $metadata?: { readonly httpStatusCode?: number };
  readonly responseCode?: number;
  readonly syscall?: string;
};

const beforeAnything: ReadonlySet<string | undefined> = new Set([
  'connect',
  'getaddrinfo',
  'queryA',
  'read credentials',
]);

/** A failure before anything was handed over. */
export const notTaken = (said: string, cause: unknown): Error =>
  Object.assign(new Error(said, { cause }), { syscall: 'read credentials' });

/** Whether a failed sending was certainly not taken: nobody was reached, or the other side answered, and said no. */
export const wasRefused = (fault: unknown): boolean => {
  const { $metadata, responseCode, syscall } = fault as Failure;
  const status = $metadata?.httpStatusCode;
  if (status !== undefined) return status === 429 || (status >= 400 && status < 500) || status === 503;
  return responseCode === undefined ? beforeAnything.has(syscall) : responseCode >= 400;
};

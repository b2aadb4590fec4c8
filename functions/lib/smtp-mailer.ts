import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { createTransport } from 'nodemailer';
import { z } from 'zod';
import { type Mailer, notTaken } from './mail.ts';

const Credentials = z.object({ user: z.string(), password: z.string() });
type Credentials = z.output<typeof Credentials>;

/** Who signs in at the server, as a secret of Secrets Manager holds it. */
export const readCredentials = async (secretArn: string): Promise<Credentials> => {
  const { SecretString } = await new SecretsManagerClient({}).send(new GetSecretValueCommand({ SecretId: secretArn }));
  return Credentials.parse(JSON.parse(SecretString ?? ''));
};

type Sending = {
  readonly from: string;
  /** Port 465 speaks TLS from its first byte; on any other the server must offer STARTTLS. */
  readonly server: { readonly host: string; readonly port: number };
  readonly credentials: () => Promise<Credentials>;
  /** Certificates that vouch for the server, where no public authority does. */
  readonly authorities?: readonly string[];
  /** Milliseconds after which a silent server is given up. */
  readonly patience?: number;
};

/**
 * Mail by SMTP. Each mail is handed over once, by a connection of its own, with the credentials of that moment. The
 * server tells of nothing that comes back later: that reaches the address the mail came from, and staff enter it.
 */
export const openSmtpMailer = (sending: Sending): Mailer => {
  const { from, server, credentials, authorities, patience = 20_000 } = sending;
  const secure = server.port === 465;
  return {
    send: async ({ to, subject, text, about: { documentId, recipient } }) => {
      const { user, password: pass } = await credentials().catch((cause: unknown) => {
        throw notTaken('the credentials of the mail server could not be read', cause);
      });
      const transport = createTransport({
        ...{ ...server, secure, requireTLS: !secure, auth: { user, pass } },
        ...{ connectionTimeout: patience, greetingTimeout: patience, socketTimeout: patience },
        tls: { minVersion: 'TLSv1.2', ...(authorities ? { ca: [...authorities] } : {}) },
        ...{ disableFileAccess: true, disableUrlAccess: true },
      });
      const headers = { 'X-Exit-Docket': `${documentId} ${recipient}`, 'Auto-Submitted': 'auto-generated' };
      return (await transport.sendMail({ from, to, subject, text, headers })).messageId;
    },
  };
};

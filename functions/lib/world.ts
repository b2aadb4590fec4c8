import { Instant } from '#shared/domain/day.ts';
import { OfficeSettings } from '#shared/domain/office.ts';
import { type Bucket, openBucket } from '#shared/files/bucket.ts';
import { connect, type Table } from '#shared/store/connect.ts';
import { type Mailer, openMailer } from './mail.ts';
import { openScanner, type Scanner } from './scanner.ts';
import { type Issuance, openIssuance } from './start-issuance.ts';
import { readUnprintable, type Unprintable } from './unprintable.ts';

/**
 * Everything outside a handler that it may touch: the only place that reads the environment and the clock. The calendar
 * and the office's settings in force are not here: they lie in the table and are read with each case, so that nobody
 * counts by a calendar that is out of date or decides under settings that the case did not begin with.
 */
export type World = {
  readonly table: Table;
  readonly bucket: Bucket;
  readonly issuance: Issuance;
  /** The settings that came with the deployment: the first version, until the table holds it. */
  readonly seed: OfficeSettings;
  readonly now: () => Instant;
  /** Absent where the stage has none: then what is uploaded is said to be unscanned. */
  readonly scanner?: Scanner;
  /** Absent where no fonts are at hand: then only the rendering can tell. */
  readonly unprintable?: Unprintable;
};

const variable = (name: string): string => {
  const value = process.env[name];
  if (!value)
    throw new Error(`the environment variable ${name} is not set: the stack that deploys this function sets it`);
  return value;
};

export const clock = { now: (): Instant => Instant.parse(new Date().toISOString()) };

export const readSeed = (): OfficeSettings => OfficeSettings.parse(JSON.parse(variable('OFFICE_SETTINGS')));
export const openTable = (): Table => connect(variable('TABLE_NAME'));
export const openDocuments = (): Bucket => openBucket(variable('DOCUMENT_BUCKET'));

/** Where the issuance lays bytes that are not stored yet. */
export const openStaging = (): Bucket => openBucket(variable('STAGING_BUCKET'));
/** The key that documents are sealed with, in KMS. */
export const sealKey = (): string => variable('SEAL_KEY');
/** Who timestamps signatures, and by which certificate it is known; absent where the stage names nobody. */
export const timestampAuthority = () => {
  const { TIMESTAMP_AUTHORITY, TIMESTAMP_FINGERPRINT } = process.env;
  return TIMESTAMP_AUTHORITY
    ? { authority: { url: TIMESTAMP_AUTHORITY, fingerprint: TIMESTAMP_FINGERPRINT ?? '' } }
    : {};
};
/** Scheme and host under which the public finds the pages. */
export const publicAddress = (): string => variable('PUBLIC_ADDRESS');
export const stateMachineArn = (): string => variable('ISSUANCE_STATE_MACHINE_ARN');

/** The issuer of sign-ins, the pages' name there, and for whom its tokens are. */
export const signInClient = () => ({
  issuer: variable('SIGN_IN_ISSUER'),
  clientId: variable('SIGN_IN_CLIENT'),
  audience: variable('SIGN_IN_AUDIENCE').split(' '),
});

/** What looks for viruses in uploads; absent where the stage has none. */
const openScanning = () => {
  const { SCANNER_FUNCTION } = process.env;
  return SCANNER_FUNCTION ? { scanner: openScanner(SCANNER_FUNCTION) } : {};
};

const openStageMailer = (from: string): Mailer => {
  const { MAIL_EVENTS, MAIL_SERVER } = process.env;
  if (!MAIL_SERVER) return openMailer(from, MAIL_EVENTS);
  const { hostname: host, port } = new URL(MAIL_SERVER);
  const server = { host, port: Number(port) };
  const secret = variable('MAIL_SECRET');
  // Loaded with the first mail: no other function, and no stage with SES, pays for it.
  let opened: Promise<Mailer> | undefined;
  const open = () =>
    import('./smtp-mailer.ts').then(({ openSmtpMailer, readCredentials }) =>
      openSmtpMailer({ from, server, credentials: () => readCredentials(secret) }),
    );
  return {
    send: async (mail) => {
      opened ??= open();
      return (await opened).send(mail);
    },
  };
};

/** What sends mail and where its links find a document by its id; absent where the stage sends none. */
export const openPost = () => {
  const { MAIL_FROM } = process.env;
  return MAIL_FROM ? { post: { mailer: openStageMailer(MAIL_FROM), pages: `${publicAddress()}/documents/` } } : {};
};

/** The whole world, for functions whose stack gives them all of it. */
export const openWorld = (): World => ({
  table: openTable(),
  bucket: openDocuments(),
  issuance: openIssuance(stateMachineArn()),
  seed: readSeed(),
  ...openScanning(),
  unprintable: readUnprintable(),
  ...clock,
});

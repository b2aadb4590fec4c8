import { Instant } from '#shared/domain/day.ts';
import { OfficeSettings } from '#shared/domain/office.ts';
import { type Bucket, openBucket } from '#shared/files/bucket.ts';
import { connect, type Table } from '#shared/store/connect.ts';
import { openMailer } from './mail.ts';
import { type Issuance, openIssuance } from './start-issuance.ts';
import { readUnprintable, type Unprintable } from './unprintable.ts';

/**
 * Everything outside a handler that it may touch: the only place that reads the environment and the clock. The calendar
 * is not here: it lies in the table and is read with each case, so that nobody counts by one that is out of date.
 */
export type World = {
  readonly table: Table;
  readonly bucket: Bucket;
  readonly issuance: Issuance;
  readonly settings: OfficeSettings;
  readonly now: () => Instant;
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

export const readSettings = (): OfficeSettings => OfficeSettings.parse(JSON.parse(variable('OFFICE_SETTINGS')));
export const openTable = (): Table => connect(variable('TABLE_NAME'));
export const openDocuments = (): Bucket => openBucket(variable('DOCUMENT_BUCKET'));
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

/** What sends mail and where its links lead; absent where the stage sends none. */
export const openPost = () => {
  const { MAIL_FROM, MAIL_EVENTS, DOCUMENT_PAGES } = process.env;
  return MAIL_FROM && DOCUMENT_PAGES
    ? { post: { mailer: openMailer(MAIL_FROM, MAIL_EVENTS), pages: DOCUMENT_PAGES } }
    : {};
};

/** The whole world, for functions whose stack gives them all of it. */
export const openWorld = (): World => ({
  table: openTable(),
  bucket: openDocuments(),
  issuance: openIssuance(stateMachineArn()),
  settings: readSettings(),
  unprintable: readUnprintable(),
  ...clock,
});

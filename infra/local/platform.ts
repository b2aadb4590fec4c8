export const region = 'cn-north-1';
export const account = '000000000000';

/** The S3 server knows this one pair; DynamoDB Local takes any. They open nothing but this machine's own engines. */
export const localCredentials = { accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER' };

export type Endpoints = {
  readonly dynamodb: string;
  readonly s3: string;
  readonly sfn: string;
  readonly ses: string;
  readonly kms: string;
};

/** What Lambda itself puts into every function's environment. */
export const lambdaNames = [
  'AWS_REGION',
  'AWS_DEFAULT_REGION',
  'AWS_ACCESS_KEY_ID',
  'AWS_SECRET_ACCESS_KEY',
  'AWS_LAMBDA_FUNCTION_NAME',
  'LAMBDA_TASK_ROOT',
  'TZ',
] as const;

/** What the SDK reads to find its engines, which on AWS it finds by itself. */
const engineNames = [
  'AWS_ENDPOINT_URL_DYNAMODB',
  'AWS_ENDPOINT_URL_S3',
  'AWS_ENDPOINT_URL_SFN',
  'AWS_ENDPOINT_URL_SESV2',
  'AWS_ENDPOINT_URL_KMS',
  'AWS_EC2_METADATA_DISABLED',
] as const;

/** The one list of what a function of the embedded system may have beside the variables of its template. */
export const platformNames = [...lambdaNames, ...engineNames] as const;

export type Platform = Readonly<Partial<Record<(typeof platformNames)[number], string>>>;

/** Lambda's own values, and the SDK pointed at the local engines. */
export const platformEnvironment = ({ dynamodb, s3, sfn, ses, kms }: Endpoints): Platform => ({
  AWS_REGION: region,
  AWS_DEFAULT_REGION: region,
  AWS_ACCESS_KEY_ID: localCredentials.accessKeyId,
  AWS_SECRET_ACCESS_KEY: localCredentials.secretAccessKey,
  AWS_ENDPOINT_URL_DYNAMODB: dynamodb,
  AWS_ENDPOINT_URL_S3: s3,
  AWS_ENDPOINT_URL_SFN: sfn,
  AWS_ENDPOINT_URL_SESV2: ses,
  AWS_ENDPOINT_URL_KMS: kms,
  AWS_EC2_METADATA_DISABLED: 'true',
  TZ: ':UTC',
});

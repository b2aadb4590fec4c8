import { Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  type IBucket,
  ObjectLockRetention,
  ObjectOwnership,
} from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import type { Stage } from '../stages/stage.ts';
import { reasons } from './accept.ts';
import type { Binding } from './typescript-function.ts';

const closed = {
  blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
  objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
  enforceSSL: true,
  minimumTLSVersion: 1.2,
  removalPolicy: RemovalPolicy.RETAIN,
} as const;

/** What would take bytes out of the archive, or the lock off them. */
const purging = [
  's3:BypassGovernanceRetention',
  's3:DeleteObject',
  's3:DeleteObjectVersion',
  's3:PutObjectLegalHold',
  's3:PutObjectRetention',
];

/**
 * The archive of documents. Every version is locked for the years given. They are encrypted with the key that AWS manages
 * in KMS for the account: its use is logged, and nobody can destroy the archive by scheduling a key for deletion. Bytes
 * that are not stored yet lie in a bucket beside it without a lock, and go after a month.
 */
export class DocumentBucket extends Construct {
  readonly bucket: Bucket;
  readonly #staging: Bucket;

  constructor(scope: Construct, id: string, { years, lock }: Stage['archive']) {
    super(scope, id);
    const locked = Duration.days(years * 365);
    const accessLog = new Bucket(this, 'access-log', {
      ...closed,
      encryption: BucketEncryption.S3_MANAGED,
      lifecycleRules: [{ expiration: Duration.days(365) }],
    });
    this.bucket = new Bucket(this, 'bucket', {
      ...closed,
      encryption: BucketEncryption.KMS_MANAGED,
      bucketKeyEnabled: true,
      versioned: true,
      objectLockEnabled: true,
      objectLockDefaultRetention:
        lock === 'COMPLIANCE' ? ObjectLockRetention.compliance(locked) : ObjectLockRetention.governance(locked),
      serverAccessLogsBucket: accessLog as IBucket,
      lifecycleRules: [{ abortIncompleteMultipartUploadAfter: Duration.days(1) }],
    });
    this.#staging = new Bucket(this, 'staging', {
      ...closed,
      encryption: BucketEncryption.KMS_MANAGED,
      bucketKeyEnabled: true,
      serverAccessLogsBucket: accessLog as IBucket,
      lifecycleRules: [{ expiration: Duration.days(30), abortIncompleteMultipartUploadAfter: Duration.days(1) }],
    });
  }

  /** Reads documents, and signs addresses that do. */
  get reading(): Binding {
    return this.binding(['s3:GetObject']);
  }

  /** Reads and adds documents; nobody is given the right to delete one. */
  get writing(): Binding {
    return this.binding(['s3:GetObject', 's3:PutObject']);
  }

  /** Lays bytes down until they are stored, and reads them back. */
  get staging(): Binding {
    const { denies: _, ...binding } = this.binding(['s3:GetObject', 's3:PutObject'], this.#staging);
    return { ...binding, variable: { name: 'STAGING_BUCKET', value: this.#staging.bucketName } };
  }

  private binding(actions: string[], bucket = this.bucket): Binding {
    const { bucketArn, bucketName } = bucket;
    const stack = Stack.of(this);
    const exported: { 'Fn::ImportValue': string } = stack.resolve(stack.exportValue(bucketArn));
    return {
      variable: { name: 'DOCUMENT_BUCKET', value: bucketName },
      denies: [{ actions: purging, resources: [`${bucketArn}/*`] }],
      // Without the right to list, a missing key is answered 403 instead of 404.
      grants: [
        { actions, resources: [`${bucketArn}/*`] },
        { actions: ['s3:ListBucket'], resources: [bucketArn] },
      ],
      accepts: { finding: `AwsSolutions-IAM5[Resource::${exported['Fn::ImportValue']}/*]`, reason: reasons.objectKeys },
    };
  }
}

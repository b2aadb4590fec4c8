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
 * The archive of documents. Every version is locked for the years given, drafts under `staging/` too: these leave
 * the list after a month, and their bytes go when the lock ends. They are encrypted with the key that AWS manages in KMS
 * for the account: its use is logged, and nobody can destroy the archive by scheduling a key for deletion.
 */
export class DocumentBucket extends Construct {
  readonly bucket: Bucket;

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
      lifecycleRules: [
        { prefix: 'staging/', expiration: Duration.days(30), noncurrentVersionExpiration: Duration.days(1) },
        { abortIncompleteMultipartUploadAfter: Duration.days(1) },
      ],
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

  private binding(actions: string[]): Binding {
    const { bucketArn, bucketName } = this.bucket;
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

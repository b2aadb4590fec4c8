import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { Key, KeySpec, KeyUsage } from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';
import type { Binding } from './typescript-function.ts';

/**
 * The key that documents are sealed with; it never leaves KMS. Signatures stay valid without it, as their certificate
 * travels in every document, but its loss would call for a new certificate.
 */
export class SealKey extends Construct {
  readonly key: Key;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    this.key = new Key(this, 'key', {
      description: 'Seals the documents of Exit Docket',
      keySpec: KeySpec.RSA_3072,
      keyUsage: KeyUsage.SIGN_VERIFY,
      pendingWindow: Duration.days(30),
      removalPolicy: RemovalPolicy.RETAIN,
    });
  }

  /** Signs, and does nothing else with the key. */
  get signing(): Binding {
    return {
      variable: { name: 'SEAL_KEY', value: this.key.keyArn },
      grants: [{ actions: ['kms:Sign'], resources: [this.key.keyArn] }],
    };
  }
}

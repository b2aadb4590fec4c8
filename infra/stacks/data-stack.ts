import { Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { CaseTable } from '../constructs/case-table.ts';
import { DocumentBucket } from '../constructs/document-bucket.ts';
import { SealKey } from '../constructs/seal-key.ts';
import type { Stage } from '../stages/stage.ts';

type Props = StackProps & { readonly archive: Stage['archive'] };

/** What must outlive every release: the table, the archive of documents and the key that seals them. */
export class DataStack extends Stack {
  readonly cases: CaseTable;
  readonly documents: DocumentBucket;
  readonly sealKey: SealKey;

  constructor(scope: Construct, id: string, props: Props) {
    super(scope, id, { ...props, terminationProtection: true });
    this.cases = new CaseTable(this, 'cases');
    this.documents = new DocumentBucket(this, 'documents', props.archive);
    this.sealKey = new SealKey(this, 'seal-key');
  }
}

import { Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { CaseTable } from '../constructs/case-table.ts';
import { DocumentBucket } from '../constructs/document-bucket.ts';

type Props = StackProps & { readonly archiveYears: number };

/** What must outlive every release: the table and the archive of documents. */
export class DataStack extends Stack {
  readonly cases: CaseTable;
  readonly documents: DocumentBucket;

  constructor(scope: Construct, id: string, props: Props) {
    super(scope, id, { ...props, terminationProtection: true });
    this.cases = new CaseTable(this, 'cases');
    this.documents = new DocumentBucket(this, 'documents', props.archiveYears);
  }
}

import { RemovalPolicy } from 'aws-cdk-lib';
import {
  AttributeType,
  BillingMode,
  ProjectionType,
  StreamViewType,
  Table,
  TableEncryption,
} from 'aws-cdk-lib/aws-dynamodb';
import { Construct } from 'constructs';
import { auditPrefix, caseTable } from '#shared/store/table.ts';
import type { Binding } from './typescript-function.ts';

const text = (name: string) => ({ name, type: AttributeType.STRING });

const reads = ['dynamodb:BatchGetItem', 'dynamodb:ConditionCheckItem', 'dynamodb:GetItem', 'dynamodb:Query'];
const writes = ['dynamodb:DeleteItem', 'dynamodb:PutItem', 'dynamodb:UpdateItem'];
const sweeping = ['dynamodb:DeleteTable', 'dynamodb:PartiQLDelete', 'dynamodb:UpdateTimeToLive'];
const changes = ['dynamodb:DeleteItem', 'dynamodb:UpdateItem', 'dynamodb:PartiQLUpdate'];

/**
 * The one table, in the shape of shared/store/table.ts.
 * Its key is the one that AWS manages for the account: use is logged all the same, and nobody can destroy the
 * archive by scheduling a key for deletion.
 */
export class CaseTable extends Construct {
  readonly table: Table;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    this.table = new Table(this, 'table', {
      partitionKey: text(caseTable.partitionKey),
      sortKey: text(caseTable.sortKey),
      timeToLiveAttribute: caseTable.timeToLive,
      stream: StreamViewType[caseTable.stream],
      billingMode: BillingMode.PAY_PER_REQUEST,
      encryption: TableEncryption.AWS_MANAGED,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    for (const { name, partitionKey, sortKey } of Object.values(caseTable.indexes))
      this.table.addGlobalSecondaryIndex({
        indexName: name,
        partitionKey: text(partitionKey),
        sortKey: text(sortKey),
        projectionType: ProjectionType.ALL,
      });
  }

  /** Reads by key and by every index, and writes one item or a transaction of them. */
  get writing(): Binding {
    return this.binding([...reads, ...writes]);
  }

  /** Reads by key and by every index. */
  get reading(): Binding {
    return this.binding(reads);
  }

  /**
   * DynamoDB cannot tell a new item from one that is replaced: the chain itself shows that. What it can refuse is to
   * change or delete a link of the audit chain. Elsewhere single items that say where a case is listed come and go.
   */
  private binding(actions: string[]): Binding {
    const { tableArn, tableName } = this.table;
    const indexes = Object.values(caseTable.indexes).map(({ name }) => `${tableArn}/index/${name}`);
    return {
      variable: { name: 'TABLE_NAME', value: tableName },
      grants: [
        { actions, resources: [tableArn] },
        { actions: ['dynamodb:Query'], resources: indexes },
      ],
      denies: [
        { actions: sweeping, resources: [tableArn] },
        {
          actions: changes,
          resources: [tableArn],
          conditions: { 'ForAnyValue:StringLike': { 'dynamodb:LeadingKeys': [`${auditPrefix}*`] } },
        },
      ],
    };
  }
}

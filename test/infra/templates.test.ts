import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { exampleStage } from '#infra/stages/example.ts';
import { synthesize } from '#infra/synthesize.ts';
import { withHead } from '#shared/domain/methods.ts';
import { OfficeSettings } from '#shared/domain/office.ts';
import { framedPreviews, pages, routes } from '#shared/domain/routes.ts';
import { caseTable, outboxPrefix } from '#shared/store/table.ts';
import { type Resource, readTemplates } from './read-templates.ts';

const out = join(import.meta.dirname, '..', '..', 'out', 'test-infra');
let all: Readonly<Record<string, readonly Resource[]>> = {};

// cdk-nag runs in the synthesis and throws on a finding that nobody accepted.
beforeAll(async () => {
  all = await readTemplates(await synthesize(join(out, 'cdk.out')));
}, 120_000);

const of = (part: string, type: string): Resource[] => (all[part] ?? []).filter(({ Type }) => Type === type);
const only = (part: string, type: string, holds: (resource: Resource) => boolean = () => true): Resource => {
  const found = of(part, type).filter(holds);
  expect(found).toHaveLength(1);
  return found[0] as Resource;
};
const everywhere = (type: string) => Object.keys(all).flatMap((part) => of(part, type));

describe('the data stack', () => {
  it('makes the table that shared/store/table.ts describes', () => {
    const { Properties, DeletionPolicy } = only('data', 'AWS::DynamoDB::Table');
    expect(Properties).toMatchObject({
      KeySchema: [
        { AttributeName: caseTable.partitionKey, KeyType: 'HASH' },
        { AttributeName: caseTable.sortKey, KeyType: 'RANGE' },
      ],
      StreamSpecification: { StreamViewType: caseTable.stream },
      TimeToLiveSpecification: { AttributeName: caseTable.timeToLive, Enabled: true },
      PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
      DeletionProtectionEnabled: true,
      BillingMode: 'PAY_PER_REQUEST',
      SSESpecification: { SSEEnabled: true },
      GlobalSecondaryIndexes: Object.values(caseTable.indexes).map(({ name, partitionKey, sortKey }) => ({
        IndexName: name,
        KeySchema: [
          { AttributeName: partitionKey, KeyType: 'HASH' },
          { AttributeName: sortKey, KeyType: 'RANGE' },
        ],
        Projection: { ProjectionType: 'ALL' },
      })),
    });
    expect(DeletionPolicy).toBe('Retain');
  });

  it('lets go of what waits to be stored after a month, and puts no lock on it', () => {
    const waiting = of('data', 'AWS::S3::Bucket').filter(({ Properties }) =>
      JSON.stringify(Properties.LifecycleConfiguration).includes('"ExpirationInDays":30'),
    );
    expect(waiting).toHaveLength(1);
    expect(Object.keys(waiting[0]?.Properties ?? {})).not.toContain('ObjectLockEnabled');
    expect(Object.keys(waiting[0]?.Properties ?? {})).not.toContain('VersioningConfiguration');
  });

  it('locks and versions the archive', () => {
    const { Properties, DeletionPolicy } = only('data', 'AWS::S3::Bucket', (b) => 'ObjectLockEnabled' in b.Properties);
    expect(Properties).toMatchObject({
      VersioningConfiguration: { Status: 'Enabled' },
      ObjectLockEnabled: true,
      ObjectLockConfiguration: {
        Rule: { DefaultRetention: { Mode: 'GOVERNANCE', Days: exampleStage.archive.years * 365 } },
      },
      BucketEncryption: {
        ServerSideEncryptionConfiguration: [{ ServerSideEncryptionByDefault: { SSEAlgorithm: 'aws:kms' } }],
      },
    });
    expect(DeletionPolicy).toBe('Retain');
  });

  it('closes every bucket to the public and to plain HTTP', () => {
    const buckets = of('data', 'AWS::S3::Bucket');
    const closed = {
      BlockPublicAcls: true,
      BlockPublicPolicy: true,
      IgnorePublicAcls: true,
      RestrictPublicBuckets: true,
    };
    for (const { Properties } of buckets) expect(Properties.PublicAccessBlockConfiguration).toEqual(closed);
    const policies = of('data', 'AWS::S3::BucketPolicy').map(({ Properties }) => JSON.stringify(Properties));
    expect(policies).toHaveLength(buckets.length);
    for (const policy of policies) expect(policy).toContain('"aws:SecureTransport":"false"');
  });
});

describe('the key that seals', () => {
  it('signs, is kept for good, and one function may use it', () => {
    const { Properties, DeletionPolicy } = only('data', 'AWS::KMS::Key');
    expect(Properties).toMatchObject({ KeySpec: 'RSA_3072', KeyUsage: 'SIGN_VERIFY', PendingWindowInDays: 30 });
    expect(DeletionPolicy).toBe('Retain');
    const policies = everywhere('AWS::IAM::Policy').filter((p) => JSON.stringify(p.Properties).includes('kms:'));
    expect(policies).toHaveLength(1);
    expect(JSON.stringify(policies[0]?.Properties).match(/kms:\w+/g)).toEqual(['kms:Sign']);
  });
});

describe('the api stack', () => {
  it.each(Object.entries(routes))('routes %s, open or behind a token', (_name, { method, path, open }) => {
    for (const taken of withHead([method])) {
      const route = only('api', 'AWS::ApiGatewayV2::Route', (r) => r.Properties.RouteKey === `${taken} ${path}`);
      expect(route.Properties.AuthorizationType).toBe(open ? 'NONE' : 'JWT');
      expect('AuthorizerId' in route.Properties).toBe(!open);
    }
  });

  it('has no other route', () =>
    expect(of('api', 'AWS::ApiGatewayV2::Route')).toHaveLength(
      Object.values(routes).flatMap(({ method }) => withHead([method])).length +
        pages.length +
        Object.keys(framedPreviews).length * 2,
    ));

  it('takes the tokens of the issuer of the stage only', () => {
    const { issuer, audience } = exampleStage.signIn;
    expect(only('api', 'AWS::ApiGatewayV2::Authorizer').Properties).toMatchObject({
      AuthorizerType: 'JWT',
      JwtConfiguration: { Issuer: issuer, Audience: audience },
    });
  });

  it('speaks payload format 2.0', () =>
    expect(of('api', 'AWS::ApiGatewayV2::Integration').map((i) => i.Properties.PayloadFormatVersion)).toEqual(
      Array.from({ length: 3 }, () => '2.0'),
    ));
});

describe('the procedure stack', () => {
  it('hands mail of its own that came back to the function that enters it, and keeps what could not be handed over', () => {
    const destination = only('procedure', 'AWS::SES::ConfigurationSetEventDestination');
    expect(destination.Properties.EventDestination).toMatchObject({
      Enabled: true,
      MatchingEventTypes: ['bounce'],
      EventBridgeDestination: { EventBusArn: expect.anything() },
    });
    const { Properties } = only('procedure', 'AWS::Events::Rule');
    const [set] = of('procedure', 'AWS::SES::ConfigurationSet');
    expect(Properties.EventPattern).toMatchObject({ source: ['aws.ses'], 'detail-type': ['Email Bounced'] });
    expect(JSON.stringify(Properties.EventPattern)).toContain('ses:configuration-set');
    expect(Properties.Targets).toMatchObject([
      { DeadLetterConfig: { Arn: expect.anything() }, RetryPolicy: { MaximumRetryAttempts: 24 } },
    ]);
    expect(set?.Properties.Name).toMatch(/-mail$/);
  });

  it('lets only new outbox entries through to the outbox function', () => {
    const { Properties } = only('procedure', 'AWS::Lambda::EventSourceMapping');
    expect(Properties).toMatchObject({
      StartingPosition: 'TRIM_HORIZON',
      BisectBatchOnFunctionError: true,
      FunctionResponseTypes: ['ReportBatchItemFailures'],
      MaximumRetryAttempts: 10,
      DestinationConfig: { OnFailure: { Destination: expect.anything() } },
    });
    const { Filters } = Properties.FilterCriteria as { Filters: { Pattern: string }[] };
    expect(Filters.map(({ Pattern }) => JSON.parse(Pattern))).toEqual([
      { eventName: ['INSERT'], dynamodb: { Keys: { sk: { S: [{ prefix: outboxPrefix }] } } } },
    ]);
  });

  it('runs the sweep at midnight in Shanghai and the redrive every five minutes', () => {
    const schedules = of('procedure', 'AWS::Scheduler::Schedule').map(({ Properties: p }) => ({
      input: (p.Target as { Input: string }).Input,
      at: p.ScheduleExpression,
      zone: p.ScheduleExpressionTimezone,
    }));
    expect(schedules).toEqual([
      { input: '{"run":"daily"}', at: 'cron(0 0 * * ? *)', zone: 'Asia/Shanghai' },
      { input: '{"run":"redrive"}', at: 'rate(5 minutes)', zone: 'Asia/Shanghai' },
    ]);
  });

  it('keeps a run that failed for good', () =>
    expect(only('procedure', 'AWS::Lambda::EventInvokeConfig').Properties).toMatchObject({
      MaximumRetryAttempts: 2,
      DestinationConfig: { OnFailure: { Destination: expect.anything() } },
    }));

  it('keeps a standard state machine with log and trace', () =>
    expect(only('procedure', 'AWS::StepFunctions::StateMachine').Properties).toMatchObject({
      StateMachineType: 'STANDARD',
      TracingConfiguration: { Enabled: true },
      LoggingConfiguration: { Level: 'ALL' },
    }));
});

describe('every function', () => {
  const variables: Record<string, string[]> = {
    'Answers the routes of the JSON API': [
      'DOCUMENT_BUCKET',
      'ISSUANCE_STATE_MACHINE_ARN',
      'OFFICE_SETTINGS',
      'TABLE_NAME',
    ],
    'Shows staff a draft as a watermarked PDF': ['OFFICE_SETTINGS', 'PUBLIC_ADDRESS', 'TABLE_NAME'],
    'Shows the web pages': [
      'DOCUMENT_BUCKET',
      'ISSUANCE_STATE_MACHINE_ARN',
      'OFFICE_SETTINGS',
      'PUBLIC_ADDRESS',
      'SIGN_IN_AUDIENCE',
      'SIGN_IN_CLIENT',
      'SIGN_IN_ISSUER',
      'TABLE_NAME',
    ],
    'Enters into the ledger what mail came back': ['TABLE_NAME'],
    'Numbers, renders, seals, stores and serves documents': [
      'DOCUMENT_BUCKET',
      'MAIL_EVENTS',
      'MAIL_FROM',
      'PUBLIC_ADDRESS',
      'SEAL_KEY',
      'STAGING_BUCKET',
      'TABLE_NAME',
    ],
    'Starts the issuance of what a decision ordered': ['ISSUANCE_STATE_MACHINE_ARN'],
    'Gives the commands of the clock and restarts issuances left over': [
      'DOCUMENT_BUCKET',
      'ISSUANCE_STATE_MACHINE_ARN',
      'OFFICE_SETTINGS',
      'TABLE_NAME',
    ],
  };
  const functions = () => everywhere('AWS::Lambda::Function').map(({ Properties }) => Properties);

  it('runs Node 24 on arm64 with traces, and there is nothing else that runs', () => {
    expect(functions()).toHaveLength(Object.keys(variables).length);
    for (const properties of functions())
      expect(properties).toMatchObject({
        Runtime: 'nodejs24.x',
        Architectures: ['arm64'],
        Handler: 'main.handler',
        TracingConfig: { Mode: 'Active' },
      });
  });

  it.each(Object.entries(variables))('%s: is given what it reads', (description, names) => {
    const found = functions().find((properties) => properties.Description === description);
    const { Variables } = (found?.Environment ?? { Variables: {} }) as { Variables: Record<string, unknown> };
    expect(Object.keys(Variables).sort()).toEqual([...names, 'NODE_OPTIONS'].sort());
    if (names.includes('OFFICE_SETTINGS'))
      expect(OfficeSettings.parse(JSON.parse(String(Variables.OFFICE_SETTINGS)))).toEqual(exampleStage.settings);
  });
});

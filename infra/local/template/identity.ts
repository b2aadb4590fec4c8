import { account, region } from '../platform.ts';

/** What `Ref` and `Fn::GetAtt` answer for one resource on this machine. */
export type Identity = { readonly ref: string; readonly attributes: Readonly<Record<string, string>> };

type Named = {
  readonly stack: string;
  readonly logicalId: string;
  readonly properties: Readonly<Record<string, unknown>>;
};

const arn = (service: string, rest: string): string => `arn:aws:${service}:${region}:${account}:${rest}`;

const nameOf = ({ stack, logicalId, properties }: Named, property: string): string => {
  const given = properties[property];
  return typeof given === 'string' ? given : `${stack}-${logicalId}`;
};

const table = (resource: Named): Identity => {
  const ref = nameOf(resource, 'TableName');
  const Arn = arn('dynamodb', `table/${ref}`);
  return { ref, attributes: { Arn, StreamArn: `${Arn}/stream/local` } };
};

/** Bucket names are lower case and at most 63 characters long. */
const bucket = (resource: Named): Identity => {
  const ref = nameOf(resource, 'BucketName').toLowerCase().slice(0, 63);
  return { ref, attributes: { Arn: `arn:aws:s3:::${ref}` } };
};

const lambda = (resource: Named): Identity => {
  const ref = nameOf(resource, 'FunctionName');
  return { ref, attributes: { Arn: arn('lambda', `function:${ref}`) } };
};

const stateMachine = (resource: Named): Identity => {
  const Name = nameOf(resource, 'StateMachineName');
  const ref = arn('states', `stateMachine:${Name}`);
  return { ref, attributes: { Arn: ref, Name } };
};

const queue = (resource: Named): Identity => {
  const QueueName = nameOf(resource, 'QueueName');
  const ref = `https://sqs.${region}.amazonaws.com/${account}/${QueueName}`;
  return { ref, attributes: { Arn: arn('sqs', QueueName), QueueName, QueueUrl: ref } };
};

const makers: Readonly<Record<string, (resource: Named) => Identity>> = {
  'AWS::DynamoDB::Table': table,
  'AWS::DynamoDB::GlobalTable': table,
  'AWS::S3::Bucket': bucket,
  'AWS::Lambda::Function': lambda,
  'AWS::StepFunctions::StateMachine': stateMachine,
  'AWS::SQS::Queue': queue,
};

/** The local identity of a resource; kinds that the runner does not run only get an ARN that is never called. */
export const identityOf = (type: string, resource: Named): Identity =>
  makers[type]?.(resource) ?? {
    ref: resource.logicalId,
    attributes: {
      Arn: arn((type.split('::')[1] ?? 'unknown').toLowerCase(), `${resource.stack}/${resource.logicalId}`),
    },
  };

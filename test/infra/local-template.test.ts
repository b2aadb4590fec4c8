import { expect, test } from 'vitest';
import type { Assembly } from '#infra/local/template/read-assembly.ts';
import { readSystem } from '#infra/local/template/read-system.ts';
import { resolveIntrinsics } from '#infra/local/template/resolve-intrinsics.ts';

type Resources = Assembly['templates'][string]['Resources'];

const table = { Type: 'AWS::DynamoDB::Table', Properties: { KeySchema: [], AttributeDefinitions: [] } };

const assembly = (api: Resources): Assembly => ({
  templates: {
    api: { Resources: api, Outputs: {} },
    data: {
      Resources: { cases: table },
      Outputs: { table: { Value: { Ref: 'cases' }, Export: { Name: 'data:cases' } } },
    },
  },
  assets: { abc: '/assembly/asset.abc' },
});

const handler = {
  Type: 'AWS::Lambda::Function',
  Properties: {
    Code: { S3Bucket: { 'Fn::Sub': `assets-\${AWS::AccountId}` }, S3Key: 'abc.zip' },
    Handler: 'main.handler',
    Timeout: 15,
    Role: { 'Fn::GetAtt': ['role', 'Something.That.Only.AWS.Knows'] },
    Environment: { Variables: { TABLE_NAME: { 'Fn::ImportValue': 'data:cases' } } },
  },
};

test.each([
  ['Ref', { Ref: 'handler' }, 'api-handler'],
  ['an attribute', { 'Fn::GetAtt': ['handler', 'Arn'] }, 'arn:aws:lambda:cn-north-1:000000000000:function:api-handler'],
  ['Join', { 'Fn::Join': ['-', ['a', { Ref: 'AWS::Region' }]] }, 'a-cn-north-1'],
  ['Sub', { 'Fn::Sub': [`\${x}/\${handler}/\${!kept}`, { x: { Ref: 'AWS::Partition' } }] }, `aws/api-handler/\${kept}`],
  ['Select and Split', { 'Fn::Select': [1, { 'Fn::Split': [':', 'a:b:c'] }] }, 'b'],
  ['an import of another stack', { 'Fn::ImportValue': 'data:cases' }, 'data-cases'],
  ['what holds no intrinsic', { list: [1, true, 'x'] }, { list: [1, true, 'x'] }],
])('%s is resolved to the name on this machine', (_, value, expected) => {
  expect(resolveIntrinsics(assembly({ handler })).api?.(value)).toEqual(expected);
});

test.each([
  ['a resource', { Ref: 'nobody' }],
  ['an attribute', { 'Fn::GetAtt': ['handler', 'Colour'] }],
  ['an export', { 'Fn::ImportValue': 'data:nothing' }],
])('%s that is not there is refused by name', (_, value) => {
  const resolve = resolveIntrinsics(assembly({ handler })).api;
  expect(() => resolve?.(value)).toThrow(/nobody|Colour|data:nothing/);
});

test('a function is its asset, its handler and exactly the environment of the template', () => {
  expect(readSystem(assembly({ handler })).functions).toEqual([
    {
      name: 'api-handler',
      arn: 'arn:aws:lambda:cn-north-1:000000000000:function:api-handler',
      bundle: '/assembly/asset.abc/main.mjs',
      handler: 'handler',
      environment: { TABLE_NAME: 'data-cases' },
      timeoutSeconds: 15,
      memorySize: 128,
      concurrency: undefined,
    },
  ]);
});

const integration = {
  Type: 'AWS::ApiGatewayV2::Integration',
  Properties: { IntegrationUri: { 'Fn::GetAtt': ['handler', 'Arn'] }, PayloadFormatVersion: '2.0' },
};
const route = (more: Record<string, unknown>) => ({
  Type: 'AWS::ApiGatewayV2::Route',
  Properties: { RouteKey: 'GET /x', Target: { 'Fn::Join': ['', ['integrations/', { Ref: 'integration' }]] }, ...more },
});

test('a route that asks for a token and names no authorizer stops the start instead of standing open', () => {
  const closed = assembly({ handler, integration, route: route({ AuthorizationType: 'JWT' }) });
  expect(() => readSystem(closed)).toThrow('GET /x asks for a token');
  const open = assembly({ handler, integration, route: route({}) });
  expect(readSystem(open).routes).toMatchObject([{ key: 'GET /x', audience: undefined }]);
});

import { join } from 'node:path';
import { expect, it } from 'vitest';
import { buildApp } from '#infra/build-app.ts';
import { bundleFunctions } from '#infra/bundles/bundle-functions.ts';
import { exampleStage } from '#infra/stages/example.ts';
import { readTemplates } from './read-templates.ts';

const out = join(import.meta.dirname, '..', '..', 'out', 'test-scanning');
const functionArn = 'arn:aws-cn:lambda:cn-north-1:000000000000:function:example-scanner';

it('gives the scanner of a stage to every function that takes uploads: no page takes what the API would refuse', async () => {
  const stage = { ...exampleStage, scanner: { functionArn } };
  const app = buildApp(await bundleFunctions(), join(out, 'cdk.out'), stage);
  const { api = [] } = await readTemplates(app.synth().directory);
  const scanning = api.filter(({ Properties }) => JSON.stringify(Properties.Environment ?? '').includes(functionArn));
  expect(scanning.map(({ Properties }) => Properties.Description).toSorted()).toEqual([
    'Answers the routes of the JSON API',
    'Shows the web pages',
  ]);
  const invoking = api.filter(
    ({ Type, Properties }) => Type === 'AWS::IAM::Policy' && JSON.stringify(Properties).includes(functionArn),
  );
  expect(invoking).toHaveLength(2);
}, 120_000);

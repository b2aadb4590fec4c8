import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { exampleStage } from '#infra/stages/example.ts';
import { synthesize } from '#infra/synthesize.ts';
import { auditPrefix } from '#shared/store/table.ts';
import { type Resource, readTemplates } from './read-templates.ts';

const out = join(import.meta.dirname, '..', '..', 'out', 'test-roles');
let resources: readonly Resource[] = [];

beforeAll(async () => {
  resources = Object.values(await readTemplates(await synthesize(join(out, 'cdk.out')))).flat();
}, 120_000);

const everywhere = (type: string): Resource[] => resources.filter(({ Type }) => Type === type);

describe('every role', () => {
  type Statement = { Effect: string; Condition?: unknown; Action: string | string[]; Resource: unknown };
  const everyStatement = () =>
    everywhere('AWS::IAM::Policy').flatMap(({ Properties }) => {
      const { Statement } = Properties.PolicyDocument as { Statement: Statement[] };
      return Statement.map((s) => ({ ...s, actions: [s.Action].flat() }));
    });

  const statements = () => everyStatement().filter(({ Effect }) => Effect === 'Allow');
  const denied = (action: string) => everyStatement().filter((s) => s.Effect === 'Deny' && s.actions.includes(action));
  const tableRoles = () =>
    everywhere('AWS::IAM::Policy').filter(({ Properties }) => JSON.stringify(Properties).includes('dynamodb:GetItem'));

  it('may change or delete no link of the audit chain, and sweep nothing away', () => {
    const actions = new Set(statements().flatMap((s) => s.actions));
    expect([...actions].filter((action) => /^dynamodb:(Delete|PartiQL)/.test(action))).toEqual(['dynamodb:DeleteItem']);
    expect(tableRoles().length).toBeGreaterThan(3);
    for (const action of ['dynamodb:PartiQLDelete', 'dynamodb:DeleteTable'])
      expect(denied(action)).toHaveLength(tableRoles().length);
    for (const action of ['dynamodb:UpdateItem', 'dynamodb:DeleteItem']) {
      expect(denied(action)).toHaveLength(tableRoles().length);
      for (const { Condition } of denied(action))
        expect(Condition).toEqual({ 'ForAnyValue:StringLike': { 'dynamodb:LeadingKeys': [`${auditPrefix}*`] } });
    }
  });

  it('names its actions', () => {
    const actions = statements().flatMap((s) => s.actions);
    expect(actions.length).toBeGreaterThan(20);
    expect(actions.filter((action) => action.includes('*'))).toEqual([]);
  });

  it('reaches beyond named resources only where AWS takes no name', () => {
    const wide = statements().filter(({ Resource }) => [Resource].flat().includes('*'));
    const unnamed = /^(xray:|logs:|dynamodb:ListStreams$)/;
    expect(wide.flatMap((s) => s.actions).filter((action) => !unnamed.test(action))).toEqual([]);
  });

  it('may delete no object and pass no lock of the archive', () => {
    const objects = statements()
      .flatMap((s) => s.actions)
      .filter((action) => action.startsWith('s3:'));
    expect([...new Set(objects)].sort()).toEqual(['s3:GetObject', 's3:ListBucket', 's3:PutObject']);
    for (const action of ['s3:DeleteObject', 's3:DeleteObjectVersion', 's3:BypassGovernanceRetention'])
      expect(denied(action)).toHaveLength(4);
  });

  it('sends mail from the address of the stage alone, and only where documents are issued', () => {
    const sending = statements().filter((s) => s.actions.includes('ses:SendEmail'));
    expect(sending).toHaveLength(1);
    const { from } = Object(exampleStage.mail) as { readonly from: string };
    expect(JSON.stringify(sending[0]?.Resource)).toContain(`identity/${from.split('@')[1]}`);
    expect(sending[0]?.Condition).toEqual({ StringEquals: { 'ses:FromAddress': from } });
  });

  it('carries no managed policy', () => {
    for (const { Properties } of everywhere('AWS::IAM::Role'))
      expect(Properties).not.toHaveProperty('ManagedPolicyArns');
  });
});

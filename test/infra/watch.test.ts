import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { synthesize } from '#infra/synthesize.ts';
import type { Resource } from './read-templates.ts';

const out = join(import.meta.dirname, '..', '..', 'out', 'test-watch');

beforeAll(async () => {
  await synthesize(join(out, 'cdk.out'));
}, 120_000);

const runbook = join(import.meta.dirname, '..', '..', 'infra', 'runbook');

/** The alarms by their logical ids, which begin with their names. */
const alarmsById = (): [string, Resource][] => {
  const file = readdirSync(join(out, 'cdk.out')).find((name) => name.endsWith('-watch.template.json')) ?? '';
  const { Resources } = JSON.parse(readFileSync(join(out, 'cdk.out', file), 'utf8')) as {
    Resources: Record<string, Resource>;
  };
  return Object.entries(Resources).filter(([, { Type }]) => Type === 'AWS::CloudWatch::Alarm');
};

describe('the watch stack', () => {
  it('tells one topic of every alarm, with advice', () => {
    const alarms = alarmsById().map(([, alarm]) => alarm);
    expect(alarms.length).toBeGreaterThan(25);
    for (const { Properties } of alarms) {
      expect(Properties.AlarmActions).toHaveLength(1);
      expect(String(Properties.AlarmDescription)).toMatch(/\w\. Runbook: infra\/runbook\/[a-z-]+\.md$/);
    }
  });

  it('names a page of the runbook for every alarm, and each page that the runbook lists is there', () => {
    const index = readFileSync(join(runbook, 'README.md'), 'utf8');
    const rows = [...index.matchAll(/^\| \[([\w-]+)\]\(\1\.md\) \| (.*) \|$/gm)].map(([, page, when]) => [page, when]);
    expect(rows.map(([page]) => `${page}.md`).toSorted()).toEqual(
      readdirSync(runbook)
        .filter((file) => file !== 'README.md')
        .toSorted(),
    );
    const told = new Map(rows as [string, string][]);
    for (const [id, { Properties }] of alarmsById()) {
      const [, page = ''] = /infra\/runbook\/([a-z-]+)\.md$/.exec(String(Properties.AlarmDescription)) ?? [];
      const name = id.replace(/[0-9A-F]{8}$/, '');
      const names = [...(told.get(page) ?? '').matchAll(/`([^`]+)`/g)].map(([, one = '']) => one.replaceAll('-', ''));
      expect([
        name,
        page,
        names.some((one) => (one.startsWith('…') ? name.endsWith(one.slice(1)) : one === name)),
      ]).toEqual([...[name, page, true]]);
    }
  });

  it('goes off where a run that should come does not, and not where nothing is to be counted', () => {
    const silent = alarmsById().filter(([, { Properties }]) => Properties.TreatMissingData === 'breaching');
    expect(silent.map(([id]) => id.replace(/[0-9A-F]{8}$/, '')).toSorted()).toEqual(['redrivemissing', 'sweepmissing']);
  });
});

import { describe, expect, it } from 'vitest';
import { day } from '#shared/domain/day.ts';
import { exitFromDirectory } from '#shared/domain/directory.ts';
import { changesBetween } from '#shared/domain/directory-changes.ts';
import { CaseId } from '#shared/domain/ids.ts';
import { entryWith, exampleUscc } from '#test/support/examples.ts';

describe('what changed between two versions of an entry', () => {
  it('tells of the first version that it was entered, with its certificates', () => {
    expect(changesBetween(undefined, entryWith('X-1001'))).toEqual([
      { change: 'entered' },
      { change: 'certificateEntered', certificateId: 'X-1001', name: '示例证书1' },
    ]);
  });
  it('tells what left, by which way, and nothing of open cases', () => {
    const before = entryWith('X-1001', 'X-1002');
    const { entry } = exitFromDirectory(before, {
      ...{ caseId: CaseId.parse(`${exampleUscc}-1`), way: 'revocation', scope: 'qualification', certificateIds: [] },
      ...{ effectiveOn: day('2026-11-23'), banAppliesTo: 'anyExit' },
    });
    expect(changesBetween(before, entry).map(({ change }) => change)).toEqual([
      ...['certificateLeft', 'certificateLeft', 'organizationLeft'],
    ]);
    expect(changesBetween(entry, before).map(({ change }) => change)).toEqual([
      ...['certificateBack', 'certificateBack', 'organizationBack'],
    ]);
    expect(changesBetween(before, { ...before, caseCount: 7, version: 9 })).toEqual([]);
    expect(changesBetween(before, { ...before, name: '示例新名' })).toEqual([
      { change: 'renamed', from: before.name, to: '示例新名' },
    ]);
  });
});

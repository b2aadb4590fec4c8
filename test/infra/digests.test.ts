import { describe, expect, it } from 'vitest';
import { type Changes, digestsOf, versioned } from '#test/versions/digest-of.ts';
import { readDigests } from '#test/versions/recorded.ts';

const procedures = {
  'voluntaryExit 1': versioned['voluntaryExit 1'] ?? '',
  'revocation 1': versioned['revocation 1'] ?? '',
};
const templates = {
  rectificationOrder: 'templates/documents/rectification-order.ts',
  acceptanceNotice: 'templates/documents/acceptance-notice.ts',
};

/** The modules whose digest a change moves. */
const movedBy = async (modules: Readonly<Record<string, string>>, changes: Changes): Promise<string[]> => {
  const [before, after] = await Promise.all([digestsOf(modules), digestsOf(modules, changes)]);
  return Object.keys(before).filter((name) => before[name] !== after[name]);
};

describe('the digest of a definition and of a template', () => {
  it('is that on record, where every version has one; record it anew with a reason where it moved', async () => {
    const found = await digestsOf(versioned);
    const known = await readDigests();
    expect(Object.keys(known).toSorted()).toEqual(Object.keys(versioned).toSorted());
    expect(Object.keys(found).filter((name) => known[name]?.digest !== found[name])).toEqual([]);
    for (const { reason } of Object.values(known)) expect(reason.length).toBeGreaterThanOrEqual(10);
  });

  it('is unmoved by a comment and by a type, in the file or in one that it imports', async () => {
    const file = 'shared/procedures/voluntary-exit/intake-guards.ts';
    expect(await movedBy(procedures, { [file]: (text) => `/** Another word. */\n${text}` })).toEqual([]);
    const typed = (text: string) => `export type Unused = string;\n${text}`;
    expect(await movedBy(templates, { 'templates/documents/parts/text.ts': typed })).toEqual([]);
  });

  it('is moved by a guard, and only that of the procedure it stands in', async () => {
    const weaker = (text: string) => text.replace('day > seen.today ||', 'day >= seen.today ||');
    const moved = await movedBy(procedures, { 'shared/procedures/revocation/measures-guards.ts': weaker });
    expect(moved).toEqual(['revocation 1']);
  });

  it('is moved by a constant in another file: a figure of the law, or a sentence of a part', async () => {
    const longer = (text: string) => text.replace("[15, 'workingDays']", "[16, 'workingDays']");
    expect(await movedBy(procedures, { 'shared/domain/law.ts': longer })).toContain('revocation 1');
    const other = (text: string) => text.replace('退出目录实施细则', '退出目录办法');
    expect(await movedBy(templates, { 'templates/documents/parts/phrases.ts': other })).not.toEqual([]);
  });
});

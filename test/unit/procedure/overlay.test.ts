import { describe, expect, it } from 'vitest';
import { practice } from '#shared/domain/basis.ts';
import { words } from '#shared/domain/words.ts';
import { check } from '#shared/procedure/check.ts';
import { differencesOf } from '#shared/procedure/differences.ts';
import { overlay } from '#shared/procedure/overlay.ts';
import type { VoluntaryExitData } from '#shared/procedures/voluntary-exit/data.ts';
import { openVoluntaryExit } from '#shared/procedures/voluntary-exit/open.ts';
import { voluntaryExit } from '#shared/procedures/voluntary-exit.ts';
import { CaseWalk } from '#test/support/case-walk.ts';
import { entryWith, exampleForm } from '#test/support/examples.ts';
import { papersFor } from '#test/support/papers-known.ts';
import { completePapers } from '#test/support/road.ts';
import { morning, somebody } from '#test/support/walk.ts';

const accept = voluntaryExit.states.received?.on?.accept;
if (!accept || !('to' in accept)) throw new TypeError('the first version accepts by one move');

/** A second version: longer to form a panel, and one more condition of acceptance. */
const second = overlay<VoluntaryExitData>(voluntaryExit, {
  version: '2',
  timers: {
    panelForming: {
      ...(voluntaryExit.timers.panelForming ?? {
        label: words('示例', 'example'),
        basis: practice('示例', 'example'),
        binds: [],
      }),
      term: ({ terms }) => ({ workingDays: terms.panelForming + 5 }),
    },
  },
  guards: {
    threePages: {
      basis: practice('示例', 'example'),
      test: ({ data }) => (data.receipt?.materials ?? []).every(({ pages }) => pages >= 3),
      message: () => ({ zh: '示例：每份材料不少于三页。', en: 'Example: three pages of each paper.' }),
    },
  },
  states: { received: { on: { accept: { ...accept, requires: [...(accept.requires ?? []), 'threePages'] } } } },
});

const walkUnder = (procedure: typeof voluntaryExit, pages: number) => {
  const entry = entryWith('X-1001', 'X-1002');
  const actor = somebody('organization');
  const application = { entry, form: exampleForm(['X-1001'], {}), actor, role: 'organization' as const };
  const opened = openVoluntaryExit(procedure, { ...application, at: morning('2026-01-05') });
  if (!opened.ok) throw new Error(JSON.stringify(opened.refusal));
  const walk = new CaseWalk(procedure, { decision: opened.value, entry });
  walk.give({ by: 'organization', on: '2026-01-05', name: 'submitForm' });
  const received = { receivedOn: '2026-01-06', materials: [{ name: '退出申请书（示例）', copies: 2, pages }] };
  walk.give({ by: 'agencyClerk', on: '2026-01-06', name: 'recordPaperReceipt', input: received });
  return walk;
};

const acceptance = { by: 'agencyClerk', on: '2026-01-07', name: 'accept', input: { papers: completePapers } } as const;
const panelDay = ({ subject }: CaseWalk<VoluntaryExitData>) =>
  subject.deadlines.find(({ name }) => name === 'panelForming')?.lastDay;

describe('a second version', () => {
  it('is an overlay on the first, and as sound', () => {
    expect(check(second, papersFor('voluntaryExit'))).toEqual([]);
    expect(differencesOf(voluntaryExit, second).map(({ path }) => path)).toEqual([
      'version',
      'guards.threePages',
      'timers.panelForming.term',
      'states.received.on.accept.requires',
    ]);
    expect(differencesOf(voluntaryExit, voluntaryExit)).toEqual([]);
  });
  it('decides its own cases, while those of the first keep the first', () => {
    const [first, later] = [walkUnder(voluntaryExit, 1), walkUnder(second, 1)];
    expect(first.subject.procedureVersion).toBe('1');
    expect(later.subject.procedureVersion).toBe('2');
    expect(later.unmet(acceptance)).toEqual(['threePages']);
    first.give(acceptance);
    const whole = walkUnder(second, 3);
    whole.give(acceptance);
    expect(panelDay(first)).toBeDefined();
    expect((panelDay(whole) ?? '') > (panelDay(first) ?? '')).toBe(true);
  });
  it('takes a move away, and refuses what it cannot mean', () => {
    const without = overlay(voluntaryExit, { version: '2', states: { draft: { on: { withdraw: null } } } });
    expect(Object.keys(without.states.draft?.on ?? {})).not.toContain('withdraw');
    expect(() => overlay(voluntaryExit, { version: '2', states: { draft: { on: { gone: null } } } })).toThrow('gone');
    expect(() => overlay(voluntaryExit, { version: '2', states: { fresh: {} } })).toThrow('label');
  });
});

import { describe, expect, it } from 'vitest';
import { publishedCalendar } from '#shared/domain/calendar.ts';
import type { CaseEvent, CaseSnapshot } from '#shared/domain/case.ts';
import type { DirectoryEntry } from '#shared/domain/directory.ts';
import type { OfficeSettings } from '#shared/domain/office.ts';
import type { ListLine } from '#shared/domain/review-list.ts';
import { decide, type GivenCommand } from '#shared/procedure/decide.ts';
import { proposedList } from '#shared/procedure/review-list.ts';
import { procedureOf } from '#shared/procedures/registry.ts';
import { entryWith } from '#test/support/examples.ts';
import { lead, openedRevocation } from '#test/support/revocation-walk.ts';
import { straightRoad } from '#test/support/road.ts';
import { agreement, proposalOf } from '#test/support/sign-step.ts';
import { type Given, morning, settings, somebody, Walk } from '#test/support/walk.ts';

const on = '2027-03-01';
const head = somebody('officeHead', { id: '示例-另一负责人' });
const reviewer = { id: '示例-审核人员', name: '示例审核人员', roles: ['legalityReviewer' as const] };

const grounds = {
  judgment: { ground: 'judgment', inForceOn: '2027-02-20' },
  ownError: { ground: 'ownError' },
} as const;
type Ground = keyof typeof grounds;

/** A revocation, or an exit, in effect, whose setting aside waits to be signed. */
const opened = (decision: 'revocation' | 'exit', ground: Ground) => {
  const walk = decision === 'revocation' ? lead(openedRevocation()) : new Walk(entryWith('X-1001', 'X-1002'));
  const give = (given: Given) => walk.give(given);
  if (decision === 'exit') for (const given of straightRoad) give(given);
  const favour = decision === 'exit' && ground === 'ownError' ? { favour: 'request' } : {};
  give({
    ...{ by: 'officeClerk', on, name: 'openSetAside' },
    input: { decision, ...grounds[ground], basis: '示例', foundOn: on, outcome: 'annulled', reason: '示例', ...favour },
  });
  if (ground === 'ownError') give({ by: 'officeClerk', on, name: 'recordHearing', input: { on, said: '没有意见' } });
  return { subject: walk.issued.marked<unknown>(walk.subject), entry: walk.entry, log: walk.events };
};

type Held = { readonly subject: CaseSnapshot; readonly entry: DirectoryEntry; readonly log: readonly CaseEvent[] };

/** What turns a line of the list red, where it gates. */
const spoils: Readonly<Partial<Record<ListLine, (held: Held) => Held & { readonly office?: OfficeSettings }>>> = {
  papers: ({ subject, ...held }) => ({
    ...held,
    subject: {
      ...subject,
      papers: Object.fromEntries(
        Object.entries(subject.papers).map(([id, { issuedOn: _gone, ...paper }]) => [id, paper]),
      ),
    },
  }),
  terms: ({ subject, ...held }) => ({
    ...held,
    subject: { ...subject, data: { ...(subject.data as object), corrections: [{ correctionNo: 1 }] } },
  }),
  signature: (held) => ({
    ...held,
    office: { ...settings, entrustment: { ...settings.entrustment, to: '2027-02-28' as never } },
  }),
};

/** The list, and whether a head may sign after a reviewer who agrees, or does not. */
const judged = (
  { subject, entry, office = settings }: Held & { readonly office?: OfficeSettings },
  agrees: boolean,
) => {
  const procedure = procedureOf(subject);
  const facts = { entry, calendar: publishedCalendar, settings: office };
  const at = morning(on);
  const list = proposedList(procedure, subject, { step: 'setAside', input: {}, at, facts });
  if (!list.ok) return expect.fail(JSON.stringify(list.refusal));
  const signing: GivenCommand = {
    ...{ name: 'setAside', input: {}, at, actor: head, draftedBy: [{ id: '示例拟稿人', name: '示例拟稿人' }] },
    seenList: list.value.digest,
  };
  const review: GivenCommand = {
    ...{ name: 'reviewLegality', actor: reviewer, at },
    input: { ...agreement(list.value, { at }), agrees },
  };
  const reviewed = decide(procedure, subject, { given: review, facts: { ...facts, proposed: proposalOf(signing) } });
  const next = reviewed.ok ? reviewed.value.next : subject;
  const unreviewed = decide(procedure, subject, { given: signing, facts });
  return { list: list.value, reviewed, unreviewed, decided: decide(procedure, next, { given: signing, facts }) };
};

const cases = (['revocation', 'exit'] as const).flatMap((decision) =>
  (Object.keys(grounds) as Ground[]).map((ground) => ({ decision, ground })),
);

describe.each(cases)('the list before setting $decision aside, on $ground (O3)', ({ decision, ground }) => {
  it('is reviewed and signed where nothing stands against it, and not signed without a review', () => {
    const { list, unreviewed, decided } = judged(opened(decision, ground), true);
    expect(list.lines.filter(({ finding }) => finding !== 'green')).toEqual([]);
    expect(list.lines.map(({ line }) => line)).toEqual(
      ['papers', 'departments', 'sets', 'terms', 'effect', 'signature'].filter(
        (line) => line !== 'departments' || list.lines.some((one) => one.line === 'departments'),
      ),
    );
    expect(list.lines.find(({ line }) => line === 'effect')?.evidence.zh).toContain('X-1001');
    expect(unreviewed).toMatchObject({ refusal: { unmet: [{ guard: 'legalityReviewed' }] } });
    expect(decided.ok).toBe(true);
  });

  it.each(['papers', 'terms', 'signature'] as const)('%s holds an own error up; a judgment only who signs', (line) => {
    const spoilt = spoils[line]?.(opened(decision, ground)) ?? expect.fail(line);
    const gates = ground === 'ownError' || line === 'signature';
    const { list, decided } = judged(spoilt, false);
    expect(list.lines.find((one) => one.line === line)?.finding).toBe(gates ? 'red' : 'note');
    expect(decided.ok).toBe(!gates);
  });

  it('shows something in every line, also where no paper told of the decision', () => {
    const { subject, ...held } = opened(decision, ground);
    const { list } = judged({ ...held, subject: { ...subject, papers: {} } }, false);
    for (const { line, evidence } of list.lines)
      expect({ line, zh: evidence.zh, en: evidence.en }).toEqual({
        line,
        zh: expect.stringMatching(/./),
        en: expect.stringMatching(/./),
      });
  });

  it('a reviewer who does not agree holds an own error up, and no judgment', () => {
    const { decided, reviewed } = judged(opened(decision, ground), false);
    expect(reviewed.ok).toBe(true);
    if (ground === 'judgment') expect(decided.ok).toBe(true);
    else expect(decided).toMatchObject({ refusal: { unmet: [{ guard: 'legalityReviewed' }] } });
  });
});

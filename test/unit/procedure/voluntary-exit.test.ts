import { describe, expect, it } from 'vitest';
import { article } from '#shared/domain/basis.ts';
import { originHash } from '#shared/domain/case.ts';
import { sha256 } from '#shared/domain/hash.ts';
import { words } from '#shared/domain/words.ts';
import { apply } from '#shared/procedure/apply.ts';
import { check } from '#shared/procedure/check.ts';
import { diagram } from '#shared/procedure/diagram.ts';
import { voluntaryExit } from '#shared/procedures/voluntary-exit.ts';
import { entryWith } from '#test/support/examples.ts';
import { papersFor } from '#test/support/papers-known.ts';
import { completePapers, step, straightRoad } from '#test/support/road.ts';
import { Walk } from '#test/support/walk.ts';
import { refusal, unmet, walkTo } from '#test/support/walk-to.ts';

describe('the definition', () => {
  it('is sound', () => {
    expect(check(voluntaryExit, papersFor('voluntaryExit'))).toEqual([]);
  });
  it('is found unsound when a state is cut off, a name is wrong, a clock unheard or a template missing', () => {
    const { states } = voluntaryExit;
    const broken = {
      ...voluntaryExit,
      states: {
        ...states,
        island: { label: words('孤岛', 'Island') },
        queued: {
          label: words('待窗口', 'Waiting'),
          on: {
            withdraw: {
              ...{ to: 'nowhere', by: 'system' as const, requires: ['noGuard'], basis: article('1') },
              issues: ['terminationNotice' as const],
            },
          },
        },
      },
    };
    const problems = check(broken, { templates: new Set(), composers: new Set(), referring: new Set() }).join('\n');
    expect(problems).toContain('island cannot be reached');
    expect(problems).toContain('island can never end');
    expect(problems).toContain('state nowhere is used and not defined');
    expect(problems).toContain('guard noGuard is used and not defined');
    expect(problems).toContain(
      'timer intakeOpening may run in queued, which accepts openWindow from neither the system nor a head',
    );
    expect(problems).toContain('queued.withdraw lets the system issue terminationNotice');
    expect(problems).toContain('acceptanceNotice is issued and has no template');
    expect(problems).toContain('acceptanceNotice is issued and has no composer');
  });
  it('is found unsound when a letter that it issues has no addressee or names none, or one is said for what it never issues', () => {
    const { addressees, references } = voluntaryExit;
    const { acceptanceNotice, ...others } = addressees;
    expect(acceptanceNotice).toBeDefined();
    const broken = { ...voluntaryExit, addressees: { ...others, warningNotice: () => [] }, references: {} };
    expect(references.reminderLetter).toBeDefined();
    expect(check(broken, papersFor('voluntaryExit')).toSorted()).toEqual([
      'acceptanceNotice is issued and has no addressee',
      ...[
        ...['effectNotice', 'paperWithdrawalNotice', 'reminderLetter', 'setAsideAnnouncement', 'setAsideNotice'],
        ...['stayDecision', 'supplementaryLetter'],
      ].map((kind) => `${kind} is issued and has no reference to the document that it names`),
      'warningNotice has an addressee or a reference and is never issued',
    ]);
  });
  it('draws every state and edge', () => {
    const drawing = diagram(voluntaryExit);
    for (const state of Object.keys(voluntaryExit.states)) expect(drawing).toContain(` ${state}`);
    expect(drawing).toMatch(/^stateDiagram-v2\n/);
  });
});

describe('the straight road', () => {
  const walk = new Walk(entryWith('X-1001', 'X-1002'));
  for (const given of straightRoad) walk.give(given);

  it('ends closed, with the certificate out, the qualification kept and a ban of three years', () => {
    expect(walk.subject.state).toBe('closed');
    expect(walk.entry.status).toBe('active');
    expect(walk.entry.certificates.map(({ status }) => status)).toEqual(['exitedVoluntary', 'active']);
    expect(walk.entry.openCases).toEqual([]);
    expect(walk.subject.data.effect).toMatchObject({
      effectiveOn: '2026-02-26',
      cascade: 'none',
      ban: { lastBarredDay: '2029-02-26' },
    });
    expect(walk.subject.deadlines).toEqual([]);
  });
  it('orders its documents in sequence, the proof of service beside the letter it proves', () => {
    const ordered = walk.events.flatMap(({ documents }) =>
      documents.map(({ documentId }) => documentId.split('.').slice(1).join('.')),
    );
    expect(ordered).toEqual([
      ...['1.D01', '2.D02', '3.D07', '4.D07', '5.D07', '6.D07', '7.D07', '8.D10', '9.D11', '10.D12'],
      ...['11.D52', '12.D16', '13.D50', '14.D52', '15.D18', '16.D15'],
    ]);
    const [letter, proof] = walk.events.flatMap(({ documents }) => documents).slice(11, 13);
    expect(proof?.refersTo).toBe(letter?.documentId);
  });
  it('publishes and takes effect in one decision of two events', () => {
    const decision = walk.decisions.find(({ events }) => events[0]?.command === 'publish');
    expect(decision?.events.map(({ command }) => command)).toEqual(['publish', 'effectExit']);
    expect(decision?.directory).toMatchObject({ exits: true, ban: { kind: 'voluntaryExit' } });
  });
  it('chains its events and replays from them to the same snapshot', () => {
    let previous = originHash;
    for (const { hash, ...event } of walk.events) {
      expect(event.previousHash).toBe(previous);
      expect(sha256(event)).toBe(hash);
      previous = hash;
    }
    const fresh = new Walk(entryWith('X-1001', 'X-1002')).subject;
    const replayed = walk.events.slice(1).reduce((before, event) => apply(before, event), fresh);
    expect(replayed).toEqual(walk.subject);
  });
});

describe('withdrawal', () => {
  it.each([
    'submitForm',
    'recordPaperReceipt',
    'accept',
    'formPanel',
    'adoptOpinion',
    'reportOpinion',
    'consult',
    'recordReply',
    'approveExit',
  ])('is open to the organization before %s', (name) => {
    const walk = walkTo(name);
    expect(
      unmet(walk, { by: 'organization', on: '2026-02-20', name: 'withdraw', input: { letterDate: '2026-02-21' } }),
    ).toEqual(['withdrawalNotInFuture']);
    walk.give({ by: 'organization', on: '2026-02-20', name: 'withdraw', input: { letterDate: '2026-02-20' } });
    expect(walk.subject.state).toBe('withdrawn');
    expect(walk.entry.openCases).toEqual([]);
  });
  it('needs the office after the feedback, and is over after publication', () => {
    const walk = walkTo('publish');
    const letter = { letterDate: '2026-02-11' };
    expect(refusal(walk, { by: 'organization', on: '2026-02-11', name: 'withdraw', input: letter })).toMatchObject({
      code: 'command.unavailable',
    });
    expect(walk.try({ by: 'officeHead', on: '2026-02-11', name: 'agreeWithdrawal', input: letter }).ok).toBe(true);
    walk.give(step('publish'));
    expect(refusal(walk, { by: 'officeHead', on: '2026-02-13', name: 'agreeWithdrawal', input: letter })).toMatchObject(
      { code: 'command.unavailable' },
    );
  });
});

describe('authority', () => {
  const walk = walkTo('accept');
  it('refuses unknown commands, wrong roles and wrong states, each by its own code', () => {
    expect(refusal(walk, { by: 'agencyClerk', on: '2026-01-12', name: 'annul' })).toMatchObject({
      code: 'command.unknown',
    });
    expect(refusal(walk, { ...step('accept'), by: 'organization' })).toMatchObject({
      code: 'command.forbidden',
      needs: ['agencyClerk'],
    });
    expect(refusal(walk, { ...step('publish'), on: '2026-01-12' })).toMatchObject({
      code: 'command.unavailable',
      state: 'received',
    });
    expect(
      refusal(walk, { by: 'auditor', on: '2026-01-12', name: 'withdraw', input: { letterDate: '2026-01-12' } }),
    ).toMatchObject({ code: 'command.forbidden' });
  });
  it('keeps a command of one state from those who may give it in another', () => {
    const draftWithdraw = new Walk(entryWith('X-1001')).try({
      by: 'agencyClerk',
      on: '2026-01-05',
      name: 'withdraw',
      input: { letterDate: '2026-01-05' },
    });
    expect(draftWithdraw.ok).toBe(true);
    const suspension = { on: '2026-01-16', name: 'suspend', input: { ground: 'openRevocation', reason: '示例' } };
    expect(refusal(walkTo('formPanel'), { by: 'agencyClerk', ...suspension })).toMatchObject({
      code: 'command.forbidden',
    });
  });
  it('names every faulty and unknown field', () => {
    const refused = refusal(walk, {
      ...step('accept'),
      input: { papers: { ...completePapers, resolution: 'yes' }, extra: 1 },
    });
    expect(refused).toMatchObject({ code: 'input.invalid' });
    expect(JSON.stringify(refused)).toContain('papers.resolution');
    expect(JSON.stringify(refused)).toContain('"path":"extra"');
  });
  it('ends an open case with the qualification it is about', () => {
    const { state } = (
      walk.try({
        by: 'system',
        on: '2026-01-12',
        name: 'absorb',
        input: { by: `${walk.entry.uscc}-9`, on: '2026-01-12' },
      }) as {
        value: { next: { state: string } };
      }
    ).value.next;
    expect(state).toBe('absorbed');
  });
});

import { describe, expect, it, vi } from 'vitest';
import { textsAtDoor } from '#functions/api/texts-at-door.ts';
import { payOwed } from '#functions/casework/write/pay-owed.ts';
import { day, Instant } from '#shared/domain/day.ts';
import type { OpenCase } from '#shared/domain/directory.ts';
import { caseIdOf } from '#shared/domain/ids.ts';
import { limits } from '#shared/domain/limits.ts';
import { lookAtPdf } from '#shared/files/pdf/look-at-pdf.ts';
import type { RevocationData } from '#shared/procedures/revocation/data.ts';
import type { Table } from '#shared/store/connect.ts';
import { entryWith, exampleUscc } from '#test/support/examples.ts';
import { lead, openedRevocation, stepOf } from '#test/support/revocation-walk.ts';
import { smallPdf } from '#test/support/small-pdf.ts';
import { somebody } from '#test/support/walk.ts';

describe('characters that cannot be set', () => {
  const odd = Array.from({ length: limits.charactersTold + 10 }, (_, at) => String.fromCodePoint(0x20000 + at));
  it('are named up to a bound, in the refusal and in its words', () => {
    const answer = textsAtDoor({ reason: odd.join('') }, (text) => [...text]);
    const { refusal } = answer.ok ? expect.fail('they were let in') : answer;
    const told = odd.slice(0, limits.charactersTold);
    expect(refusal).toMatchObject({ code: 'glyph.missing', characters: told });
    expect(JSON.stringify(refusal)).not.toContain(odd[limits.charactersTold]);
  });
});

describe('a PDF that nobody can look at in its time', () => {
  it('is broken after so many seconds, and no thread goes on with it', async () => {
    const waiting = vi.spyOn(AbortSignal, 'timeout').mockReturnValue(AbortSignal.abort());
    await expect(lookAtPdf(smallPdf('x'))).resolves.toBe('broken');
    expect(waiting.mock.calls).toEqual([[limits.pdfSeconds * 1000]]);
    waiting.mockRestore();
    await expect(lookAtPdf(smallPdf('x'))).resolves.not.toBe('broken');
  });
});

describe('objections online, over the days of a publicity', () => {
  it.each(['public', 'organization'] as const)('are so many by %s, and any number from paper', (role) => {
    const walk = lead(openedRevocation(), 'raiseObjection');
    const step = stepOf('raiseObjection');
    const full = { total: limits.onlineObjectionsACase - 1, thatDay: 0, on: day('2026-07-01') };
    const { data } = walk.subject;
    const publicity = {
      ...data.publicity,
      online: full,
      nameless: full,
      signedIn: full,
    } as RevocationData['publicity'];
    walk.subject = { ...walk.subject, data: { ...data, ...(publicity ? { publicity } : {}) } };
    const online = { ...step, by: somebody(role, { id: '示例-异议人' }) };
    walk.give(online);
    expect(walk.try(online)).toMatchObject({ refusal: { unmet: [{ guard: 'onlineBound' }] } });
    walk.give(step);
  });
});

describe('what a party may write', () => {
  const objection = stepOf('raiseObjection');
  const statement = stepOf('recordStatement');
  const long = (member: string, count: number) => ({ [member]: '字'.repeat(count) });
  const evidence = (pieces: number, characters: number) => ({
    evidence: Array.from({ length: pieces }, () => '证'.repeat(characters)),
  });
  it.each([
    ['an objection', objection, 'substance', long('substance', limits.objectionCharacters)],
    ['the evidence of one', objection, 'evidence', evidence(limits.objectionEvidence, limits.evidenceCharacters)],
    ['a statement', statement, 'text', long('text', limits.partyCharacters)],
  ])('is taken up to its bound: %s', (_, step, __, full) => {
    const walk = lead(openedRevocation(), step.name);
    const given = (change: object) => ({ ...step, input: { ...(step.input as object), ...change } });
    expect(walk.try(given(full))).toMatchObject({ ok: true });
  });
  it.each([
    ['an objection', objection, 'substance', long('substance', limits.objectionCharacters + 1)],
    ['pieces of evidence', objection, 'evidence', evidence(limits.objectionEvidence + 1, 1)],
    ['a piece of evidence', objection, 'evidence.0', evidence(1, limits.evidenceCharacters + 1)],
    ['a statement', statement, 'text', long('text', limits.partyCharacters + 1)],
  ])('is refused in words beyond it: %s', (_, step, path, over) => {
    const walk = lead(openedRevocation(), step.name);
    expect(walk.try({ ...step, input: { ...(step.input as object), ...over } })).toMatchObject({
      refusal: { code: 'input.invalid', issues: [{ path, message: { zh: expect.stringMatching(/[\u4e00-\u9fff]/) } }] },
    });
  });
});

describe('cases that are owed something by one request', () => {
  it('are looked at up to a bound; the schedule goes on with the rest', async () => {
    const cases = Array.from(
      { length: limits.owedAtOnce + 20 },
      (_, at): OpenCase => ({
        ...{ caseId: caseIdOf(exampleUscc, at + 2), procedure: 'voluntaryExit', scope: 'certificate' },
        ...{ certificateIds: [], absorbed: { by: caseIdOf(exampleUscc, 1), on: day('2026-03-02') } },
      }),
    );
    const asked = new Set<string>();
    const send = ({ input }: { input: unknown }) => {
      for (const { caseId } of cases) if (JSON.stringify(input).includes(`${caseId}"`)) asked.add(caseId);
      return Promise.resolve({ Responses: {}, Items: [] });
    };
    const table = { name: '示例', client: { send } as unknown as Table['client'] };
    const at = Instant.parse('2026-03-02T02:00:00.000Z');
    const entry = { ...entryWith('X-1001'), openCases: cases };
    expect(await payOwed({ table, seed: undefined, unprintable: () => [] } as never, { entry, at })).toBe(0);
    expect(asked.size).toBe(limits.owedAtOnce);
  });
});

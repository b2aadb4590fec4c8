import { describe, expect, it } from 'vitest';
import { type Ban, banTerm, barredOn } from '#shared/domain/ban.ts';
import { day } from '#shared/domain/day.ts';
import { cascadeOf, DirectoryEntry, type Exit, exitFromDirectory } from '#shared/domain/directory.ts';
import { CaseId, CertificateId, DocumentId, documentIdOf, partsOf } from '#shared/domain/ids.ts';
import { nextWindowAfter, windowFor, windowOn } from '#shared/domain/intake-window.ts';
import { Uscc, usccCheckCharacter } from '#shared/domain/uscc.ts';
import { entryWith, exampleUscc } from '#test/support/examples.ts';

const exit = (part: Partial<Exit>): Exit => ({
  caseId: CaseId.parse(`${exampleUscc}-1`),
  way: 'voluntaryExit',
  scope: 'certificate',
  certificateIds: [],
  effectiveOn: day('2026-11-23'),
  banAppliesTo: 'anyExit',
  ...part,
});

const id = (text: string) => CertificateId.parse(text);

describe('exits and Article 2', () => {
  it('leaves other certificates and the qualification alone', () => {
    const { entry, cascade, ban } = exitFromDirectory(
      entryWith('X-1001', 'X-1002'),
      exit({ certificateIds: [id('X-1001')] }),
    );
    expect(cascade).toBe('none');
    expect(entry.status).toBe('active');
    expect(entry.certificates.map(({ status }) => status)).toEqual(['exitedVoluntary', 'active']);
    expect(ban?.lastBarredDay).toBe('2029-11-23');
  });
  it('ends the qualification with the last certificate', () => {
    const { entry, cascade } = exitFromDirectory(entryWith('X-1001'), exit({ certificateIds: [id('X-1001')] }));
    expect(cascade).toBe('qualificationEnds');
    expect(entry).toMatchObject({ status: 'exitedVoluntary', endedOn: '2026-11-23' });
  });
  it('ends every certificate with the qualification, and keeps the day of those that ended before', () => {
    const before = entryWith('X-1001', 'X-1002');
    const first = exitFromDirectory(
      before,
      exit({ certificateIds: [id('X-1001')], effectiveOn: day('2026-01-10') }),
    ).entry;
    const { entry, cascade } = exitFromDirectory(first, exit({ scope: 'qualification', way: 'revocation' }));
    expect(cascade).toBe('certificatesEnd');
    expect(entry.certificates.map(({ status, endedOn }) => [status, endedOn])).toEqual([
      ['exitedVoluntary', '2026-01-10'],
      ['revoked', '2026-11-23'],
    ]);
    expect(DirectoryEntry.safeParse(entry).success).toBe(true);
  });
  it('absorbs the open cases that lose their object, and only those', () => {
    const open = (ordinal: number, ...certificateIds: string[]) => ({
      caseId: CaseId.parse(`${exampleUscc}-${ordinal}`),
      procedure: 'voluntaryExit' as const,
      scope: 'certificate' as const,
      certificateIds: certificateIds.map(id),
    });
    const entry = {
      ...entryWith('X-1001', 'X-1002'),
      openCases: [open(1, 'X-1001'), open(2, 'X-1001'), open(3, 'X-1002')],
    };
    expect(exitFromDirectory(entry, exit({ certificateIds: [id('X-1001')] })).absorbs).toEqual([`${exampleUscc}-2`]);
    expect(exitFromDirectory(entry, exit({ scope: 'qualification' })).absorbs).toEqual([
      `${exampleUscc}-2`,
      `${exampleUscc}-3`,
    ]);
    const absorbed = { by: `${exampleUscc}-1`, on: exit({}).effectiveOn };
    expect(exitFromDirectory(entry, exit({ scope: 'qualification' })).entry.openCases).toMatchObject([
      { caseId: `${exampleUscc}-1`, ended: true },
      { caseId: `${exampleUscc}-2`, absorbed },
      { caseId: `${exampleUscc}-3`, absorbed },
    ]);
  });
  it('bars the entity for a single certificate unless the office reads Article 10 otherwise', () => {
    const only = exit({ certificateIds: [id('X-1001')], banAppliesTo: 'qualificationOnly' });
    expect(exitFromDirectory(entryWith('X-1001', 'X-1002'), only).ban).toBeUndefined();
    expect(exitFromDirectory(entryWith('X-1001'), only).ban).toBeDefined();
  });
  it('foresees the cascade without changing anything', () => {
    const entry = entryWith('X-1001', 'X-1002');
    expect(cascadeOf(entry, { scope: 'certificate', certificateIds: [id('X-1001')] })).toBe('none');
    expect(cascadeOf(entry, { scope: 'certificate', certificateIds: [id('X-1001'), id('X-1002')] })).toBe(
      'qualificationEnds',
    );
    expect(cascadeOf(entry, { scope: 'qualification', certificateIds: [] })).toBe('certificatesEnd');
  });
});

describe('bans', () => {
  it.each([
    ['2023-01-06', 3, '2026-01-06', '2026-01-07'],
    ['2024-02-29', 3, '2027-02-28', '2027-03-01'],
    ['2026-11-23', 3, '2029-11-23', '2029-11-24'],
    ['2026-11-23', 5, '2031-11-23', '2031-11-24'],
    ['2024-02-29', 4, '2028-02-29', '2028-03-01'],
  ])('from %s for %i years: barred to %s, eligible from %s', (effectiveOn, years, lastBarredDay, eligibleFrom) => {
    expect(banTerm(day(effectiveOn), years)).toEqual({ lastBarredDay, eligibleFrom });
  });
  it('bars from the exit itself to the last day, and the latest end wins', () => {
    const ban = (effectiveOn: string, years: number): Ban => ({
      uscc: exampleUscc,
      kind: 'voluntaryExit',
      caseId: CaseId.parse(`${exampleUscc}-1`),
      effectiveOn: day(effectiveOn),
      ...banTerm(day(effectiveOn), years),
    });
    const bans = [ban('2026-11-23', 5), ban('2027-06-01', 3)];
    expect(barredOn(bans, day('2026-11-22'))).toEqual({ barred: false });
    expect(barredOn(bans, day('2026-11-23')).barred).toBe(true);
    expect(barredOn(bans, day('2028-01-01'))).toEqual({
      barred: true,
      lastBarredDay: '2031-11-23',
      eligibleFrom: '2031-11-24',
    });
    expect(barredOn(bans, day('2031-11-24'))).toEqual({ barred: false });
  });
});

describe('intake windows', () => {
  it.each([
    ['2026-01-01', true, '2026年7月'],
    ['2026-01-31', true, '2026年7月'],
    ['2026-02-01', false, '2026年7月'],
    ['2026-06-30', false, '2026年7月'],
    ['2026-07-31', true, '2027年1月'],
    ['2026-12-31', false, '2027年1月'],
  ])('%s open %s, next %s', (on, open, next) => {
    expect(windowOn(day(on)) !== undefined).toBe(open);
    expect(nextWindowAfter(day(on)).label).toBe(next);
    expect(windowFor(day(on)).label).toBe(open ? windowOn(day(on))?.label : next);
  });
});

describe('ids', () => {
  it('accepts a code with the right check character and refuses every other one', () => {
    const body = exampleUscc.slice(0, 17);
    const accepted = [...'0123456789ABCDEFGHJKLMNPQRTUWXYIOSVZ'].filter(
      (character) => Uscc.safeParse(body + character).success,
    );
    expect(accepted).toEqual([usccCheckCharacter(body)]);
    expect(Uscc.safeParse('91110108551385082Q').success).toBe(true);
    expect(Uscc.parse('91110108551385082q')).toBe('91110108551385082Q');
  });
  it('takes documents apart again', () => {
    const caseId = CaseId.parse(`${exampleUscc}-12`);
    const documentId = documentIdOf(caseId, 3, 'acceptanceNotice');
    expect(documentId).toBe(`${exampleUscc}-12.3.D02`);
    expect(partsOf(documentId)).toEqual({ caseId, ordinal: 3, kind: 'acceptanceNotice' });
    expect(DocumentId.safeParse(`${exampleUscc}-12.3.D99`).success).toBe(false);
    expect(CaseId.safeParse(`${exampleUscc}-0`).success).toBe(false);
  });
});

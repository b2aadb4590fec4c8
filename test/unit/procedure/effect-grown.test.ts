import { describe, expect, it } from 'vitest';
import type { DirectoryEntry } from '#shared/domain/directory.ts';
import { entryWith } from '#test/support/examples.ts';
import { step, straightRoad } from '#test/support/road.ts';
import { type Given, Walk } from '#test/support/walk.ts';
import { documentsOf, unmet, walkTo } from '#test/support/walk-to.ts';

/** The entry once these certificates have ended by other cases. */
const without = (entry: DirectoryEntry, ...ids: readonly string[]): DirectoryEntry => ({
  ...entry,
  version: entry.version + 1,
  certificates: entry.certificates.map((held) =>
    ids.includes(held.certificateId) ? { ...held, status: 'exitedVoluntary' as const } : held,
  ),
});

const publish = step('publish');
const onDay = publish.on;
const tell: Given = { by: 'officeHead', on: onDay, name: 'tellEffect' };
const confirm = (letterDate = onDay): Given => ({
  ...{ by: 'organization' as const, on: onDay, name: 'confirmEffect' },
  input: { letterDate },
});

/** An exit that is granted and served; then the organization's other certificate ends. */
const grown = (): Walk => {
  const walk = walkTo('publish', entryWith('X-1001', 'X-1002'));
  walk.entry = without(walk.entry, 'X-1002');
  return walk;
};

describe('an exit that would end more than its approval said (O3.3)', () => {
  it('is not announced: the organization is told by D62, and until it confirms the case rests', () => {
    const walk = grown();
    expect(unmet(walk, publish)).toContain('effectAsTold');
    walk.give(tell);
    expect(documentsOf(walk)).toEqual(['effectNotice', 'proofOfService']);
    expect(walk.subject).toMatchObject({
      state: 'confirmationAwaited',
      data: { effectTold: { cascade: 'qualificationEnds', ends: ['X-1001'], beyond: [] } },
    });
    for (const name of ['publish', 'tellEffect', 'holdForSettlement', 'agreeWithdrawal'])
      expect(unmet(walk, { by: 'officeHead', on: onDay, name })).toContain('command.unavailable');
    expect(unmet(walk, confirm('2020-01-01'))).toEqual(['confirmationPossible']);
    walk.give(confirm());
    expect(walk.subject).toMatchObject({
      state: 'feedbackIssued',
      data: { approval: { cascade: 'qualificationEnds' } },
    });
    walk.give(publish);
    expect([walk.entry.status, walk.subject.data.effect?.cascade]).toEqual(['exitedVoluntary', 'qualificationEnds']);
  });

  it('ends where the organization withdraws instead, and waits for the receipt of the letter before its term runs', () => {
    const walk = grown();
    walk.give(tell);
    expect(walk.subject.deadlines.map(({ name }) => name)).not.toContain('effectConfirmation');
    walk.give({
      by: 'agencyClerk',
      on: onDay,
      name: 'recordEffectReceipt',
      input: { receivedOn: onDay, way: 'direct' },
    });
    const clock = walk.subject.deadlines.find(({ name }) => name === 'effectConfirmation');
    expect(clock).toMatchObject({ from: onDay, term: { workingDays: 10 } });
    const later: Given = { by: 'organization', on: onDay, name: 'withdraw', input: { letterDate: onDay } };
    walk.give(later);
    expect(walk.subject.state).toBe('withdrawn');
    expect(walk.entry.status).toBe('active');
  });

  it('is told once more where it has grown again, of the whole qualification as of a certificate', () => {
    const walk = walkTo('publish', entryWith('X-1001', 'X-1002', 'X-1003'));
    expect(unmet(walk, tell)).toEqual(['effectGrown']);
    walk.entry = without(walk.entry, 'X-1002');
    expect(unmet(walk, tell)).toEqual(['effectGrown']);
    walk.entry = without(walk.entry, 'X-1003');
    walk.give(tell);
    walk.give(confirm());
    expect(unmet(walk, tell)).toEqual(['effectGrown']);
    walk.entry = {
      ...without(walk.entry),
      certificates: [...walk.entry.certificates, ...entryWith('X-1009').certificates],
    };
    // With another certificate the qualification stays after all: less than was told is a note.
    expect(unmet(walk, tell)).toEqual(['effectGrown']);
    walk.give(publish);
    expect(walk.entry.status).toBe('active');
  });

  it('names the certificates that came in while the whole qualification was given up', () => {
    const walk = new Walk(entryWith('X-1001', 'X-1002'), { form: { scope: 'qualification', certificateIds: [] } });
    for (const given of straightRoad) {
      if (given.name === 'publish') break;
      walk.give(given);
    }
    walk.entry = { ...walk.entry, certificates: [...walk.entry.certificates, ...entryWith('X-1009').certificates] };
    expect(unmet(walk, publish)).toContain('effectAsTold');
    walk.give(tell);
    expect(walk.subject.data.effectTold).toMatchObject({ cascade: 'certificatesEnd', beyond: ['X-1009'] });
  });
});

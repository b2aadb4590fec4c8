import { expect } from 'vitest';
import { dayAt } from '#shared/domain/day.ts';
import { standingOf } from '#shared/domain/decisions-in-force.ts';
import type { CaseWalk } from './case-walk.ts';

/** Whether a walk has set a decision aside, stayed or resumed it, and how often. */
export const undoings = ({ events }: Pick<CaseWalk<unknown>, 'events'>): number =>
  events.filter(({ command }) => /^(setAside|stayEffect|liftStay)$/.test(command)).length;

/** The directory stands as the decisions in force say on the day of the last event, whatever was set aside or stayed (O4). */
export const expectStanding = ({ entry, subject }: Pick<CaseWalk<unknown>, 'entry' | 'subject'>): void => {
  const today = dayAt(subject.changedAt);
  const standing = standingOf(entry, entry.decisions ?? [], { on: today, knownOn: today });
  expect(entry.status).toBe(standing.qualification?.status ?? 'active');
  expect(entry.certificates.map(({ certificateId, status }) => [certificateId, status])).toEqual(
    entry.certificates.map(({ certificateId }) => [
      certificateId,
      standing.certificates.get(certificateId)?.status ?? 'active',
    ]),
  );
};

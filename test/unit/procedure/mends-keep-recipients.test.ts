import { expect, it } from 'vitest';
import { caseFileOf } from '#functions/casework/gather/case-file.ts';
import { day } from '#shared/domain/day.ts';
import type { DocumentId } from '#shared/domain/ids.ts';
import { mendsOf } from '#shared/procedure/acts.ts';
import { confirming, factsOf, proposing } from '#test/support/correct-walk.ts';
import { entryWith } from '#test/support/examples.ts';
import { lead, openedRevocation } from '#test/support/revocation-walk.ts';
import { settings } from '#test/support/walk.ts';
import { walkTo } from '#test/support/walk-to.ts';

it('a paper that waited to be put right keeps to whom it went when a corrected fact takes back the step that named them', () => {
  const walk = walkTo('approveExit', entryWith('X-1001', 'X-1002'));
  const order = walk.events.flatMap(({ documents }) => documents).find(({ kind }) => kind === 'exitConsultationLetter');
  const documentId = (order?.documentId ?? expect.fail('no letter')) as DocumentId;
  // As an act in time leaves it (O1.2): the case itself names those to whom the letter went.
  const mends = [{ documentId, actNo: 1, on: day('2026-01-20') }];
  walk.subject = { ...walk.subject, data: { ...walk.subject.data, ...{ mends } } };
  const fact = factsOf(walk).find(({ command, value }) => command === 'accept' && value === true);
  const { sequence, at } = fact ?? expect.fail('no fact');
  const on = '2026-06-01';
  walk.give(proposing({ sequence, at, value: false }, on));
  walk.give(confirming(walk, on));
  expect(walk.subject.state).toBe('received');
  expect(walk.subject.data.consultation).toBeUndefined();
  const mend = mendsOf(walk.subject.data).find((one) => one.documentId === documentId);
  expect(mend?.sentTo).toEqual(order?.recipients);
});

it('a letter says nothing of a case that does not have what it is made from', () => {
  const walk = lead(openedRevocation());
  const { entry, events, start, subject } = walk;
  const file = caseFileOf(events, { entry, settings });
  const order =
    events.flatMap(({ documents }) => documents).find(({ kind }) => kind === 'revocationConsultationLetter') ??
    expect.fail('no letter');
  expect(file.says(order, subject)).toBeDefined();
  expect(file.says(order, start)).toBeUndefined();
});

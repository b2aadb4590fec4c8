import { expect, it } from 'vitest';
import { keepReply, replayed } from '#functions/api/replays.ts';

const replay = { actorId: '示例', key: 'k', requestHash: 'h' };

it.each([
  ['a short answer', { caseId: 'x', items: ['示例'] }],
  [
    'a whole case of a thousand objections',
    { open: Array.from({ length: 1000 }, (_, no) => ({ no, name: '示'.repeat(60) })) },
  ],
])('%s is kept in little room, and answered again as it was', (_, body) => {
  const { record } = keepReply(replay, { status: 200, body, version: 7 }, '2026-01-05T09:00:00+08:00');
  expect(Buffer.byteLength(JSON.stringify(record))).toBeLessThan(100_000);
  expect(replayed(record, replay)).toEqual({ ok: true, value: { status: 200, body, replayed: true, version: 7 } });
});

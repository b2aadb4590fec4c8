import { describe, expect, it } from 'vitest';
import { day } from '#shared/domain/day.ts';
import { CaseId, documentIdOf } from '#shared/domain/ids.ts';
import {
  failureOf,
  provingStep,
  receiptOf,
  type ServingChannel,
  type ServingEntry,
  servingChannels,
} from '#shared/domain/serving.ts';
import { scanOf } from '#shared/files/scan.ts';
import { exampleUscc } from '#test/support/examples.ts';
import { morning } from '#test/support/walk.ts';

const documentId = documentIdOf(CaseId.parse(`${exampleUscc}-1`), 3, 'exitApprovalReply');
const proof = documentIdOf(CaseId.parse(`${exampleUscc}-1`), 4, 'proofOfService');
const evidence = { key: 'scans/aa/aa.pdf', sha256: 'aa', bytes: 9, mediaType: 'application/pdf', proof };

const entry = (channel: ServingEntry['channel'], step: ServingEntry['step'], on: string, part = {}): ServingEntry => ({
  ...{ documentId, recipient: 1, channel, step, on: day(on), at: morning(on) },
  by: { id: '示例', name: '示例', role: 'agencyClerk' },
  ...part,
});

describe('the receipt that a ledger proves', () => {
  const rows: [string, ServingEntry[], unknown][] = [
    ['nothing at all', [], undefined],
    ['a dispatch alone', [entry('post', 'dispatched', '2026-02-14')], undefined],
    [
      'a delivery by post',
      [entry('post', 'dispatched', '2026-02-14'), entry('post', 'delivered', '2026-02-16')],
      { on: '2026-02-16', channel: 'post' },
    ],
    ['a mail that was only sent', [entry('electronic', 'dispatched', '2026-02-14')], undefined],
    ['a mail that was delivered and not read', [entry('electronic', 'delivered', '2026-02-14')], undefined],
    [
      'a document opened in the system',
      [entry('electronic', 'opened', '2026-02-15'), entry('electronic', 'downloaded', '2026-02-17')],
      { on: '2026-02-15', channel: 'electronic' },
    ],
    [
      'a document left with a witness',
      [entry('direct', 'refused', '2026-02-14'), entry('leaving', 'delivered', '2026-02-14')],
      { on: '2026-02-14', channel: 'leaving' },
    ],
    [
      'a public notice, thirty days on',
      [entry('publication', 'dispatched', '2026-02-14')],
      { on: '2026-03-16', channel: 'publication' },
    ],
    [
      'the earlier of two',
      [entry('post', 'delivered', '2026-02-18'), entry('direct', 'delivered', '2026-02-16')],
      { on: '2026-02-16', channel: 'direct' },
    ],
    [
      'a day with a scan and the same without',
      [entry('post', 'delivered', '2026-02-16'), entry('direct', 'delivered', '2026-02-16', { evidence })],
      { on: '2026-02-16', channel: 'direct', evidence },
    ],
    ['another recipient', [entry('post', 'delivered', '2026-02-16', { recipient: 2 })], undefined],
  ];
  it.each(rows)('%s', (_, entries, receipt) => expect(receiptOf(entries)).toEqual(receipt));
});

describe('a service that failed', () => {
  it('is the last failure, until something proves a receipt', () => {
    const returned = entry('post', 'returned', '2026-02-20');
    const entries = [entry('post', 'dispatched', '2026-02-14'), returned];
    expect(failureOf(entries)).toBe(returned);
    expect(failureOf([...entries, entry('direct', 'dispatched', '2026-02-21')])).toBe(returned);
    expect(failureOf([...entries, entry('direct', 'delivered', '2026-02-21')])).toBeUndefined();
    expect(failureOf([], 1)).toBeUndefined();
  });
});

describe('a scan', () => {
  it.each([
    ['%PDF-1.7 示例', 'application/pdf'],
    ['\x89PNG\r\n\x1a\n示例', 'image/png'],
    ['\xff\xd8\xff\xe0示例', 'image/jpeg'],
    ['<html>示例', undefined],
    ['GIF89a', undefined],
    ['', undefined],
  ])('%j is told by its first bytes', (text, mediaType) =>
    expect(scanOf(Buffer.from(text, 'latin1'))?.mediaType).toBe(mediaType),
  );

  it('lies under the digest of its content', () => {
    const scan = scanOf(Buffer.from('%PDF-1.7'));
    expect(scan?.key).toBe(`scans/${scan?.sha256.slice(0, 2)}/${scan?.sha256}.pdf`);
  });
});

describe('the step by which a channel proves a receipt', () => {
  it.each(Object.keys(servingChannels) as ServingChannel[])(
    'is one that the ledger counts on that very day: %s',
    (channel) => {
      const on = day('2026-03-16');
      const { step, on: stepped } = provingStep(channel, on);
      expect(receiptOf([entry(channel, step, stepped)])).toEqual({ on, channel });
      expect(step).toBe({ publication: 'dispatched', electronic: 'opened' }[channel as string] ?? 'delivered');
      expect(stepped).toBe(channel === 'publication' ? '2026-02-14' : '2026-03-16');
    },
  );

  it('is no other of a public notice; of a mail it is also its download', () => {
    expect(receiptOf([entry('publication', 'delivered', '2026-02-14')])).toBeUndefined();
    expect(receiptOf([entry('electronic', 'downloaded', '2026-02-17')])).toEqual({
      on: '2026-02-17',
      channel: 'electronic',
    });
  });

  it('is the earliest, whichever stands first, and of one day the one with evidence', () => {
    const [early, late] = [entry('direct', 'delivered', '2026-02-16'), entry('post', 'delivered', '2026-02-18')];
    for (const entries of [
      [early, late],
      [late, early],
    ])
      expect(receiptOf(entries)?.on).toBe('2026-02-16');
    const proved = entry('post', 'delivered', '2026-02-16', { evidence });
    for (const entries of [
      [early, proved],
      [proved, early],
    ])
      expect(receiptOf(entries)).toEqual({ on: '2026-02-16', channel: 'post', evidence });
  });
});

import { describe, expect, it } from 'vitest';
import { day } from '#shared/domain/day.ts';
import { CaseId, documentIdOf } from '#shared/domain/ids.ts';
import {
  failureOf,
  lineIdOf,
  receiptOf,
  type ServingChannel,
  type ServingEntry,
  type ServingStep,
  servingChannels,
  servingSteps,
  standingLines,
  waysFailed,
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

const first = { recipient: 1, kind: 'organization' } as const;

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
  it.each(rows)('%s', (_, entries, receipt) => expect(receiptOf(entries, first)).toEqual(receipt));
});

describe('a service that failed', () => {
  it('is the last failure, until something proves a receipt', () => {
    const returned = entry('post', 'returned', '2026-02-20');
    const entries = [entry('post', 'dispatched', '2026-02-14'), returned];
    expect(failureOf(entries, first)).toBe(returned);
    expect(failureOf([...entries, entry('direct', 'dispatched', '2026-02-21')], first)).toBe(returned);
    expect(failureOf([...entries, entry('direct', 'delivered', '2026-02-21')], first)).toBeUndefined();
    expect(failureOf([], first)).toBeUndefined();
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
  const proves = (channel: ServingChannel) =>
    ({ publication: 'dispatched', electronic: 'opened' })[channel as string] ?? 'delivered';
  it.each(Object.keys(servingChannels) as ServingChannel[])('is one alone, besides reading again: %s', (channel) => {
    const proving = (Object.keys(servingSteps) as ServingStep[]).filter(
      (step) => receiptOf([entry(channel, step, '2026-02-14')], first) !== undefined,
    );
    expect(proving.filter((step) => step !== 'downloaded')).toEqual([proves(channel)]);
  });

  it('is dispatch for public bodies, whichever way', () => {
    for (const kind of ['department', 'agency', 'office', 'conference'] as const)
      for (const channel of Object.keys(servingChannels) as ServingChannel[])
        expect(receiptOf([entry(channel, 'dispatched', '2026-02-14')], { recipient: 1, kind })?.on).toBe('2026-02-14');
  });

  it('counts what is published from the day that was counted when it was', () => {
    const counted = entry('publication', 'dispatched', '2026-02-14', { countsOn: day('2026-04-15') });
    expect(receiptOf([counted], first)?.on).toBe('2026-04-15');
  });

  it('is no other of a public notice; of a mail it is also its download', () => {
    expect(receiptOf([entry('publication', 'delivered', '2026-02-14')], first)).toBeUndefined();
    expect(receiptOf([entry('electronic', 'downloaded', '2026-02-17')], first)).toEqual({
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
      expect(receiptOf(entries, first)?.on).toBe('2026-02-16');
    const proved = entry('post', 'delivered', '2026-02-16', { evidence });
    for (const entries of [
      [early, proved],
      [proved, early],
    ])
      expect(receiptOf(entries, first)).toEqual({ on: '2026-02-16', channel: 'post', evidence });
  });
});

describe('a line found invalid', () => {
  const line = entry('post', 'delivered', '2026-02-16');
  const by = (id: string) =>
    entry('post', 'struck', '2026-02-20', { strikes: lineIdOf(line), by: { id, name: id, role: 'agencyClerk' } });
  it('proves nothing once two different people find it so', () => {
    expect(receiptOf([line, by('甲')], first)?.on).toBe('2026-02-16');
    expect(receiptOf([line, by('甲'), by('甲')], first)?.on).toBe('2026-02-16');
    expect(receiptOf([line, by('甲'), by('乙')], first)).toBeUndefined();
    expect(standingLines([line, by('甲'), by('乙')])).toEqual([]);
    const later = entry('direct', 'delivered', '2026-02-18', { at: morning('2026-02-19') });
    expect(receiptOf([line, later, by('甲'), by('乙')], first)?.on).toBe('2026-02-18');
  });

  it('is no way that failed', () => {
    const failed = entry('post', 'returned', '2026-02-16');
    const strike = (id: string) => ({ ...by(id), strikes: lineIdOf(failed) });
    const refused = entry('direct', 'refused', '2026-02-17');
    expect(waysFailed([failed, refused, failed], 1)).toEqual(new Set(['post', 'direct']));
    expect(waysFailed([failed, refused, strike('甲'), strike('乙')], 1)).toEqual(new Set(['direct']));
    expect(waysFailed([failed], 2)).toEqual(new Set());
  });
});

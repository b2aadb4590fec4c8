import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codeFrom, printedCode, VerificationCode } from '#shared/domain/verification-code.ts';
import type { Table } from '#shared/store/connect.ts';
import { items } from '#shared/store/items.ts';
import { keys } from '#shared/store/keys.ts';
import type { DocumentRecord } from '#shared/store/records.ts';
import { steps, writeAll } from '#shared/store/transaction.ts';
import { orderedLetter } from '#test/support/docket-documents.ts';
import { startTables, type TableEngine } from '#test/support/table.ts';
import { visitPages } from '#test/support/visit-pages.ts';
import { morning } from '#test/support/walk.ts';

const code = VerificationCode.parse('2345-6789-ABCD-EFGH');
const at = morning('2026-02-13');
const file = { key: '示例', sha256: 'a'.repeat(64), bytes: 1 };

const issued: Partial<DocumentRecord> = {
  documentNumber: '示例办函〔2026〕1号',
  verification: { code, address: 'https://verify.example.cn' },
  sealed: { ...file, sealedAt: at, certificate: 'b'.repeat(64), subject: '示例证书' },
  stored: { ...file, storedAt: at },
  issuedAt: at,
};

let engine: TableEngine;
beforeAll(async () => {
  engine = await startTables();
});
afterAll(() => engine.stop());

const laterCode = VerificationCode.parse('ABCD-EFGH-2345-6789');
const later = orderedLetter(2, {
  ...issued,
  documentNumber: '示例办函〔2026〕2号',
  verification: { code: laterCode, address: 'https://verify.example.cn' },
});
const { issuedAt: _none, ...waiting } = later;

const tableWith = async (part: Partial<DocumentRecord>, other: DocumentRecord): Promise<Table> => {
  const table = await engine.fresh();
  const letter = orderedLetter(1, { ...issued, ...part });
  await writeAll(table, [
    steps.create(items.document(letter)),
    steps.create(items.document(other)),
    steps.create({ ...keys.verification(code), documentId: letter.documentId }),
  ]);
  return table;
};

const ask = async (part: Partial<DocumentRecord>, other = later) =>
  visitPages(await tableWith(part, other), '2026-02-20').get(`/verify?code=${code}`);

describe('the verification page', () => {
  it('says of a document that stands what may be public, and not whom it names', async () => {
    const { status, text } = await ask({});
    expect(status).toBe(200);
    for (const said of ['文书真实有效', '示例办函〔2026〕1号', '准予退出反馈函', '示例＊＊＊公司'])
      expect(text).toContain(said);
    expect(text).not.toContain('示例甲培训');
    expect(text).not.toContain('不具有法律效力');
  });

  it('says that a document is voided, why, and which document stands in its place', async () => {
    const { text } = await ask({
      voided: {
        reason: '示例：编号有误',
        at,
        by: { id: '示例', name: '示例', role: 'officeHead' },
        successor: later.documentId,
      },
    });
    const successor = '准予退出反馈函 示例办函〔2026〕2号（验证码 ABCD-EFGH-2345-6789）';
    for (const said of ['文书已作废', '示例：编号有误', successor]) expect(text).toContain(said);
    expect(text).not.toContain(later.documentId);
    expect(text).not.toContain('文书真实有效');
  });

  it('says that a document is amended, and by which', async () => {
    const { text } = await ask({ supersededBy: later.documentId });
    expect(text).toContain('文书真实，已更正');
    expect(text).toContain('示例办函〔2026〕2号（验证码 ABCD-EFGH-2345-6789）');
  });

  it('says nothing yet of a correction that is not issued', async () => {
    const { text } = await ask({ supersededBy: later.documentId }, waiting);
    expect(text).toContain('文书真实，已更正');
    for (const said of ['示例办函〔2026〕2号', 'ABCD-EFGH-2345-6789', later.documentId])
      expect(text).not.toContain(said);
  });

  it('knows nothing of a document that is not issued yet', async () => {
    const table = await engine.fresh();
    const { issuedAt: _issuedAt, ...unissued } = issued;
    const letter = orderedLetter(1, unissued);
    await writeAll(table, [
      steps.create(items.document(letter)),
      steps.create({ ...keys.verification(code), documentId: letter.documentId }),
    ]);
    expect((await visitPages(table, '2026-02-20').get(`/verify?code=${code}`)).status).toBe(404);
  });

  it('answers a fault with a reference and nothing else', async () => {
    const broken = { name: 'none', client: { send: () => Promise.reject(new Error('示例机密')) } } as unknown as Table;
    const { status, text } = await visitPages(broken, '2026-02-20').get(`/verify?code=${code}`);
    expect(status).toBe(500);
    expect(text).toContain('系统故障');
    expect(text).not.toContain('示例机密');
  });
});

describe('a code', () => {
  it('has no character that looks like another, and none that is likelier than another', () => {
    const every = codeFrom(Uint8Array.from({ length: 256 }, (_, byte) => byte));
    expect(printedCode(every ?? '')).toMatch(/^([2-9A-HJKMNP-TV-Z]{4}-){3}[2-9A-HJKMNP-TV-Z]{4}$/);
    expect(codeFrom(new Uint8Array(32).fill(255))).toBeUndefined();
    expect(VerificationCode.safeParse('2345-6789-ABCD-EFG0').success).toBe(false);
    expect(VerificationCode.parse(' 2345 6789-abcd efgh ')).toBe('23456789ABCDEFGH');
  });
});

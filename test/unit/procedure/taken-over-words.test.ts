import { describe, expect, it } from 'vitest';
import { day } from '#shared/domain/day.ts';
import { CertificateId } from '#shared/domain/ids.ts';
import { takenOverWords } from '#shared/procedures/parts/taken-over-words.ts';

const certificate = (at: number, part = {}) => ({
  certificateId: CertificateId.parse(`X-2021-${String(at).padStart(4, '0')}`),
  ...{ name: '示例证书', approvedOn: day('2021-06-01'), status: 'active' as const },
  ...part,
});
const from = (row: number) => ({ takenOver: { run: 1, on: day('2026-01-05'), row } });

describe('records from before this system', () => {
  it('are told with the row that each came from', () => {
    const failed = { certificateIds: [], on: day('2025-05-01'), orderNumber: '示例通知〔2025〕1号', ...from(2) };
    const told = takenOverWords({
      certificates: [certificate(1, from(3)), certificate(2)],
      failedRectifications: [failed],
    });
    expect(told?.zh).toBe('取自启用前台账：X-2021-0001（第1次导入第3行）、示例通知〔2025〕1号（第1次导入第2行）');
  });

  it('are not told of where there are none, and by their number where there are many', () => {
    expect(takenOverWords({ certificates: [certificate(1)] })).toBeUndefined();
    const many = Array.from({ length: 30 }, (_, at) => certificate(at + 1, from(at + 2)));
    expect(takenOverWords({ certificates: many })?.zh).toMatch(/X-2021-0020（第1次导入第21行）等30项$/);
  });
});

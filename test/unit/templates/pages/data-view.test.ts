import { describe, expect, it } from 'vitest';
import { inputFields, procedureNamed, recordOf } from '#functions/portal/labels.ts';
import { dataView } from '#templates/pages/data-view.ts';

const exit = recordOf(procedureNamed('voluntaryExit'));
const cells = async (telling: Parameters<typeof dataView>[0], data: Record<string, unknown>): Promise<string[]> =>
  [...String(await dataView(telling, data)).matchAll(/<d[td]>([^<]+)<\/d[td]>/g)].map(([, text]) => text ?? '');

describe('a record shown', () => {
  it('names states, clocks and roles as the procedure does, and members after the one that holds them', async () => {
    const interruptions = [{ left: 'underReview', entered: 'inquiry', clocks: [{ name: 'review' }] }];
    const shown = await cells({ lang: 'zh', ...exit }, { interruptions });
    expect(shown).toEqual([
      ...['暂停的环节', '暂停前的状态', '专家评议中', '暂停后的状态', '问询中'],
      ...['停止计算的期限', '期限', '评议期限'],
    ]);
    expect(shown.join()).not.toMatch(/[a-z]/);
  });

  it('shows days, amounts, truth and nothing as people write them', async () => {
    const data = { on: '2026-02-13', amountFen: 123_456, granted: false, certificateIds: [] };
    expect(await cells({ lang: 'zh' }, data)).toEqual(expect.arrayContaining(['2026年2月13日', '¥1,234.56', '否']));
    expect(String(await dataView({ lang: 'zh' }, data))).toContain('>无<');
  });

  it('leaves out what a form says on filling in, and keeps words that somebody wrote as they are', async () => {
    expect(await cells({ lang: 'zh', ...exit }, { replyBy: '2026-02-13', note: 'constructor' })).toEqual([
      ...['回复期限', '2026年2月13日'],
      ...[expect.any(String), 'constructor'],
    ]);
  });

  it('shows no name of the program for what no table names', async () => {
    expect(await cells({ lang: 'zh' }, { laterMember: '示例' })).toEqual(['其他内容', '示例']);
  });

  it('calls a field of a command as its form does', async () => {
    expect(
      await cells(
        { lang: 'zh', ...inputFields(procedureNamed('voluntaryExit'), 'absorb') },
        { by: '91110000MA0000001L-1' },
      ),
    ).toContain('所随案件');
    expect(await cells({ lang: 'zh', ...exit }, { by: 'office-head' })).toContain('办理人');
  });
});

import { describe, expect, it } from 'vitest';
import { toldLimits } from '#functions/api/told-limits.ts';
import { limits } from '#shared/domain/limits.ts';

const description = toldLimits();

describe('the bounds in the description of the API', () => {
  it.each([
    ['请求内容的嵌套层数', limits.bodyLevels],
    ['请求内容的字节数', 1_048_576],
    ['每案每日的网上异议数（书面不限）', limits.onlineObjectionsADay],
    ['单位每案上传的附件数（书面不限）', limits.attachmentsACase],
    ['一件异议的字数', limits.objectionCharacters],
  ])('%s: %i', (said, most) => {
    const row = description.split('\n').find((line) => line.startsWith(`| ${said} |`));
    expect(row).toMatch(new RegExp(`\\| ${most} \\|$`));
  });

  it('are told in both languages, each once', () => {
    const rows = description.split('\n').filter((line) => /\| \d+ \|$/.test(line));
    expect(rows.length).toBeGreaterThan(15);
    expect(new Set(rows).size).toBe(rows.length);
    for (const row of rows) expect(row).toMatch(/^\| [^|]*[\u4e00-\u9fff][^|]* \| [ -~]+ \| \d+ \|$/);
  });
});

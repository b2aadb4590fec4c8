import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { requirements } from './requirements.ts';

/** `npm run trace`: each requirement with the article's own words, the rule in code and its test, as a table in out/docs. */
const folder = join(import.meta.dirname, '..', '..', 'out', 'docs');
const link = (place: string): string => {
  const [path = '', name = ''] = place.split('#');
  return `[${name}](../../${path})`;
};

const rows = requirements.map(
  ([id, article, words, rule, test]) =>
    `| ${id} | ${article} | ${words === '' ? '（细则未规定，采用默认做法）' : words} | ${link(rule)} | ${link(test)} |`,
);

await mkdir(folder, { recursive: true });
const file = join(folder, 'trace.md');
await writeFile(
  file,
  ['# 条文与规则对照', '', '| 编号 | 条文 | 原文 | 规则 | 测试 |', '|---|---|---|---|---|', ...rows, ''].join('\n'),
);
console.log(`${requirements.length} requirements in ${file}`);

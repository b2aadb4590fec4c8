import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { takeNothing } from '#infra/local/print-help.ts';
import { offRoadRequirements } from './off-road-requirements.ts';
import { requirements } from './requirements.ts';

takeNothing('npm run trace   each requirement with its article, its rule in code and its test, in out/docs/trace.md');

/**
 * `npm run trace`: each requirement with the article's own words, the rule in code and its test, and how far the rules off
 * the road are built, as tables in out/docs.
 */
const folder = join(import.meta.dirname, '..', '..', 'out', 'docs');
const link = (place: string): string => {
  const [path = '', name = ''] = place.split('#');
  return `[${name}](../../${path})`;
};

const rows = requirements.map(
  ([id, article, words, rule, test]) =>
    `| ${id} | ${article} | ${words === '' ? '（细则未规定，采用默认做法）' : words} | ${link(rule)} | ${link(test)} |`,
);

const standings = offRoadRequirements.map(({ id, standing }) => `| ${id} | ${standing} |`);

await mkdir(folder, { recursive: true });
const file = join(folder, 'trace.md');
await writeFile(
  file,
  [
    ...['# 条文与规则对照', '', '| 编号 | 条文 | 原文 | 规则 | 测试 |', '|---|---|---|---|---|', ...rows, ''],
    ...['## 特殊情形', '', '| 编号 | 实现情况（shared/spec/off-road.md） |', '|---|---|', ...standings, ''],
  ].join('\n'),
);
const whole = offRoadRequirements.filter(({ standing }) => standing.startsWith('built')).length;
const none = offRoadRequirements.filter(({ standing }) => standing.startsWith('not yet')).length;
console.log(
  `${requirements.length} requirements in ${file}; of ${offRoadRequirements.length} rules off the road ${whole} are built, ${none} not yet, the others in part`,
);

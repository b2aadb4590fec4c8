import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, expect, it } from 'vitest';
import { startDynamo } from '#infra/local/dynamo/start-dynamo.ts';
import { scratchFolder } from '#infra/local/own-folders.ts';

const folder = scratchFolder('engine');
const language = { LANG: process.env.LANG, LC_ALL: process.env.LC_ALL };
afterAll(() => {
  for (const [name, value] of Object.entries(language)) if (value !== undefined) process.env[name] = value;
  rmSync(folder, { recursive: true, force: true });
});

it.each(['file', 'memory'] as const)(
  'keeps tables (%s) in a folder with blanks and Chinese in its name, where no language is set',
  async (keeps) => {
    for (const name of Object.keys(language)) delete process.env[name];
    const engine = await startDynamo(join(folder, `示例 新文件夹 ${keeps}`), { engine: 'dynamodb-local', keeps });
    try {
      expect(await engine.client.send(new ListTablesCommand({}))).toMatchObject({ TableNames: [] });
    } finally {
      await engine.stop();
    }
  },
);
